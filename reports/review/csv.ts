import { stringify } from "csv-stringify/sync";
import type { Review } from "../../review/review";
import { printable } from "../text";
import { cut } from "./limits";
import type { RepositoryPath } from "./place";
import { type Result, resultsOf } from "./results";
import { notComparedOf } from "./words";

/** Rows of a spreadsheet, less the head and what was left out. */
const ROWS = 1_048_576 - 3;

const columns: Readonly<Record<string, (result: Result) => string | number>> = {
  standing: ({ standing }) => standing,
  change: ({ change }) => change,
  blocks: ({ blocks }) => (blocks ? "yes" : "no"),
  severity: ({ rule }) => rule.severity,
  rule: ({ rule }) => rule.id,
  title: ({ rule }) => printable(rule.title, 255),
  annex: ({ rule }) => rule.annex ?? "",
  article: ({ rule }) => (rule.letter ? `21(2)(${rule.letter})` : ""),
  resource: ({ subject }) => printable(subject.name),
  type: ({ subject }) => printable(subject.type),
  file: ({ place }) => place.path,
  line: ({ place }) => place.line,
  paths: ({ paths }) => printable(paths.join(" "), 10_000),
  because: ({ because }) => because,
  owner: ({ owner }) => printable(owner),
  lastDay: ({ lastDay }) => printable(lastDay, 20),
  fix: ({ rule }) => printable(rule.fix, 400),
  urn: ({ subject }) => printable(subject.urn, 1000),
  fingerprint: ({ fingerprint }) => printable(fingerprint),
};

/** Every finding as a row, RFC 4180 with the mark that spreadsheets read UTF-8 by; nothing in it is a formula. */
export function csv(review: Review, repositoryPath: RepositoryPath): string {
  const { kept, left } = cut(resultsOf(review, repositoryPath), ROWS, "findings are");
  const notes = [notComparedOf(review), left].filter((note) => note !== "");
  const names = Object.keys(columns);
  const rows = [
    names,
    ...kept.map((result) => Object.values(columns).map((column) => column(result))),
    ...notes.map((note) => names.map((name) => (name === "standing" ? "note" : name === "because" ? note : ""))),
  ];
  return stringify(rows, { bom: true, record_delimiter: "windows", quoted: true, escape_formulas: true });
}
