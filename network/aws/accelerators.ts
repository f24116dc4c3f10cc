import type { Resource } from "../../plan/graph";
import type { Pattern } from "../model";
import { itemsAt, numberOf, only, patternOf, perhaps, type Reading, siteOf } from "../reading";
import { tcp, udp } from "../space/services";
import { flagAt, pathsAt } from "./inputs";
import type { Interface, Passing } from "./interface";
import { publicAt } from "./places";
import { balancerType } from "./target-groups";
import { types } from "./types";

const accelerator = "aws:globalaccelerator/accelerator:Accelerator";

/**
 * Global accelerators: public addresses that pass packets on to balancers and machines, in private subnets too.
 * https://docs.aws.amazon.com/global-accelerator/latest/dg/secure-vpc-connections.html
 */
export const accelerators = (reading: Reading): Interface[] =>
  reading.of(accelerator).flatMap((each) => ofAccelerator(reading, each));

function ofAccelerator(reading: Reading, each: Resource): Interface[] {
  const isEnabled = flagAt(each, "enabled", true);
  if (isEnabled === false) return [];
  const listeners = reading.references.from(each, "acceleratorArn", "aws:globalaccelerator/listener:Listener");
  return [
    {
      urn: each.urn,
      label: each.name,
      kind: "passage",
      subnets: [],
      apart: true,
      groups: [],
      publics: [publicAt(siteOf(each, `public addresses of ${each.name}`), isEnabled === true)],
      listens: patternOf([only([]), ...listeners.map(listensOn)]),
      opens: true,
      forwards: listeners.flatMap((one) => forwardsOf(reading, one)),
    },
  ];
}

function listensOn(listener: Resource): Pattern {
  const ranges = itemsAt(listener, "portRanges");
  const at = listener.inputs.protocol === "UDP" ? udp : tcp;
  if (!ranges) return perhaps(at(0, 65535));
  return patternOf([
    only([]),
    ...ranges.map(({ value }) => {
      const [from, to] = [numberOf(value.fromPort) ?? Number.NaN, numberOf(value.toPort) ?? Number.NaN];
      return Number.isNaN(from) || Number.isNaN(to) ? perhaps(at(0, 65535)) : only(at(from, to));
    }),
  ]);
}

function forwardsOf(reading: Reading, listener: Resource): Passing[] {
  const groups = reading.references.from(listener, "listenerArn", "aws:globalaccelerator/endpointGroup:EndpointGroup");
  const listens = listensOn(listener);
  return groups.flatMap((group) =>
    pathsAt(group, "endpointConfigurations").map((path): Passing => {
      const { resources } = reading.at(group, `${path}.endpointId`, balancerType, types.instance, types.eip);
      const keeps = keepsSource(group, path, resources);
      const at = siteOf(group, `endpoint group ${group.name}`, path);
      return {
        at,
        listens,
        to: resources.flatMap((each) => (each.type === types.eip ? behind(reading, each) : [each.urn])),
        ...(resources.length === 0 ? { toUnknown: at } : {}),
        keepsSource: keeps === true,
        answersThrough: true,
        certain: keeps !== undefined && pathsAt(group, "portOverrides").length === 0,
      };
    }),
  );
}

/** Machines always see who asks; balancers do if they are told to. */
const keepsSource = (group: Resource, path: string, [first]: readonly Resource[]): boolean | undefined =>
  flagAt(group, `${path}.clientIpPreservationEnabled`, first?.type === types.instance);

/** Whoever has an elastic address. */
const behind = (reading: Reading, address: Resource): string[] => {
  const holders = [
    reading.at(address, "instance", types.instance),
    reading.at(address, "networkInterface", types.interface),
    ...reading.references
      .from(address, "allocationId", types.eipAssociation)
      .flatMap((each) => [
        reading.at(each, "instanceId", types.instance),
        reading.at(each, "networkInterfaceId", types.interface),
      ]),
  ];
  return holders.flatMap(({ resources }) => resources.map(({ urn }) => urn));
};
