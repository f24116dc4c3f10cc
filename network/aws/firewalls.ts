import type { Resource } from "../../plan/graph";
import type { NodeId, Site } from "../model";
import { only, siteOf } from "../reading";
import { everyAddress } from "../space/addresses";
import { alike } from "./alike";
import type { Fabric } from "./fabric";
import type { FirewallStep } from "./firewall-steps";
import { pathsAt } from "./inputs";
import { aclOutId, routesId } from "./node-ids";
import { subnetTypes } from "./places";
import type { Transit } from "./transit";
import { types } from "./types";
import type { Subnet } from "./vpcs";

/** A network firewall: behind a transit gateway it gives packets back to it, in a VPC to the routes of its own subnets. */
export function firewallNode(
  fabric: Fabric,
  firewall: Resource,
  transit: Transit,
  steps: readonly FirewallStep[],
): NodeId {
  const id = `${firewall.urn}|entry`;
  if (fabric.nodes.has(id)) return id;
  const { reading } = fabric;
  const at = siteOf(firewall, `firewall ${firewall.name}`);
  const gateway = reading.one(firewall, "transitGatewayId", types.transit);
  const places = gateway ? [] : alike(fabric, placesOf(fabric, firewall));
  const onward = `${firewall.urn}|onward`;
  const judge = judging(fabric, firewall, at, steps, onward);
  // Set before what lies behind it, so that routes that lead back here find it.
  toAny(fabric, id, at, places.length > 0 ? places.map((place) => past(fabric, firewall, place, judge)) : [judge]);
  const back = gateway ? transit.tableOf(firewall, gateway) : anySubnet(fabric, firewall);
  toAny(fabric, onward, at, places.length > 0 ? places.map(aclOutId) : [back]);
  return id;
}

/** The steps of a firewall, one after the other. It keeps state even where it lets everything pass. */
function judging(fabric: Fabric, { urn }: Resource, at: Site, steps: readonly FirewallStep[], onward: NodeId): NodeId {
  const nothing: FirewallStep = { filter: { at, match: "first", rules: [], otherwise: "allow" }, stateful: true };
  const all = steps.length > 0 ? steps : [nothing];
  const idOf = (index: number): NodeId => (index < all.length ? `${urn}|filter ${index}` : onward);
  for (const [index, { filter, stateful }] of all.entries())
    fabric.put(idOf(index), { kind: "filter", at: filter.at, filter, stateful, next: idOf(index + 1) });
  return idOf(0);
}

/** A firewall may stand in any subnet while it is unknown in which. */
const anySubnet = (fabric: Fabric, firewall: Resource): NodeId =>
  fabric.put(`${firewall.urn}|somewhere`, {
    kind: "perhaps",
    at: siteOf(firewall, `the subnets of firewall ${firewall.name}`, "subnetMappings"),
    next: fabric.subnets.map(routesId),
  });

/** The subnets in which it has endpoints: which of them a route leads to nobody knows yet. */
function placesOf(fabric: Fabric, firewall: Resource): Subnet[] {
  const { reading } = fabric;
  const mappings = Array.isArray(firewall.inputs.subnetMappings)
    ? firewall.inputs.subnetMappings.map((_, index) => `subnetMappings[${index}].subnetId`)
    : pathsAt(firewall, "subnetMappings");
  const found = mappings.flatMap((path) => reading.at(firewall, path, ...subnetTypes).resources);
  return [...new Set(found)].flatMap(({ urn }) => fabric.subnet(urn) ?? []);
}

/** The network ACL around an endpoint judges what comes to it. */
function past(fabric: Fabric, { urn }: Resource, place: Subnet, next: NodeId): NodeId {
  const acl = fabric.aclOf(place);
  if (!acl) return next;
  const id = `${urn}|into|${place.key}`;
  return fabric.put(id, { kind: "filter", at: acl.in.at, filter: acl.in, stateful: false, next });
}

function toAny(fabric: Fabric, id: NodeId, at: Site, via: NodeId[]): void {
  const to = only(everyAddress[fabric.reading.family]);
  fabric.put(id, { kind: "router", at, routes: [{ at, to, via, rank: 0 }] });
}
