import type { Resource } from "../../plan/graph";
import type { End, NodeId } from "../model";
import { itemsAt, none, patternOf, siteOf } from "../reading";
import { publicAddresses } from "../space/addresses";
import type { Members } from "./balancer-members";
import { forwardsAt, type Passing } from "./balancer-rules";
import { exitId, type Fabric } from "./fabric";
import { familiesOf } from "./placing";
import { addressAt, familiesAt } from "./public-addresses";
import { types } from "./types";

/**
 * Load balancers pass packets on to the ends in their pools, which see the address of whoever asked and answer by their
 * own routes. https://learn.microsoft.com/azure/load-balancer/components
 */
export const balancers = (fabric: Fabric, membersOf: Members): End[] =>
  fabric.reading
    .of(types.balancer)
    .flatMap((each) =>
      (itemsAt(each, "frontendIPConfigurations") ?? []).flatMap(({ path, value }, index) =>
        ofFrontend(fabric, each, { path, value, index }, membersOf),
      ),
    );

interface Frontend {
  path: string;
  value: Record<string, unknown>;
  index: number;
}

function ofFrontend(fabric: Fabric, each: Resource, frontend: Frontend, membersOf: Members): End[] {
  const { reading } = fabric;
  const { path, value, index } = frontend;
  const place = fabric.subnetAt(each, `${path}.subnet.id`);
  const passing = forwardsAt(fabric, each, value.name, membersOf);
  const forwards = passing.map(({ forward }) => forward);
  const base = {
    id: `${each.urn}|${index}`,
    urn: each.urn,
    label: each.name,
    kind: "passage" as const,
    spread: "one" as const,
    groups: new Set<string>(),
    guards: { in: [], out: [] },
    out: [],
    listens: patternOf([none, ...forwards.map(({ listens }) => listens)]),
    forwards,
  };
  if (value.publicIPAddress === undefined && value.publicIPPrefix === undefined) {
    if (!place || !familiesOf(value.privateIPAddressVersion).includes(reading.family)) return [];
    const written = reading.prefix(value.privateIPAddress);
    const known = written.must === written.may && written.must.length > 0;
    const addresses = known ? written.must : place.addresses;
    return [{ ...base, network: place.network.key, subnet: place.key, addresses, fronts: [] }];
  }
  if (!familiesAt(reading, each, `${path}.publicIPAddress`).includes(reading.family)) return [];
  return [{ ...base, ...published(fabric, each, base.id, path, passing) }];
}

/** A public frontend: its pools answer by the ways out of their own subnets. */
function published(
  fabric: Fabric,
  each: Resource,
  id: string,
  path: string,
  passing: readonly Passing[],
): Pick<End, "network" | "addresses" | "fronts"> {
  const { reading } = fabric;
  const keys = new Set(passing.flatMap(({ members }) => members.flatMap(({ end }) => end.subnet ?? [])));
  const exits = new Set<NodeId>(fabric.subnets.filter(({ key }) => keys.has(key)).map(exitId));
  const at = siteOf(each, `load balancer ${each.name}`, path);
  const entry = fabric.put(`${id}|deliver`, { kind: "deliver", at, ends: [id] });
  const { publics } = addressAt(reading, each, `${path}.publicIPAddress`);
  const written = reading.prefix(publics[0]?.address);
  const known = written.must === written.may && written.must.length > 0;
  const addresses = known ? written.must : publicAddresses[reading.family];
  return { network: id, addresses, fronts: [{ at, addresses, entry, exits, certain: true }] };
}
