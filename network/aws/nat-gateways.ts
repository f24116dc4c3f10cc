import type { Resource } from "../../plan/graph";
import type { End } from "../model";
import { siteOf } from "../reading";
import { publicAddresses } from "../space/addresses";
import { isEmpty } from "../space/intervals";
import { type Fabric, inId, outId, type Through } from "./fabric";
import { types } from "./types";

/** NAT gateways: each an end that speaks for others, with its own way out of its subnet. */
export function natGateways(fabric: Fabric, through: Through): End[] {
  return fabric.reading.of(types.nat).flatMap((gateway) => endOf(fabric, gateway, through));
}

function endOf(fabric: Fabric, gateway: Resource, through: Through): End[] {
  const { reading } = fabric;
  const { urn, name, inputs } = gateway;
  const [place] = reading.at(gateway, "subnetId", types.subnet, types.defaultSubnet).resources;
  const subnet = place && fabric.subnet(place.urn);
  const at = siteOf(gateway, `NAT gateway ${name}`);
  if (!subnet) {
    fabric.put(`${urn}|translate`, {
      kind: "perhaps",
      at,
      next: [fabric.put(`${urn}|out`, { kind: "exit", at, shared: true })],
    });
    return [];
  }
  const written = reading.prefix(inputs.privateIp);
  const addresses = written.must === written.may && !isEmpty(written.must) ? written.must : subnet.addresses;
  const exit = inputs.connectivityType === "private" ? undefined : fabric.exitOf(subnet.vpc);
  const routes = fabric.put(`${urn}|routes`, {
    kind: "router",
    at,
    routes: fabric.routesFrom(subnet, through, true),
  });
  const acl = fabric.aclOf(subnet);
  const out = acl
    ? fabric.put(`${urn}|acl-out`, { kind: "filter", at: acl.out.at, filter: acl.out, stateful: false, next: routes })
    : outId(subnet);
  fabric.put(`${urn}|translate`, { kind: "translate", at, as: urn });
  if (acl) {
    fabric.put(`${urn}|entry`, {
      kind: "filter",
      at: acl.in.at,
      filter: acl.in,
      stateful: false,
      next: `${urn}|translate`,
    });
  }
  const deliver = `${subnet.key}|deliver`;
  const inside = fabric.put(`${urn}|out`, {
    kind: "router",
    at,
    routes: [
      { at, to: { must: subnet.addresses, may: subnet.addresses }, via: [deliver], rank: 1 },
      { at, to: { must: rest(fabric), may: rest(fabric) }, via: [out], rank: 0 },
    ],
  });
  return [
    {
      id: urn,
      urn,
      label: `NAT gateway ${name}`,
      kind: "passage",
      network: subnet.vpc.key,
      subnet: subnet.key,
      addresses,
      spread: "one",
      groups: new Set(),
      guards: { in: [], out: [] },
      out: [inside],
      fronts: exit
        ? [
            {
              at,
              addresses: publicAddresses[reading.family],
              entry: inId(subnet),
              exits: new Set([exit.id]),
              certain: true,
            },
          ]
        : [],
    },
  ];
}

const rest = (fabric: Fabric) => (fabric.reading.family === 4 ? [0, 2 ** 32] : [0n, 1n << 128n]);
