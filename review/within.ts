import { parse, parseCIDR } from "ipaddr.js";
import { isObject } from "../plan/json";
import { isUnknown } from "../plan/values";

/** What says nothing of what a rule lets through. */
const words = /^(description|name|sid|tags|tagsAll|priority|ruleNo|ruleNumber)$/i;

/** Two properties that are the ends of one range. */
const ranges = [
  ["fromPort", "toPort"],
  ["startIpAddress", "endIpAddress"],
] as const;

/**
 * Whether a rule lets through no more than another: the same in another order or spelling, fewer of a list's items, a
 * part of a range, of an address range or of what a `*` stands for. What is unknown is taken for the same; where the two
 * were read in different ways (not `isAlike`), so is what only one of them holds.
 */
export function isWithin(now: unknown, before: unknown, isAlike: boolean): boolean {
  if (isUnknown(now) || isUnknown(before)) return true;
  if (isObject(now) && isObject(before)) return isRuleWithin(now, before, isAlike);
  if (Array.isArray(now) || Array.isArray(before)) {
    return listed(now).every((each) => listed(before).some((old) => isWithin(each, old, isAlike)));
  }
  return same(now, before) || isTextWithin(String(now), String(before));
}

function isRuleWithin(now: Record<string, unknown>, before: Record<string, unknown>, isAlike: boolean): boolean {
  const spans = ranges.filter((ends) => ends.every((end) => isPlain(now[end]) && isPlain(before[end])));
  const inSpans = new Set<string>(spans.flat());
  const [parts, formerly] = [partsOf(now), partsOf(before)];
  const keys = [...new Set([...parts.keys(), ...formerly.keys()])];
  return (
    spans.every(([from, to]) => isBetween([now[from], now[to]], [before[from], before[to]])) &&
    keys
      .filter((key) => !words.test(key) && !inSpans.has(key))
      .every((key) => isPartWithin(key, parts.get(key), formerly.get(key), isAlike))
  );
}

/** What a rule says, with what it says once as one and once as several under one name. */
function partsOf(rule: Record<string, unknown>): Map<string, unknown> {
  const parts = new Map<string, unknown>();
  for (const [key, value] of Object.entries(rule)) {
    const name = key.replace(/(Prefix)es$|(Range)s$/, "$1$2");
    parts.set(name, parts.has(name) ? [...listed(parts.get(name)), ...listed(value)] : value);
  }
  return parts;
}

function isPartWithin(key: string, now: unknown, before: unknown, isAlike: boolean): boolean {
  if (isEmpty(now) && isEmpty(before)) return true;
  const narrows = /^(condition$|not[A-Z])/i.test(key);
  if (isEmpty(now) || isEmpty(before)) return !isAlike || isEmpty(narrows ? before : now);
  return narrows ? isWithin(before, now, isAlike) : isWithin(now, before, isAlike);
}

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : isEmpty(value) ? [] : [value]);

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === "" ||
  value === false ||
  (Array.isArray(value) && value.length === 0);

const isPlain = (value: unknown): boolean =>
  (typeof value === "number" || typeof value === "string") && !isUnknown(value);

const same = (one: unknown, other: unknown): boolean =>
  one === other || String(one).toLowerCase() === String(other).toLowerCase();

/** Addresses, ports, or anything with a `*` in it. */
function isTextWithin(now: string, before: string): boolean {
  if (/^(\*|-1|all|any|internet|0\.0\.0\.0\/0)$/i.test(before)) return true;
  if (before.includes("*")) return globOf(before).test(now);
  const [inner, outer] = [now, before].map(rangeOf);
  if (inner && outer) return isBetween(inner, outer);
  return isNetworkWithin(now, before);
}

const globOf = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .split("*")
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join(".*")}$`,
    "is",
  );

/** Ports such as `22` or `8000-8100`. */
function rangeOf(text: string): [number, number] | undefined {
  const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  return from === undefined ? undefined : [Number(from), Number(to)];
}

/** Whether a range lies in another: of numbers, or of addresses in text. */
function isBetween([from, to]: readonly unknown[], [first, last]: readonly unknown[]): boolean {
  const [a, b, c, d] = [from, to, first, last].map(orderOf) as [string, string, string, string];
  return c <= a && b <= d;
}

/** A number or an address as text that sorts as they do. */
function orderOf(value: unknown): string {
  const text = String(value);
  if (/^-?\d+$/.test(text)) return text.padStart(20, "0");
  try {
    return parse(text)
      .toByteArray()
      .map((byte) => String(byte).padStart(3, "0"))
      .join(".");
  } catch {
    return text;
  }
}

function isNetworkWithin(now: string, before: string): boolean {
  try {
    const [[address, length], [network, size]] = [parseCIDR(now), parseCIDR(before)];
    return address.kind() === network.kind() && length >= size && address.match(network, size);
  } catch {
    return false;
  }
}
