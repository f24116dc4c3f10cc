import type { Pattern } from "../model";
import { only, patternOf, perhaps, type Reading } from "../reading";
import { everyAddress } from "../space/addresses";
import { difference, type Intervals, isEmpty } from "../space/intervals";
import { everyPort, PORTS } from "../space/services";

/** What the variables of a firewall's rules stand for: texts that are terms themselves. */
export interface Variables {
  addresses: ReadonlyMap<string, readonly string[]>;
  ports: ReadonlyMap<string, readonly string[]>;
  /** Prefix lists, by name. */
  lists: ReadonlyMap<string, Pattern>;
}

/** How deep variables may name each other. */
const DEEPEST = 8;

/** The addresses of a term: `any`, a prefix, `$NAME`, `!term`, `[term, !term]`. What is not understood may be any. */
export function addressTerm(reading: Reading, text: string, variables: Variables, depth = 0): Pattern {
  const every = everyAddress[reading.family];
  const term = text.trim();
  if (depth > DEEPEST || term === "") return perhaps(every);
  if (term.toLowerCase() === "any") return only(every);
  if (term.startsWith("!")) return complement(addressTerm(reading, term.slice(1), variables, depth + 1), every);
  if (term.startsWith("[")) {
    return listed(itemsOf(term), (item) => addressTerm(reading, item, variables, depth + 1), every);
  }
  if (term.startsWith("$") || term.startsWith("@")) {
    const list = variables.lists.get(term.slice(1));
    if (list && term.startsWith("@")) return list;
    const known = variables.addresses.get(term.slice(1));
    if (known) return listed([...known], (item) => addressTerm(reading, item, variables, depth + 1), every);
    if (term === "$EXTERNAL_NET") return complement(addressTerm(reading, "$HOME_NET", variables, depth + 1), every);
    return perhaps(every);
  }
  const range = /^([0-9.]+)\s*-\s*([0-9.]+)$/.exec(term);
  if (range) {
    const [from, to] = [reading.prefix(range[1]), reading.prefix(range[2])];
    return isEmpty(from.must) || isEmpty(to.must)
      ? perhaps(every)
      : only([from.must[0] as number, to.must[1] as number]);
  }
  return reading.prefix(term);
}

/** The ports of a term, written in the same way, with `from:to`. */
export function portTerm(text: string, variables: Variables, depth = 0): Pattern {
  const term = text.trim();
  if (depth > DEEPEST || term === "") return perhaps(everyPort);
  if (term.toLowerCase() === "any") return only(everyPort);
  if (term.startsWith("!")) return complement(portTerm(term.slice(1), variables, depth + 1), everyPort);
  if (term.startsWith("[")) return listed(itemsOf(term), (item) => portTerm(item, variables, depth + 1), everyPort);
  if (term.startsWith("$")) {
    const known = variables.ports.get(term.slice(1));
    return known ? listed([...known], (item) => portTerm(item, variables, depth + 1), everyPort) : perhaps(everyPort);
  }
  const [, from, colon, to] = /^(\d*)\s*([:-]?)\s*(\d*)$/.exec(term) ?? [];
  if (from === undefined) return perhaps(everyPort);
  const low = from === "" ? 0 : Number(from);
  const high = colon ? (to === "" ? PORTS - 1 : Number(to)) : low;
  return low <= high && high < PORTS ? only([low, high + 1]) : perhaps(everyPort);
}

const complement = ({ must, may }: Pattern, every: Intervals): Pattern =>
  must === may ? only(difference(every, must)) : { must: difference(every, may), may: difference(every, must) };

/** The items of `[a, !b, [c, d]]`. */
function itemsOf(term: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let item = "";
  for (const sign of term.replace(/^\[|\]$/g, "")) {
    if (sign === "[") depth += 1;
    if (sign === "]") depth -= 1;
    if (sign === "," && depth === 0) {
      items.push(item);
      item = "";
    } else item += sign;
  }
  return [...items, item].filter((each) => each.trim() !== "");
}

/** Any of the items that are not negated, less all that are. */
function listed(items: readonly string[], read: (item: string) => Pattern, every: Intervals): Pattern {
  const wanted = items.filter((item) => !item.trim().startsWith("!")).map(read);
  const refused = items.filter((item) => item.trim().startsWith("!")).map((item) => read(item.trim().slice(1)));
  const some = wanted.length === 0 ? only(every) : patternOf(wanted);
  if (refused.length === 0) return some;
  const none = patternOf(refused);
  const settled = some.must === some.may && none.must === none.may;
  const must = difference(some.must, none.may);
  return settled ? only(must) : { must, may: difference(some.may, none.must) };
}
