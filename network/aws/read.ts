import type { Resource } from "../../plan/graph";
import type { References } from "../../plan/references";
import { type End, INTERNET, type Model, type NodeId, OUTSIDE } from "../model";
import { only, Reading, siteOf, textsAt } from "../reading";
import { everyAddress, type Family, publicAddresses } from "../space/addresses";
import { difference, same, unionOf } from "../space/intervals";
import { Ends } from "./ends";
import { Fabric, localId, OUTSIDE_NODE, rankOf, routesId } from "./fabric";
import { type FirewallStep, firewallSteps, unreadIn } from "./firewall-steps";
import type { Interface, Passing } from "./interface";
import { interfacesOf } from "./interfaces";
import { natGateways } from "./nat-gateways";
import { type Beyond, throughTargets } from "./targets";
import { Transit } from "./transit";
import { types } from "./types";
import { withUnseen } from "./unseen";
import type { Subnet } from "./vpcs";

/** The AWS networks of a plan, in one family of addresses. */
export function readAws(references: References, family: Family): Model {
  const reading = new Reading(references, family);
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
    ends: new Map([...all, internet(family), outside(fabric, transit)].map((end) => [end.id, end])),
    nodes: fabric.nodes,
    networks: networks.map(({ key, name, prefixes, subnets, resource }) => ({
      urn: key,
      name,
      prefixes,
      tags: tagsOf(resource),
      subnets: subnets.map((subnet) => ({
        urn: subnet.key,
        name: subnet.name,
        addresses: only(subnet.addresses),
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
        textsAt(attachment, "subnetIds").flatMap((_, index) =>
          reading
            .at(attachment, `subnetIds[${index}]`, types.subnet, types.defaultSubnet)
            .resources.map(({ urn }) => urn),
        ),
      ),
  );

/** The size that AWS advises for a subnet of a transit gateway alone: https://docs.aws.amazon.com/vpc/latest/tgw/tgw-best-design-practices.html */
const DEDICATED = 28;

/** Whether a host may be put into a subnet: not where a transit gateway has a small one for itself. */
const takesHosts = ({ resource, key, addresses }: Subnet, kept: ReadonlySet<string>): boolean =>
  resource !== undefined && !(kept.has(key) && rankOf(addresses, 4) >= DEDICATED);

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

/** A network firewall: behind a transit gateway it gives packets back to it, in a VPC to the routes of its own subnets. */
function firewallNode(fabric: Fabric, firewall: Resource, transit: Transit, steps: readonly FirewallStep[]): NodeId {
  const idOf = (index: number): NodeId =>
    index < Math.max(steps.length, 1) ? `${firewall.urn}|filter ${index}` : `${firewall.urn}|onward`;
  if (fabric.nodes.has(idOf(0))) return idOf(0);
  const { reading } = fabric;
  const at = siteOf(firewall, `firewall ${firewall.name}`);
  const nothing: FirewallStep = { filter: { at, match: "first", rules: [], otherwise: "allow" }, stateful: true };
  for (const [index, { filter, stateful }] of (steps.length > 0 ? steps : [nothing]).entries())
    fabric.put(idOf(index), { kind: "filter", at: filter.at, filter, stateful, next: idOf(index + 1) });
  const gateway = reading.one(firewall, "transitGatewayId", types.transit);
  const mappings = Array.isArray(firewall.inputs.subnetMappings) ? firewall.inputs.subnetMappings : [];
  const places = mappings.flatMap(
    (_, index) =>
      reading.at(firewall, `subnetMappings[${index}].subnetId`, types.subnet, types.defaultSubnet).resources,
  );
  const via = gateway
    ? [transit.tableOf(firewall, gateway)]
    : places.length > 0
      ? places.map(({ urn }) => `${urn}|routes`)
      : [anySubnet(fabric, firewall)];
  fabric.put(idOf(steps.length || 1), {
    kind: "router",
    at,
    routes: [{ at, to: only(everyAddress[reading.family]), via, rank: 0 }],
  });
  return idOf(0);
}

/** A firewall may stand in any subnet while it is unknown in which. */
const anySubnet = (fabric: Fabric, firewall: Resource): NodeId =>
  fabric.put(`${firewall.urn}|somewhere`, {
    kind: "perhaps",
    at: siteOf(firewall, `the subnets of firewall ${firewall.name}`, "subnetMappings"),
    next: fabric.subnets.map(routesId),
  });

const internet = (family: Family): End => ({
  ...nobody(INTERNET, "the internet", "internet"),
  addresses: publicAddresses[family],
});

/** Whoever sits behind a private line: all that is not public, and not of the plan's own networks. */
function outside(fabric: Fabric, transit: Transit): End {
  const { family } = fabric.reading;
  const own = unionOf([...fabric.vpcs.values()].map(({ prefixes }) => prefixes.must));
  const hidden = difference(everyAddress[family], publicAddresses[family]);
  const lines = fabric.reading.of(types.vpnAttachment).concat(fabric.reading.of(types.vpn));
  const vpcs = lines.flatMap((each) => fabric.reading.at(each, "vpcId", types.vpc, types.defaultVpc).resources);
  const entries = [...new Set(vpcs)].flatMap(({ urn }) => {
    const vpc = fabric.vpcs.get(urn);
    return vpc ? [localId(vpc)] : [];
  });
  return {
    ...nobody(OUTSIDE, "outside", "outside"),
    addresses: difference(hidden, own),
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
