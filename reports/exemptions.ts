import { nameOf, typeOf } from "../plan/graph";
import { columns } from "./columns";
import { code, table, text } from "./markdown/syntax";
import { printable } from "./text";

/** The formats of the list. */
export const acceptedFormats = ["table", "markdown", "json"] as const;

export type AcceptedFormat = (typeof acceptedFormats)[number];

/** One accepted deviation: an exemption, or an entry of a baseline. */
export interface Accepted {
  kind: "exemption" | "baseline";
  project: string;
  stack: string;
  /** Unused and gone are known only with a plan. */
  state: "active" | "expired" | "invalid" | "unused" | "grown" | "gone";
  /** What is wrong with it; empty where nothing is. */
  problem: string;
  daysLeft: number;
  lastDay: string;
  owner: string;
  policy: string;
  resource: string;
  /** Where it is written: `Pulumi.prod.yaml:12`. */
  place: string;
}

const heads = ["Stack", "Kind", "State", "Days left", "Last day", "Owner", "Policy", "Resource", "Where"];

/** All that is accepted, a row each. */
export function acceptedList(all: readonly Accepted[], format: AcceptedFormat): string {
  if (format === "json") return `${JSON.stringify(all, null, 2)}\n`;
  if (all.length === 0) return "There is no exemption and no baseline.\n";
  if (format === "table") {
    return columns([heads, ...all.map((each) => cellsOf(each).map((cell) => printable(cell, 70)))]);
  }
  const rows = all.map((each) => cellsOf(each).map((cell, index) => (codes.has(index) ? code(cell) : text(cell))));
  return `${table(heads, rows).join("\n")}\n`;
}

/** The columns that hold a policy's id and a place. */
const codes = new Set([heads.indexOf("Policy"), heads.indexOf("Where")]);

const cellsOf = ({
  stack,
  kind,
  state,
  problem,
  daysLeft,
  lastDay,
  owner,
  policy,
  resource,
  place,
}: Accepted): string[] => [
  stack,
  kind,
  problem === "" ? state : `${state}: ${problem}`,
  ["expired", "invalid"].includes(state) ? "" : String(daysLeft),
  lastDay,
  owner,
  policy,
  resource.startsWith("urn:pulumi:") ? `${nameOf(resource)} (${typeOf(resource)})` : resource,
  place,
];
