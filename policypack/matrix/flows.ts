import { type Flow, INTERNET } from "../../declaration/flows";
import { shown } from "../../declaration/nearest";
import type { Trust } from "../../declaration/segments";
import { isUnknown, type Properties, UNKNOWN, valueAt } from "../../plan/values";
import { isInternet } from "../exposure";
import { pathOf, type UnknownRead, UnknownValueError, unknowable, unknownCheckingProxy } from "../unknown";
import type { Found, Offence } from "./policy";

/** One end of a flow: a segment, or the internet by whatever name. */
export interface End {
  readonly name: string;
  readonly trust: Trust | typeof INTERNET;
  /** Undefined: all of the segment. */
  readonly tier: string | undefined;
}

/** A flow with what its ends are. */
export interface Joined {
  /** As it was declared. */
  flow: Flow;
  from: End;
  to: End;
  /** The flows that end where this one begins, and those that may. */
  before: () => readonly Flow[];
  /** Whether a firewall stands between segments, which a small network does without. */
  hasFirewall: () => boolean;
}

/** Asks something of each declared flow; one that is not known yet hides no other that offends. */
export const eachFlow =
  (holds: (joined: Joined, today: string) => boolean) =>
  (declaration: unknown, today: string): Found => {
    const declared = unknownCheckingProxy(declaration as Properties);
    const { flows = [], segments = [] } = declared;
    const hasFirewall = () => declared.profile !== "small";
    if (!Array.isArray(flows) || !Array.isArray(segments)) throw new TypeError("segments and flows are lists");
    const trustOf = trusts(grouped(segments, "id"));
    const endingAt = grouped<Flow>(flows, "to");
    const offences: Offence[] = [];
    const doubts: string[] = [];
    for (let index = 0; index < flows.length; index += 1) {
      const path = `flows[${index}]`;
      try {
        const flow = flows[index] as Flow;
        const [from, to] = [endOf(flow, "from", trustOf), endOf(flow, "to", trustOf)];
        const before = () => [...(endingAt.get(from.name) ?? []), ...(endingAt.get(UNKNOWN) ?? [])];
        if (holds({ flow, from, to, before, hasFirewall }, today)) continue;
        offences.push({ path: `declaration.${path}`, because: labelOf(valueAt(declaration, path)) });
      } catch (error) {
        if (!(error instanceof UnknownValueError)) throw error;
        doubts.push(`declaration.${pathOf(error as UnknownRead)}`);
      }
    }
    return { offences, doubts };
  };

/** Items of a list by what they have under a key; those of which it is not known, under what is unknown. */
function grouped<Item extends object>(list: readonly Item[], key: keyof Item & string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (let index = 0; index < list.length; index += 1) {
    const item = list[index] as Item;
    const value: unknown = Object.getOwnPropertyDescriptor(item, key)?.value;
    const name = isUnknown(value) ? UNKNOWN : String(value);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

/** Each is read only when it is asked for: what decides alone needs nothing else to be known. */
const endOf = (flow: Flow, end: "from" | "to", trustOf: (name: string) => End["trust"]): End => ({
  get name() {
    return flow[end];
  },
  get trust() {
    return trustOf(flow[end]);
  },
  get tier() {
    return flow[`${end}Tier`];
  },
});

interface AnySegment {
  id: string;
  trust: Trust;
  cidrs?: readonly string[];
}

/** What lies outside and has public addresses is the internet, whatever it is called. */
const trusts =
  (segments: ReadonlyMap<string, readonly AnySegment[]>) =>
  (name: string): End["trust"] => {
    if (name === INTERNET) return INTERNET;
    const { trust, cidrs = [] } = segments.get(name)?.[0] ?? unknowable("segments");
    return cidrs.some(isPublic) ? INTERNET : trust;
  };

function isPublic(cidr: string): boolean {
  try {
    return isInternet(cidr);
  } catch (error) {
    if (error instanceof UnknownValueError) throw error;
    return false;
  }
}

/** `F30 vendor → clinical`, as far as it is known. */
function labelOf(flow: unknown): string {
  const [id, from, to] = ["id", "from", "to"].map((key) => {
    const value = valueAt(flow, key);
    return typeof value === "string" && !isUnknown(value) ? shown(value) : "?";
  });
  return `${id} ${from} → ${to}`;
}
