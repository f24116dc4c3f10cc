import type { Resource } from "../../plan/graph";
import type { References } from "../../plan/references";
import { type End, INTERNET, type Model, type NodeId, OUTSIDE } from "../model";
import { only, perhaps, Reading } from "../reading";
import { everyAddress, type Family, publicAddresses } from "../space/addresses";
import { difference, same, unionOf } from "../space/intervals";
import { assignedIn } from "./addressing";
import { Ends } from "./ends";
import { Fabric } from "./fabric";
import { firewallSteps, unreadIn } from "./firewall-steps";
import { firewallNode } from "./firewalls";
import { pathsAt } from "./inputs";
import type { Interface, Passing } from "./interface";
import { interfacesOf } from "./interfaces";
import { natGateways } from "./nat-gateways";
import { localId, OUTSIDE_NODE } from "./node-ids";
import { peeredOutside } from "./peerings";
import { subnetTypes } from "./places";
import { lengthOf } from "./prefix-lists";
import { type Beyond, throughTargets } from "./targets";
import { Transit } from "./transit";
import { types } from "./types";
import { withUnseen } from "./unseen";
import type { Subnet } from "./vpcs";

/** The AWS networks of a plan, in one family of addresses. */
export function readAws(references: References, family: Family): Model {
  const reading = new Reading(references, family, assignedIn(references));
  const fabric = new Fabric(reading);
  const ends = new Ends(fabric);

  const interfaces = interfacesOf(reading).map((each) => ({ each, own: ends.of(each) }));
  const planned = withForwards(interfaces, reading);
  const kept = landings(reading);
  const anybody = fabric.subnets.filter((each) => takesHosts(each, kept)).flatMap((subnet) => ends.anybodyIn(subnet));

  const steps = new Map(reading.of(types.firewall).map((each) => [each, firewallSteps(reading, each)]));
  const nodeOf = (firewall: Resource): NodeId => firewallNode(fabric, firewall, transit, steps.get(firewall) ?? []);
  const transit: Transit = new Transit(fabric, nodeOf);
  const beyond: Beyond = {
    transit: (gateway, subnet) => transit.from(gateway, subnet),
    transits: (subnet) => transit.fromAny(subnet),
    firewall: nodeOf,
  };
  const through = throughTargets(fabric, beyond);
  const gateways = natGateways(fabric, through);
  const all = withUnseen(fabric, [...planned, ...anybody, ...gateways]);
  const bySubnet = new Map<string, string[]>();
  for (const { id, subnet } of all) {
    if (subnet) bySubnet.set(subnet, [...(bySubnet.get(subnet) ?? []), id]);
  }
  fabric.lay(({ key }) => bySubnet.get(key) ?? [], through);
  fabric.put(OUTSIDE_NODE, { kind: "outside", at: { label: "a private line" } });

  const networks = [...fabric.vpcs.values()].filter(({ resource }) => resource);
  return {
    family,
    ends: new Map([...all, internet(fabric), outside(fabric, transit)].map((end) => [end.id, end])),
    nodes: fabric.nodes,
    networks: networks.map(({ key, name, prefixes, subnets, resource }) => ({
      urn: key,
      name,
      prefixes,
      tags: tagsOf(resource),
      subnets: subnets.map((subnet) => ({
        urn: subnet.key,
        name: subnet.name,
        addresses: subnet.settled ? only(subnet.addresses) : perhaps(subnet.addresses),
        tags: tagsOf(subnet.resource),
      })),
    })),
    unread: [
      ...interfaces.flatMap(({ each }) => (each.forwards ?? []).flatMap(({ toUnknown }) => toUnknown ?? [])),
      ...[...steps.values()].flatMap(unreadIn),
    ],
  };
}

/** The subnets in which transit gateways have their interfaces. */
const landings = (reading: Reading): Set<string> =>
  new Set(
    reading
      .of(types.transitVpc)
      .flatMap((attachment) =>
        pathsAt(attachment, "subnetIds").flatMap((path) =>
          reading.at(attachment, path, ...subnetTypes).resources.map(({ urn }) => urn),
        ),
      ),
  );

/** The size that AWS advises for a subnet of a transit gateway alone: https://docs.aws.amazon.com/vpc/latest/tgw/tgw-best-design-practices.html */
const DEDICATED = 28;

/** Whether a host may be put into a subnet: not where a transit gateway has a small one for itself. */
const takesHosts = ({ resource, key, addresses }: Subnet, kept: ReadonlySet<string>): boolean =>
  resource !== undefined && !(kept.has(key) && lengthOf(addresses, 4) >= DEDICATED);

/** What load balancers pass on, by the ends of whom they name. */
function withForwards(interfaces: readonly { each: Interface; own: End[] }[], reading: Reading): End[] {
  const byUrn = new Map<string, string[]>();
  for (const { each, own } of interfaces)
    byUrn.set(each.urn, [...(byUrn.get(each.urn) ?? []), ...own.map(({ id }) => id)]);
  const ends = interfaces.flatMap(({ own }) => own);
  const at = (address: string): string[] => {
    const { must } = reading.prefix(address);
    return ends
      .filter(({ addresses, network }) => network && must.length > 0 && same(addresses, must))
      .map(({ id }) => id);
  };
  const found = ({ to, toUnknown }: Passing, self: End): string[] => [
    ...to.flatMap((one) => (typeof one === "string" ? (byUrn.get(one) ?? []) : at(one.address))),
    ...(toUnknown ? ends.filter((end) => end.network && end.urn !== self.urn).map(({ id }) => id) : []),
  ];
  return interfaces.flatMap(({ each, own }) =>
    own.map((end) =>
      each.forwards
        ? {
            ...end,
            forwards: each.forwards.map((one) => ({
              ...one,
              to: found(one, end),
              certain: one.certain && !one.toUnknown,
            })),
          }
        : end,
    ),
  );
}

/** Everybody with a public address who is not in the plan's own networks. */
const internet = (fabric: Fabric): End => ({
  ...nobody(INTERNET, "the internet", "internet"),
  addresses: difference(publicAddresses[fabric.reading.family], ownAddresses(fabric)),
});

const ownAddresses = ({ vpcs }: Fabric) => unionOf([...vpcs.values()].map(({ prefixes }) => prefixes.must));

/** Whoever sits behind a private line: all that is not public, and not of the plan's own networks. */
function outside(fabric: Fabric, transit: Transit): End {
  const { family } = fabric.reading;
  const hidden = difference(everyAddress[family], publicAddresses[family]);
  const lines = fabric.reading.of(types.vpnAttachment).concat(fabric.reading.of(types.vpn));
  const vpcs = lines.flatMap((each) => fabric.reading.at(each, "vpcId", types.vpc, types.defaultVpc).resources);
  const attached = vpcs.flatMap(({ urn }) => fabric.vpcs.get(urn) ?? []);
  const entries = [...new Set([...attached, ...peeredOutside(fabric)])].map(localId);
  return {
    ...nobody(OUTSIDE, "outside", "outside"),
    addresses: difference(hidden, ownAddresses(fabric)),
    out: [...entries, ...transit.lines()],
  };
}

const nobody = (id: string, label: string, kind: End["kind"]): End => ({
  id,
  label,
  kind,
  addresses: [],
  spread: "every",
  groups: new Set(),
  guards: { in: [], out: [] },
  out: [],
  fronts: [],
});

const tagsOf = (resource: Resource | undefined): Record<string, string> => {
  const tags = resource?.inputs.tags;
  const entries = tags !== null && typeof tags === "object" ? Object.entries(tags) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
};
