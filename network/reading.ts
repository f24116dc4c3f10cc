import type { Resource, Urn } from "../plan/graph";
import type { Pointed } from "../plan/pointed";
import type { References } from "../plan/references";
import { isUnknown, UNKNOWN, valueAt } from "../plan/values";
import type { Pattern, Site } from "./model";
import { assigned6, everyAddress, type Family, prefix } from "./space/addresses";
import { covers, type Intervals, isEmpty, nothing, union, unionOf } from "./space/intervals";
import { everyService, PORTS, protocolNumbers, service } from "./space/services";

/** What a reader of one cloud's resources works with. */
export class Reading {
  readonly references: References;
  readonly family: Family;
  /** Where addresses stand that a cloud will assign and that nobody knows yet. */
  readonly #assigned: Intervals;
  readonly #prefixes = new Map<string, Pattern>();
  readonly #pointing = new Map<string, ReadonlyMap<Urn, readonly Resource[]>>();
  readonly #pointed = new Map<Resource, Map<string, Pointed>>();

  constructor(references: References, family: Family, assigned: Intervals = assigned6) {
    this.references = references;
    this.family = family;
    this.#assigned = assigned;
  }

  of(type: string): readonly Resource[] {
    return this.references.ofType(type);
  }

  /** What the value at a path points at, among these types: asked often, and worked out once. */
  at(resource: Resource, path: string, ...types: string[]): Pointed {
    const key = `${path} ${types.join(" ")}`;
    const known = this.#pointed.get(resource) ?? new Map<string, Pointed>();
    this.#pointed.set(resource, known);
    const found = known.get(key) ?? this.references.at(resource, path, types);
    known.set(key, found);
    return found;
  }

  /** The resources of a type, by what a path in each points at. */
  pointing(type: string, path: string, ...targets: string[]): ReadonlyMap<Urn, readonly Resource[]> {
    const key = `${type} ${path}`;
    const known = this.#pointing.get(key);
    if (known) return known;
    const found = new Map<Urn, Resource[]>();
    for (const resource of this.of(type)) {
      for (const { urn } of this.at(resource, path, ...targets).resources) {
        const others = found.get(urn);
        if (others) others.push(resource);
        else found.set(urn, [resource]);
      }
    }
    this.#pointing.set(key, found);
    return found;
  }

  /** The one resource that a path points at, where it is one. */
  one(resource: Resource, path: string, ...types: string[]): Resource | undefined {
    const { resources, certain } = this.at(resource, path, ...types);
    return certain ? resources[0] : undefined;
  }

  /** The addresses of prefixes as they are written; one that is unknown may be any. */
  prefixes(values: readonly unknown[]): Pattern {
    return patternOf(values.map((value) => this.prefix(value)));
  }

  prefix(value: unknown): Pattern {
    if (value === undefined || value === null || value === "") return none;
    if (typeof value !== "string" || isUnknown(value)) return { must: nothing, may: everyAddress[this.family] };
    const known = this.#prefixes.get(value);
    if (known) return known;
    const pattern = this.#readPrefix(value);
    this.#prefixes.set(value, pattern);
    return pattern;
  }

  #readPrefix(value: string): Pattern {
    const read = readPrefix(value);
    if (!read) return { must: nothing, may: everyAddress[this.family] };
    if (read.family !== this.family) return none;
    const { addresses } = read;
    if (this.family === 4 || covers(addresses, this.#assigned)) return only(addresses);
    // A written prefix may turn out to be, or to be in, what the cloud will assign.
    return { must: addresses, may: union(addresses, this.#assigned) };
  }
}

const readPrefix = (text: string): ReturnType<typeof prefix> | undefined => {
  try {
    return prefix(text);
  } catch {
    return undefined;
  }
};

export const none: Pattern = { must: nothing, may: nothing };

export const only = (set: Intervals): Pattern => ({ must: set, may: set });

export const perhaps = (set: Intervals): Pattern => ({ must: nothing, may: set });

/** Any of several: what one of them must or may mean. */
export function patternOf(patterns: readonly Pattern[]): Pattern {
  if (patterns.length === 1) return patterns[0] as Pattern;
  const may = unionOf(patterns.map((each) => each.may));
  if (patterns.every(isSettled)) return only(may);
  return { must: unionOf(patterns.map(({ must }) => must)), may };
}

export const isSettled = ({ must, may }: Pattern): boolean => must === may;

export const isNone = ({ may }: Pattern): boolean => isEmpty(may);

/** The items of a list in a resource's inputs, with their paths; undefined where the list itself is unknown. */
export function itemsAt(
  resource: Resource,
  path: string,
): { path: string; value: Record<string, unknown> }[] | undefined {
  const list = valueAt(resource.inputs, path);
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) return undefined;
  return list.map((value, index) => ({
    path: `${path}[${index}]`,
    value: isUnknown(value) ? unknownRecord : record(value),
  }));
}

/** An object of which nothing is known: nor is anything in it. */
const unknownRecord: Record<string, unknown> = new Proxy({}, { get: () => UNKNOWN });

export const record = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** A list of texts as it is written: one that is unknown has an unknown item. */
export function textsAt(resource: Resource, path: string): unknown[] {
  const list = valueAt(resource.inputs, path);
  if (list === undefined || list === null) return [];
  return Array.isArray(list) ? list : [list];
}

/** A site for people: the resource, the place in it, and words. */
export const siteOf = ({ urn }: Resource, label: string, path?: string): Site => ({
  urn,
  label,
  ...(path ? { path } : {}),
});

/** A number that is written as one or as text. Undefined: absent. NaN: unknown. */
export function numberOf(value: unknown): number | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value === "number") return value;
  return typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : Number.NaN;
}

const everyProtocol: Pattern = only(everyService);

/** A protocol with a range of ports as the AWS SDK writes them: names or numbers, `-1` for all. */
export function portsOf(protocol: unknown, from: unknown, to: unknown): Pattern {
  const number = protocolOf(protocol);
  if (number === "all") return everyProtocol;
  if (Number.isNaN(number)) return perhaps(everyService);
  const [low, high] = [numberOf(from), numberOf(to)];
  const whole = service(number);
  if (Number.isNaN(low) || Number.isNaN(high)) return perhaps(whole);
  if (number === protocolNumbers.icmp || number === protocolNumbers.icmpv6) return only(icmp(number, low, high));
  if (!portful.has(number) || (low === undefined && high === undefined)) return only(whole);
  if (low === -1 || high === -1) return only(whole);
  const first = low ?? high ?? 0;
  return only(service(number, clamp(first), clamp(high ?? first)));
}

const portful = new Set<number>([protocolNumbers.tcp, protocolNumbers.udp, protocolNumbers.sctp]);

const clamp = (port: number): number => Math.min(Math.max(port, 0), PORTS - 1);

const icmp = (protocol: number, type = -1, code = -1): Intervals =>
  type < 0
    ? service(protocol)
    : service(protocol, type * 256 + Math.max(code, 0), type * 256 + (code < 0 ? 255 : code));

export function protocolOf(value: unknown): number | "all" {
  if (typeof value === "number") return value === -1 ? "all" : value;
  if (typeof value !== "string" || isUnknown(value)) return Number.NaN;
  const text = value.trim().toLowerCase();
  if (text === "-1" || text === "all" || text === "any" || text === "*" || text === "asterisk") return "all";
  if (/^\d+$/.test(text)) return Number(text);
  return (protocolNumbers as Record<string, number>)[text] ?? Number.NaN;
}
