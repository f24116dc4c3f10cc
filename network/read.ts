import type { Plan } from "../plan/graph";
import { References } from "../plan/references";
import { readAws } from "./aws/read";
import { readAzure } from "./azure/read";
import type { End, Model } from "./model";
import { Proof } from "./proof/proof";
import type { Family } from "./space/addresses";
import { intersection } from "./space/intervals";

const families: readonly Family[] = [4, 6];

/** The networks of a plan, one proof for each family of addresses. A plan may hold both clouds. */
export function proofsOf(plan: Pick<Plan, "resources">, references = new References(plan)): Proof[] {
  return families.map((family) => new Proof(joined(readAws(references, family), readAzure(references, family))));
}

/** Two clouds that meet on the internet and behind private lines, and nowhere else. */
const joined = (one: Model, other: Model): Model => ({
  family: one.family,
  ends: new Map([...one.ends, ...[...other.ends].map(([id, end]) => [id, together(one.ends.get(id), end)] as const)]),
  nodes: new Map([...one.nodes, ...other.nodes]),
  networks: [...one.networks, ...other.networks],
  unread: [...one.unread, ...other.unread],
});

/** What both clouds have, the internet and what lies outside, with the ways into both. */
const together = (one: End | undefined, other: End): End =>
  one ? { ...one, addresses: intersection(one.addresses, other.addresses), out: [...one.out, ...other.out] } : other;
