import type { Pattern, Peer } from "../model";
import { only, patternOf, type Reading } from "../reading";
import { addressesOf, publicAddresses } from "../space/addresses";
import { type Intervals, isEmpty, nothing } from "../space/intervals";
import { isRegional, isTag, tagGroup } from "./tags";

/** One way in which a rule names who sends, or who is sent to. Absent: anybody. */
export interface Side {
  peer?: Peer;
  /** Whether it is so nobody knows yet. */
  doubtful: boolean;
}

export const anybody: Side = { doubtful: false };

/** What the tag `VirtualNetwork` means where a filter stands. */
export interface Around {
  joined: Pattern;
}

/** What prefixes and tags mean, as far as they are addresses, and the services that tags mean besides. */
export function sidesOf(reading: Reading, texts: readonly unknown[], around: Around): Side[] {
  if (texts.some(isAny)) return [anybody];
  const tags = texts.filter((text): text is string => typeof text === "string" && isTag(text));
  const ranges = texts.map((text) =>
    tags.includes(text as string) ? rangeOf(reading, text as string, around) : reading.prefix(text),
  );
  const addresses = patternOf([only(nothing), ...ranges.flatMap((range) => range ?? [])]);
  const services = tags.filter((tag) => rangeOf(reading, tag, around) === undefined);
  return [
    ...(isEmpty(addresses.may) ? [] : [{ peer: { addresses }, doubtful: false }]),
    ...services.map((tag) => ({ peer: { groups: [tagGroup(tag)], certain: true }, doubtful: isRegional(tag) })),
  ];
}

const isAny = (text: unknown): boolean => text === "*" || (typeof text === "string" && text.toLowerCase() === "any");

/** Tags that are address ranges; the others mean services of Azure's own, none of them part of the internet. */
function rangeOf(reading: Reading, tag: string, { joined }: Around): Pattern | undefined {
  switch (tag.toLowerCase()) {
    case "virtualnetwork":
      return joined;
    case "internet":
      return only(publicAddresses[reading.family]);
    case "azureloadbalancer":
      return only(probe(reading));
    default:
      return undefined;
  }
}

/** The address from which Azure's load balancers probe. */
export const probe = (reading: Reading): Intervals => addressesOf(reading.family, ["168.63.129.16/32"]);
