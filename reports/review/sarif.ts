import { gzipSync } from "node:zlib";
import type { Invocation, Log, LogicalLocation, Result as SarifResult } from "sarif";
import type { Review, ReviewFinding } from "../../review/review";
import { numberIn } from "../phrases/language";
import { printable } from "../text";
import { cut, fitting } from "./limits";
import type { RepositoryPath } from "./place";
import { type Result, resultsOf, type Standing } from "./results";
import type { Rule } from "./rules";
import { levels, sarifRule } from "./sarif-rule";
import { sarifText } from "./sarif-text";
import { messageOf, notesOf } from "./words";

/** What GitHub takes in one run, of which it shows the first 5,000, and in one upload once compressed. */
const RESULTS = 25_000;
const SHOWN = 5_000;
const COMPRESSED = 10_000_000;

/**
 * SARIF 2.1.0. GitHub shows every result as an alert, suppressed ones too: what is exempted, accepted in the baseline
 * or unknown is left out and counted, unless it is asked for.
 */
export function sarif(review: Review, repositoryPath: RepositoryPath, { withExempted = false } = {}): string {
  const all = resultsOf(review, repositoryPath);
  const standings: Standing[] = withExempted ? ["open", "exempted", "baseline", "unknown"] : ["open"];
  const results = all.filter(({ standing }) => standings.includes(standing));
  const notes = notesOf(review, all);
  return fitting(
    results.length,
    RESULTS,
    (most) => `${JSON.stringify(logOf(review, results, most, notes))}\n`,
    (text) => text.length < COMPRESSED || gzipSync(text).length < COMPRESSED,
  );
}

function logOf(review: Review, results: readonly Result[], most: number, notes: readonly string[]): Log {
  const { kept, left } = cut(results, most, "results are");
  const rules = new Map(kept.map(({ rule }) => [rule.id, rule]));
  const indices = new Map([...rules.keys()].map((id, index) => [id, index]));
  const said = [...notes, left, shownNote(kept.length)].filter((note) => note !== "");
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: driverOf(review, [...rules.values()]) },
        automationDetails: { id: `cordon/${segment(review.project)}/${segment(review.stack)}/` },
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
        columnKind: "utf16CodeUnits",
        invocations: [invocationOf(review, said)],
        results: kept.map((result) => resultOf(result, indices.get(result.rule.id) ?? -1)),
        properties: { decision: review.decision, leftOut: results.length - kept.length },
      },
    ],
  };
}

const driverOf = ({ after }: Review, rules: readonly Rule[]) => ({
  name: "Cordon",
  version: printable(after.packVersion, 50),
  rules: rules.map(sarifRule),
});

const invocationOf = ({ time }: Review, notes: readonly string[]): Invocation => ({
  executionSuccessful: true,
  endTimeUtc: time,
  toolExecutionNotifications: notes.map((note) => ({ level: "note", message: { text: sarifText(note) } })),
});

function resultOf(result: Result, ruleIndex: number): SarifResult {
  const { rule, standing, change, fingerprint, place, subject, blocks, because } = result;
  const { path, line, column } = place;
  const suppressed = standing === "exempted" || standing === "baseline";
  return {
    ruleId: rule.id,
    ruleIndex,
    ...(standing === "unknown" ? { kind: "open", level: "none" } : { kind: "fail", level: levels[rule.severity] }),
    message: { text: sarifText(messageOf(result)) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: path.split("/").map(encodeURIComponent).join("/"), uriBaseId: "%SRCROOT%" },
          region: { startLine: line, startColumn: column, endLine: line, endColumn: column + 1 },
        },
        ...(subject.urn ? { logicalLocations: [logicalLocation(subject)] } : {}),
      },
    ],
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1` },
    ...(change === "" ? {} : { baselineState: baselineStates[change] }),
    ...(suppressed ? { suppressions: [{ kind: "external", status: "accepted", justification: because }] } : {}),
    properties: { blocks },
  };
}

const baselineStates: Readonly<Record<ReviewFinding["change"], SarifResult.baselineState>> = {
  new: "new",
  remaining: "unchanged",
  exempted: "updated",
  unknown: "updated",
  mended: "absent",
  dropped: "absent",
};

const logicalLocation = ({ name, urn }: Result["subject"]): LogicalLocation => ({
  name: printable(name),
  fullyQualifiedName: printable(urn, 1000),
  kind: "resource",
});

/** A part of an id that is no separator of it. */
const segment = (name: string): string => encodeURIComponent(printable(name));

const shownNote = (results: number): string =>
  results > SHOWN ? `GitHub shows ${numberIn("en", SHOWN)} of these ${numberIn("en", results)} results.` : "";
