import { nameOf, typeOf } from "../plan/graph";
import { columns } from "./columns";
import { code, table, text } from "./markdown/syntax";
import { acceptedPhrases } from "./phrases/accepted";
import type { Language } from "./phrases/language";
import { reasonIn } from "./phrases/reasons";
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

/** All that is accepted, a row each. Data is in English. */
export function acceptedList(all: readonly Accepted[], format: AcceptedFormat, language: Language = "en"): string {
  const { none, heads } = acceptedPhrases[language];
  if (format === "json") return `${JSON.stringify(all, null, 2)}\n`;
  if (all.length === 0) return `${none}\n`;
  const names = columnsOf.map(([key]) => heads[key]);
  const cellsOf = (each: Accepted): string[] => columnsOf.map(([, cell]) => cell(each, language));
  if (format === "table") {
    return columns([names, ...all.map((each) => cellsOf(each).map((cell) => printable(cell, 80)))]);
  }
  const rows = all.map((each) =>
    cellsOf(each).map((cell, index) => (codes.has(columnsOf[index]?.[0]) ? code(cell) : text(cell))),
  );
  return `${table(names, rows).join("\n")}\n`;
}

const codes: ReadonlySet<string | undefined> = new Set(["policy", "place"]);

const columnsOf: readonly (readonly [
  keyof (typeof acceptedPhrases)["en"]["heads"],
  (each: Accepted, language: Language) => string,
])[] = [
  ["stack", ({ stack }) => stack],
  ["kind", ({ kind }, language) => acceptedPhrases[language].kind[kind]],
  ["state", stateIn],
  ["daysLeft", ({ state, daysLeft }) => (state === "expired" || state === "invalid" ? "" : String(daysLeft))],
  ["lastDay", ({ lastDay }) => lastDay],
  ["owner", ({ owner }) => owner],
  ["policy", ({ policy }) => policy],
  [
    "resource",
    ({ resource }) => (/^urn:pulumi:/.test(resource) ? `${nameOf(resource)} (${typeOf(resource)})` : resource),
  ],
  ["place", ({ place }) => place],
];

function stateIn({ state, problem }: Accepted, language: Language): string {
  const word = acceptedPhrases[language].state[state];
  return problem === "" ? word : `${word}${language === "fr" ? "\u00A0" : ""}: ${reasonIn(language, problem)}`;
}
