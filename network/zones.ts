import { type End, INTERNET, type Model, OUTSIDE } from "./model";
import type { Party } from "./proof/passage";
import { addressesOf } from "./space/addresses";
import { covers, difference, type Intervals, isEmpty, meets } from "./space/intervals";

/** A segment as far as it matters here: a name for address ranges, inside the plan or outside. */
export interface Declared {
  id: string;
  prefixes: readonly string[];
  outside: boolean;
}

/** Something between whose kind all traffic is counted: a declared segment, or a subnet where nobody declared any. */
export interface Zone {
  id: string;
  kind: "internet" | "outside" | "segment" | "subnet";
  party: Party;
}

/** The declared segments, the internet, and every subnet that lies in no segment. */
export function zonesOf(model: Model, declared: readonly Declared[]): Zone[] {
  const segments = declared.map(
    (each): Zone => ({ id: each.id, kind: each.outside ? "outside" : "segment", party: partyOf(each, model) }),
  );
  return [
    { id: INTERNET, kind: "internet", party: { ends: endNamed(model, INTERNET) } },
    ...segments,
    ...unclaimed(model, declared),
  ];
}

const endNamed = ({ ends }: Model, id: string): End[] => [ends.get(id) ?? []].flat();

/** Whoever lies in a segment: what is planned there, and whoever else may be put there. */
export function partyOf({ prefixes, outside }: Declared, model: Model): Party {
  const addresses = addressesOf(model.family, prefixes);
  if (outside) return { ends: endNamed(model, OUTSIDE), only: addresses };
  return { ends: endsWithin(addresses, model), only: addresses };
}

/** The ends in networks of the plan that have, or may have, one of these addresses. */
export const endsWithin = (addresses: Intervals, { ends }: Model): End[] =>
  [...ends.values()].filter((end) => end.network && end.kind !== "passage" && meets(end.addresses, addresses));

function unclaimed(model: Model, declared: readonly Declared[]): Zone[] {
  const claimed = addressesOf(
    model.family,
    declared.flatMap(({ prefixes, outside }) => (outside ? [] : prefixes)),
  );
  const subnets = model.networks.flatMap((network) => network.subnets.map((subnet) => ({ network, subnet })));
  const free = subnets.filter(({ subnet }) => !covers(claimed, subnet.addresses.may));
  return free.flatMap(({ network, subnet }): Zone[] => {
    const ends = [...model.ends.values()].filter((end) => end.subnet === subnet.urn && end.kind !== "passage");
    if (ends.length === 0) return [];
    const only = difference(subnet.addresses.may, claimed);
    const twice = subnets.some((other) => other.subnet !== subnet && other.subnet.name === subnet.name);
    const id = twice ? `${network.name}/${subnet.name}` : subnet.name;
    return [{ id, kind: "subnet", party: isEmpty(claimed) ? { ends } : { ends, only } }];
  });
}
