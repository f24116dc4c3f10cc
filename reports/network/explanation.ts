import { styleText } from "node:util";
import type { Answer, Explanation } from "../../network/proof/explain";
import type { Event } from "../../network/proof/walk";
import { everyAddress, type Family, prefixesOf, publicAddresses } from "../../network/space/addresses";
import { covers, type Intervals } from "../../network/space/intervals";
import { servicesOf } from "../../network/space/services";
import type { Resource, Urn } from "../../plan/graph";
import { placeOf, printable } from "../text";

/** What was asked, in the words of whoever asked. */
export interface Question {
  from: string;
  to: string;
  service?: string;
}

type Resources = ReadonlyMap<Urn, Resource>;

/** So many prefixes of a set are shown. */
const SHOWN = 8;

/** The answer as data. */
export const explanationData = (
  question: Question,
  { family, answer, parts, hops }: Explanation,
  resources: Resources,
) => ({
  ...question,
  ip: family,
  answer,
  parts: parts.map((part) => ({
    answer: part.answer,
    from: addressesText(family, part.box.source),
    to: addressesText(family, part.box.target),
    services: servicesOf(part.box.service),
    ...(part.box.names ? { names: part.box.names } : {}),
  })),
  path: hops.map((hop) => ({
    way: hop.way,
    outcome: hop.outcome,
    what: hop.what,
    at: hop.at.label,
    ...(hop.at.urn ? { urn: hop.at.urn } : {}),
    ...(hop.at.path ? { property: hop.at.path } : {}),
    ...(placeFor(hop, resources) ? { position: placeFor(hop, resources) } : {}),
  })),
});

const answers: Record<Answer, string> = { open: "open", closed: "closed", unknown: "unknown", partly: "partly open" };

/** The answer for a person at a terminal: the answer first, then its parts, then the way hop by hop. */
export function explanationText(
  { from, to, service }: Question,
  { family, answer, parts, hops }: Explanation,
  resources: Resources,
  { colour = false } = {},
): string {
  const paint = (text: string, format: "red" | "green" | "yellow" | "dim" | "bold"): string =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  const tone = { open: "green", closed: "red", unknown: "yellow", partly: "yellow" } as const;
  const asked = `${printable(from)} → ${printable(to)}${service ? ` ${printable(service)}` : ""}${family === 6 ? " (IPv6)" : ""}`;
  const lines = [`${paint(answers[answer], tone[answer])}  ${paint(asked, "bold")}`];
  if (answer === "partly" || !service) {
    for (const part of parts.filter((each) => each.answer !== "closed" || answer === "partly")) {
      lines.push(`  ${part.answer.padEnd(8)} ${partText(family, part.box)}`);
    }
  }
  for (const way of ["request", "answer"] as const) {
    const own = hops.filter((hop) => hop.way === way);
    if (own.length > 0) lines.push("", `  ${paint(way === "request" ? "The request" : "Its answer", "dim")}`);
    for (const hop of own) lines.push(`  ${marks[hop.outcome]} ${printable(hop.at.label)}${placed(hop, resources)}`);
  }
  return `${lines.join("\n")}\n`;
}

const marks: Record<Event["outcome"], string> = { passes: "✓", stops: "✗", perhaps: "?" };

const placed = (hop: Event, resources: Resources): string => {
  const place = placeFor(hop, resources);
  return place ? `  ${place}` : "";
};

const placeFor = ({ at }: Event, resources: Resources): string =>
  placeOf(at.urn ? resources.get(at.urn)?.position : undefined);

const partText = (family: Family, box: Explanation["parts"][number]["box"]): string => {
  const names = box.names ? ` (only ${box.names.map((name) => printable(name, 60)).join(", ")})` : "";
  return `${addressesText(family, box.source).join(", ")} → ${addressesText(family, box.target).join(", ")}: ${servicesOf(box.service).join(", ")}${names}`;
};

/** Prefixes as people write them; all addresses, and all public ones, by name. */
function addressesText(family: Family, set: Intervals): string[] {
  if (covers(set, everyAddress[family])) return ["any address"];
  if (covers(set, publicAddresses[family]) && covers(publicAddresses[family], set)) return ["internet"];
  const prefixes = prefixesOf(family, set);
  return prefixes.length > SHOWN ? [...prefixes.slice(0, SHOWN), `… (+${prefixes.length - SHOWN})`] : prefixes;
}
