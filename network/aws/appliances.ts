import type { NodeId } from "../model";
import { localId, outId, routesId } from "./node-ids";
import { subnetTypes } from "./places";
import type { Way } from "./targets";
import { types } from "./types";

/** An instance or an appliance that passes packets on, or does not. */
export function toAppliance({ fabric, route, subnet }: Way): NodeId[] {
  const { reading } = fabric;
  const at = { ...route.at, label: `${route.at.label}, an appliance of its own mind` };
  const [machine] = reading.at(route.resource, route.path, types.interface, types.instance, types.endpoint).resources;
  const paths = machine?.type === types.endpoint ? ["subnetIds[0]"] : ["subnetId"];
  const places = machine ? paths.flatMap((path) => reading.at(machine, path, ...subnetTypes).resources) : [];
  const there = places.flatMap(({ urn }) => fabric.subnet(urn) ?? [])[0] ?? subnet;
  const shared = fabric.put(`${route.resource.urn}|${route.path}|out`, {
    kind: "exit",
    at,
    shared: true,
    returns: localId(there.vpc),
  });
  const next = there === subnet ? [localId(there.vpc), shared] : [routesId(there), outId(there), shared];
  return [fabric.put(`${route.resource.urn}|${route.path}|appliance`, { kind: "perhaps", at, next })];
}
