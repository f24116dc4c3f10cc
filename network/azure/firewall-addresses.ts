import type { Resource } from "../../plan/graph";
import type { Pattern } from "../model";
import { itemsAt, only, patternOf, perhaps, type Reading, textsAt } from "../reading";
import { everyAddress, publicAddresses } from "../space/addresses";
import { nothing } from "../space/intervals";
import { servicesOf } from "./security";
import { isTag } from "./tags";
import { types } from "./types";

type End = "source" | "destination";

/** Prefixes, ranges and groups of addresses at one end of a rule; the addresses that tags mean nobody knows. */
export function addressesAt(reading: Reading, resource: Resource, path: string, end: End): Pattern {
  const texts = textsAt(resource, `${path}.${end}Addresses`).filter(
    (text) => typeof text !== "string" || !isService(text),
  );
  const groups = textsAt(resource, `${path}.${end}IpGroups`).map((_, index) =>
    groupAt(reading, resource, `${path}.${end}IpGroups[${index}]`),
  );
  return patternOf([only(nothing), ...texts.map((text) => addressOf(reading, text)), ...groups]);
}

/** The tags of services at one end of a rule. */
export const tagsAt = (resource: Resource, path: string, end: End): string[] =>
  textsAt(resource, `${path}.${end}Addresses`).filter(
    (text): text is string => typeof text === "string" && isService(text),
  );

const isService = (text: string): boolean => isTag(text) && text.toLowerCase() !== "internet";

/** The protocols and ports of a network or NAT rule, in a policy or in a firewall itself. */
export function servicesIn({ ipProtocols, protocols, destinationPorts }: Record<string, unknown>): Pattern {
  const listed = ipProtocols ?? protocols ?? "Any";
  const all = Array.isArray(listed) ? listed : [listed];
  return patternOf([only(nothing), ...all.map((protocol) => servicesOf(protocol, destinationPorts))]);
}

function addressOf(reading: Reading, text: unknown): Pattern {
  if (text === "*") return only(everyAddress[reading.family]);
  if (typeof text !== "string") return reading.prefix(text);
  if (text.toLowerCase() === "internet") return only(publicAddresses[reading.family]);
  const [, first, last] = /^([0-9a-f.:]+)-([0-9a-f.:]+)$/i.exec(text) ?? [];
  if (first === undefined) return reading.prefix(text);
  const [from] = reading.prefix(first).must;
  const to = reading.prefix(last).must.at(-1);
  return from === undefined || to === undefined ? only(nothing) : only([from, to]);
}

function groupAt(reading: Reading, resource: Resource, path: string): Pattern {
  const group = reading.one(resource, path, types.addressGroup);
  if (!group) return perhaps(everyAddress[reading.family]);
  const texts = itemsAt(group, "ipAddresses") ? textsAt(group, "ipAddresses") : [group.inputs.ipAddresses];
  return patternOf([only(nothing), ...texts.map((text) => addressOf(reading, text))]);
}
