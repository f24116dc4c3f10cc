import type { Resource } from "../../plan/graph";
import { isUnknown } from "../../plan/values";
import type { End, Front, NodeId, Site } from "../model";
import { isSettled, siteOf } from "../reading";
import { everyAddress, publicAddresses } from "../space/addresses";
import { type Intervals, isEmpty } from "../space/intervals";
import type { Fabric } from "./fabric";
import { locked } from "./locks";
import { localId } from "./node-ids";
import { subnetTypes } from "./places";
import type { Through } from "./routes";
import type { Way } from "./targets";
import { types } from "./types";
import type { Subnet, Vpc } from "./vpcs";

/** NAT gateways: each an end that speaks for others, with its own way out of its subnet, or of its VPC. */
export const natGateways = (fabric: Fabric, through: Through): End[] =>
  fabric.reading.of(types.nat).flatMap((gateway) => endOf(fabric, gateway, through));

/** A NAT gateway in another subnet lies behind that subnet's network ACL. */
export function toNat({ fabric, route, subnet }: Way): NodeId[] {
  const { resources } = fabric.reading.at(route.resource, route.path, types.nat);
  if (resources.length > 0) {
    return resources.map((gateway) => {
      const place = placeOf(fabric, gateway);
      return `${gateway.urn}|${place && place !== subnet ? "entry" : "translate"}`;
    });
  }
  const exit = fabric.put(`${route.resource.urn}|unseen-nat`, { kind: "exit", at: route.at, shared: true });
  return [fabric.put(`${route.resource.urn}|perhaps-nat`, { kind: "perhaps", at: route.at, next: [exit] })];
}

function placeOf(fabric: Fabric, gateway: Resource): Subnet | undefined {
  const [place] = fabric.reading.at(gateway, "subnetId", ...subnetTypes).resources;
  return place && fabric.subnet(place.urn);
}

function endOf(fabric: Fabric, gateway: Resource, through: Through): End[] {
  const { urn, name } = gateway;
  const at = siteOf(gateway, `NAT gateway ${name}`);
  const subnet = placeOf(fabric, gateway);
  if (subnet) return [inSubnet(fabric, gateway, subnet, at, through)];
  const [vpc] = fabric.reading.at(gateway, "vpcId", types.vpc, types.defaultVpc).resources;
  const regional = vpc && gateway.inputs.availabilityMode === "regional" ? fabric.vpcs.get(vpc.urn) : undefined;
  if (regional) return [inVpc(fabric, gateway, regional, at)];
  const exit = fabric.put(`${urn}|out`, { kind: "exit", at, shared: true });
  fabric.put(`${urn}|translate`, { kind: "perhaps", at, next: [exit] });
  return [];
}

function inSubnet(fabric: Fabric, gateway: Resource, subnet: Subnet, at: Site, through: Through): End {
  const { urn, inputs } = gateway;
  const written = fabric.reading.prefix(inputs.privateIp);
  const addresses = isSettled(written) && !isEmpty(written.must) ? written.must : subnet.addresses;
  const routes = fabric.putRoutes(`${urn}|routes`, subnet, through, true);
  const acl = fabric.aclOf(subnet);
  const filter = (id: string, way: "in" | "out", next: NodeId): NodeId =>
    acl ? fabric.put(id, { kind: "filter", at: acl[way].at, filter: acl[way], stateful: false, next }) : next;
  const translate = fabric.put(`${urn}|translate`, { kind: "translate", at, as: urn });
  if (filter(`${urn}|entry`, "in", translate) === translate) {
    fabric.put(`${urn}|entry`, { kind: "translate", at, as: urn });
  }
  const inside = fabric.putInside(`${urn}|out`, subnet, at, filter(`${urn}|acl-out`, "out", routes));
  const exit = fabric.exitOf(subnet.vpc);
  return {
    ...speaker(gateway, subnet.vpc, addresses, inside),
    subnet: subnet.key,
    fronts: exit ? frontsOf(fabric, gateway, at, fabric.entryOf(subnet), exit.id) : [],
  };
}

/**
 * One for all zones of a VPC, in no subnet, with a way to the internet of its own.
 * https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html
 */
function inVpc(fabric: Fabric, gateway: Resource, vpc: Vpc, at: Site): End {
  const { urn } = gateway;
  const exit = fabric.exitOf(vpc);
  const everywhere = everyAddress[fabric.reading.family];
  const { subnets } = vpc;
  const [first] = subnets;
  const way = exit && first ? [locked(fabric, first, ["open", "egress"], exit.id)] : [];
  const out = fabric.put(`${urn}|out`, {
    kind: "router",
    at,
    routes: [
      { at, to: vpc.prefixes, via: [localId(vpc)], rank: 1 },
      { at, to: { must: everywhere, may: everywhere }, via: way, rank: 0 },
    ],
  });
  fabric.put(`${urn}|translate`, { kind: "translate", at, as: urn });
  const entry = fabric.put(`${urn}|deliver`, { kind: "deliver", at, ends: [urn] });
  return {
    ...speaker(gateway, vpc, vpc.prefixes.may, out),
    fronts: exit ? frontsOf(fabric, gateway, at, entry, exit.id) : [],
  };
}

const speaker = ({ urn, name }: Resource, vpc: Vpc, addresses: Intervals, out: NodeId): Omit<End, "fronts"> => ({
  id: urn,
  urn,
  label: `NAT gateway ${name}`,
  kind: "passage",
  network: vpc.key,
  addresses,
  spread: "one",
  groups: new Set(),
  guards: { in: [], out: [] },
  out: [out],
});

function frontsOf(fabric: Fabric, { inputs }: Resource, at: Site, entry: NodeId, exit: NodeId): Front[] {
  if (inputs.connectivityType === "private") return [];
  const certain = !isUnknown(inputs.connectivityType);
  return [{ at, addresses: publicAddresses[fabric.reading.family], entry, exits: new Set([exit]), certain }];
}
