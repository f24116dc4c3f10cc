import type { Resource } from "../../plan/graph";
import { isUnknown } from "../../plan/values";
import type { NodeId } from "../model";
import { siteOf } from "../reading";
import type { Fabric } from "./fabric";
import { localId, OUTSIDE_NODE } from "./node-ids";
import type { Way } from "./targets";
import { types } from "./types";
import type { Vpc } from "./vpcs";

/** The other side of a peering, and nothing behind it. */
export function toPeer({ fabric, route, subnet }: Way): NodeId[] {
  const { reading } = fabric;
  const { resources } = reading.at(route.resource, route.path, types.peering, types.peeringAccepter);
  const peering = peeringsIn(fabric, resources)[0];
  return peering ? across(fabric, peering, subnet.vpc) : [OUTSIDE_NODE];
}

/** The other sides of all peerings of a VPC. */
export const peersOf = (fabric: Fabric, vpc: Vpc): NodeId[] =>
  fabric.reading
    .of(types.peering)
    .filter((peering) => sidesOf(fabric, peering).includes(vpc))
    .flatMap((peering) => across(fabric, peering, vpc));

/** The VPCs whose peering has another side that the plan does not show: whoever is there may ask. */
export const peeredOutside = (fabric: Fabric): Vpc[] =>
  fabric.reading.of(types.peering).flatMap((peering) => {
    const [one, other] = sidesOf(fabric, peering);
    if (one && other) return [];
    return [one ?? other ?? []].flat();
  });

const peeringsIn = ({ reading }: Fabric, found: readonly Resource[]): Resource[] =>
  found.flatMap((each) =>
    each.type === types.peering ? [each] : reading.at(each, "vpcPeeringConnectionId", types.peering).resources,
  );

function sidesOf(fabric: Fabric, peering: Resource): [Vpc | undefined, Vpc | undefined] {
  const side = (path: string): Vpc | undefined => {
    const { resources, literal } = fabric.reading.at(peering, path, types.vpc, types.defaultVpc);
    return fabric.vpcs.get(resources[0]?.urn ?? literal ?? "");
  };
  return [side("vpcId"), side("peerVpcId")];
}

function across(fabric: Fabric, peering: Resource, from: Vpc): NodeId[] {
  const [one, other] = sidesOf(fabric, peering);
  if (one && other && one !== from && other !== from) return [];
  const there = one === from ? other : one;
  const at = siteOf(peering, `peering ${peering.name}`);
  const id = `${peering.urn}|to|${there?.key ?? "outside"}`;
  const next = there
    ? fabric.put(`${id}|routes`, {
        kind: "router",
        at,
        routes: [{ at, to: there.prefixes, via: [localId(there)], rank: 1 }],
      })
    : OUTSIDE_NODE;
  const near = isFar(peering) ? fabric.put(`${id}|far`, { kind: "forget", at, next }) : next;
  if (isAccepted(fabric, peering)) return [near];
  return [fabric.put(id, { kind: "perhaps", at: { ...at, label: `${at.label}, which nobody accepts` }, next: [near] })];
}

/** Groups are not known across regions: https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html */
const isFar = ({ inputs: { peerRegion, region } }: Resource): boolean =>
  peerRegion !== undefined && peerRegion !== "" && peerRegion !== region;

/** Whether both sides have agreed, as far as the plan says: the side that it does not show has. */
function isAccepted(fabric: Fabric, peering: Resource): boolean {
  const { inputs, outputs } = peering;
  if (outputs?.acceptStatus !== undefined && !isUnknown(outputs.acceptStatus)) return outputs.acceptStatus === "active";
  if (inputs.autoAccept === true || sidesOf(fabric, peering).includes(undefined)) return true;
  const accepters =
    fabric.reading.pointing(types.peeringAccepter, "vpcPeeringConnectionId", types.peering).get(peering.urn) ?? [];
  return accepters.some((each) => each.inputs.autoAccept === true);
}
