import type { Review } from "../../review/review";
import { type Html, html as xml } from "../html/tag";
import { printable } from "../text";
import { cut, fitting } from "./limits";
import type { RepositoryPath } from "./place";
import { type Result, resultsOf, type Standing } from "./results";
import { complaintOf, messageOf } from "./words";

/** GitLab reads 30 MB, and 250,000 elements and attributes, of which a case has ten at most. */
const CASES = 25_000;
const BYTES = 30_000_000;

/** A skipped case is neither a pass nor a failure: exempted, accepted in the baseline, or not known yet. */
const shown: readonly Standing[] = ["open", "exempted", "baseline", "unknown"];

/** One test case of JUnit's. */
interface Case {
  suite: string;
  name: string;
  outcome: "passed" | "failure" | "error" | "skipped";
  /** The element inside. */
  body?: Html;
}

/** JUnit XML as Jenkins reads it: a suite for each policy, a case for each resource that it found something on. */
export function junit(review: Review, repositoryPath: RepositoryPath): string {
  const results = resultsOf(review, repositoryPath).filter(({ standing }) => shown.includes(standing));
  const cases = distinct(results);
  return fitting(
    cases.length,
    CASES,
    (most) => {
      const { kept, left } = cut(cases, most, "findings are");
      return documentOf(review, [comparison(review), ...kept, ...(left ? [leftOut(left, cases.slice(most))] : [])]);
    },
    (text) => Buffer.byteLength(text) < BYTES,
  );
}

function documentOf({ project, stack, time }: Review, cases: readonly Case[]): string {
  const suites = new Map<string, Case[]>(cases.map(({ suite }) => [suite, []]));
  for (const each of cases) suites.get(each.suite)?.push(each);
  const name = `Cordon ${printable(project)}/${printable(stack)}`;
  const document = xml`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${name}" tests="${cases.length}" failures="${count(cases, "failure")}" errors="${count(cases, "error")}">
${[...suites].map(
  ([
    suite,
    cases,
  ]) => xml`<testsuite name="${suite}" tests="${cases.length}" failures="${count(cases, "failure")}" errors="${count(cases, "error")}" skipped="${count(cases, "skipped")}" timestamp="${time.slice(0, 19)}">
${cases.map(({ name, body }) => xml`<testcase classname="${suite.replaceAll("/", ".")}" name="${name}">${body}</testcase>\n`)}</testsuite>\n`,
)}</testsuites>
`;
  return document.text;
}

const count = (cases: readonly Case[], outcome: Case["outcome"]): number =>
  cases.filter((each) => each.outcome === outcome).length;

/** GitLab ignores a case whose name was there before: names that are the same get a part of their fingerprint. */
function distinct(results: readonly Result[]): Case[] {
  const names = new Set<string>();
  return results.map((result) => {
    const { subject, fingerprint, rule } = result;
    const plain = [printable(subject.name), ...(subject.type ? [`(${printable(subject.type)})`] : [])].join(" ");
    const name = names.has(`${rule.id} ${plain}`) ? `${plain} ${printable(fingerprint, 16)}` : plain;
    names.add(`${rule.id} ${name}`);
    return { suite: rule.id, name, ...outcomeOf(result) };
  });
}

function outcomeOf(result: Result): Pick<Case, "outcome" | "body"> {
  const { standing, because, rule, place, subject, broke } = result;
  if (standing !== "open") return { outcome: "skipped", body: xml`<skipped message="${because}"/>` };
  const message = complaintOf(result);
  const detail = xml`${messageOf(result)}
Why: ${printable(rule.why, 400)}
At: ${place.path}:${place.line}${subject.urn && xml`\n${printable(subject.urn, 1000)}`}`;
  return broke
    ? { outcome: "error", body: xml`<error type="${rule.severity}" message="${message}">${detail}</error>` }
    : { outcome: "failure", body: xml`<failure type="${rule.severity}" message="${message}">${detail}</failure>` };
}

/** Always there, so that a review with nothing to show is no empty file. */
function comparison({ notCompared }: Review): Case {
  const where = { suite: "cordon/review", name: "compared with what was there before" };
  return notCompared === null
    ? { ...where, outcome: "passed" }
    : { ...where, outcome: "skipped", body: xml`<skipped message="${printable(notCompared, 400)}"/>` };
}

/** No violation is left out without a failure that says so. */
function leftOut(left: string, rest: readonly Case[]): Case {
  const where = { suite: "cordon/left-out", name: "findings left out" };
  return rest.every(({ outcome }) => outcome === "skipped")
    ? { ...where, outcome: "skipped", body: xml`<skipped message="${left}"/>` }
    : { ...where, outcome: "failure", body: xml`<failure message="${left}"/>` };
}
