import type { Resource } from "../../plan/graph";
import { type Reading, siteOf } from "../reading";
import type { Public } from "./interface";
import { publicAt } from "./places";
import { types } from "./types";

/** Elastic addresses that are associated with an instance or an interface. */
export function elasticOf(reading: Reading, resource: Resource): Public[] {
  const { references } = reading;
  const on = (type: string, ...properties: string[]): Resource[] => [
    ...new Set(properties.flatMap((property) => references.from(resource, property, type))),
  ];
  const direct = on(types.eip, "instance", "networkInterface").map((address) => atAddress(address, address));
  const associated = on(types.eipAssociation, "instanceId", "networkInterfaceId").map((association) =>
    atAddress(association, reading.at(association, "allocationId", types.eip).resources[0]),
  );
  return [...direct, ...associated];
}

const atAddress = (at: Resource, address: Resource | undefined): Public =>
  publicAt(siteOf(at, `elastic address ${at.name}`), true, address?.outputs?.publicIp ?? at.inputs.publicIp);

/** Elastic addresses by their allocation, as load balancers and others name them, each in one subnet or in all. */
export function allocatedAt(reading: Reading, resource: Resource, path: string, subnet?: string): Public {
  const [address] = reading.at(resource, path, types.eip).resources;
  const label = address ? `elastic address ${address.name}` : `an elastic address of ${resource.name}`;
  return publicAt(
    siteOf(address ?? resource, label, address ? undefined : path),
    true,
    address?.outputs?.publicIp,
    subnet,
  );
}
