import type { Urn } from "../plan/graph";
import { canonical } from "../plan/tokens";
import { isUnknown, strings } from "../plan/values";
import { plainRegion } from "./region";
import { placedBy, type ReplacedBy, replacedBy } from "./replaced-by";
import type { Known } from "./side";

/** A resource before and after a change. */
export interface Pair {
  before: Known;
  after: Known;
  /** The sides were read in the same way, so that what one lacks was left out. */
  isAlike: boolean;
  /** What a resource of before is called now. */
  nowCalled: (urn: Urn) => Urn;
}

/**
 * Whether a change has a resource replaced, where nothing but the sides themselves says so: by a property that its cloud
 * does not change in place, or that the program says so of. What is not known on both sides tells nothing.
 */
export function isReplaced(pair: Pair, changed: readonly string[]): boolean {
  const { type, replaceOnChanges = [] } = pair.after;
  const token = canonical(type);
  const [provider] = token.split(":");
  const facts = [replacedBy[token], provider === "aws" || provider === "azure-native" ? placedBy[provider] : undefined];
  return (
    facts.some((each) => each !== undefined && changesFor(each, pair)) ||
    replaceOnChanges.some((pattern) => changed.some((path) => covers(pattern, path)))
  );
}

function changesFor({ alone = "", other = "", once = "", whole = "" }: ReplacedBy, pair: Pair): boolean {
  const { before, after, isAlike } = pair;
  const isSet = ({ inputs }: Known, property: string): boolean => (inputs?.[property] ?? null) !== null;
  const isSetTwice = (property: string): boolean => isSet(before, property) && isSet(after, property);
  const kept = (properties: string): string[] =>
    properties.split(" ").filter((property) => property !== "" && !after.ignoreChanges?.includes(property));
  return (
    kept(alone).some((property) => (isAlike || isSetTwice(property)) && differs(property, pair)) ||
    kept(other).some((property) => isSetTwice(property) && differs(property, pair)) ||
    kept(once).some(
      (property) => (isAlike || isSet(before, property)) && isSet(after, property) && differs(property, pair),
    ) ||
    kept(whole).some((property) => isAlike && isSet(before, property) !== isSet(after, property))
  );
}

/** Whether a property has another value; what is not known yet has one if it is made from another resource. */
export function differs(property: string, { before, after, nowCalled }: Pair): boolean {
  const [old, now] = [standing(before.inputs?.[property]), standing(after.inputs?.[property])];
  if (!holdsUnknown(old) && !holdsUnknown(now)) return plain(property, old) !== plain(property, now);
  if (!isUnknown(old) || !isUnknown(now)) return false;
  const [from, to] = [before, after].map((side) => side.propertyDependencies?.[property] ?? []);
  if (!from?.length || !to?.length) return false;
  return !from.some((urn) => to.includes(nowCalled(urn)));
}

/** Off is what a switch is that is left out. */
const standing = (value: unknown): unknown => (value === false || value === null ? undefined : value);

const holdsUnknown = (value: unknown): boolean => [...strings(value)].some(([, text]) => isUnknown(text));

/** As text, whatever the order of a list. */
function plain(property: string, value: unknown): string {
  if (Array.isArray(value))
    return value
      .map((item) => plain(property, item))
      .sort()
      .join();
  const text = JSON.stringify(value) ?? "";
  return property === "location" ? plainRegion(text) : text;
}

/** Whether a pattern such as `rules[*].cidr`, or any at all, takes in a path. */
function covers(pattern: string, path: string): boolean {
  if (pattern === "*") return true;
  const [wanted, found] = [pattern, path].map((each) => each.split(/[.[\]]+/).filter((part) => part !== ""));
  return wanted?.every((part, index) => part === "*" || part === found?.[index]) === true;
}
