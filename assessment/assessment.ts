import type { AnnexId } from "../measures/annex";
import type { Letter } from "../measures/article21";
import type { Assumption, Position, Source, Urn } from "../plan/graph";
import type { Severity } from "../policypack/policy";
import type { Outcome } from "../policypack/verdict";

/** The version of the format that `assessment.json` names. */
export const FORMAT = "cordon-assessment/1";

/** How a policy's finding is enforced: by its severity, unless the pack's configuration says otherwise. */
export type Level = "mandatory" | "advisory" | "disabled";

/** Pass is counted, never listed. Exempted is never a pass. */
export type State = Exclude<Outcome, "pass"> | "exempted";

/** One policy's verdict on one resource, unless it is a pass. */
export interface Finding {
  policy: string;
  state: State;
  resource: { urn: Urn; type: string; name: string };
  position?: Position;
  /** Property paths that offend or cannot be known; never values. */
  paths: string[];
  /** Why a value cannot be known, where the source says so. */
  because?: string;
  /** The index of the exemption that covers it. */
  exemption?: number;
}

/** How often each outcome occurred. */
export interface Counts {
  pass: number;
  fail: number;
  unknown: number;
  error: number;
  exempted: number;
}

/** One policy with what it said. */
export interface PolicyResult {
  id: string;
  title: string;
  annex: AnnexId;
  severity: Severity;
  level: Level;
  why: string;
  fix: string;
  counts: Counts;
}

/** One measure of Article 21(2). `alsoSupportedBy` are policies that count for another letter first. */
export interface MeasureResult {
  letter: Letter;
  policies: string[];
  alsoSupportedBy: string[];
  /** Sums over `policies`; null where no policy judged anything: not assessed. */
  counts: Counts | null;
}

/** An exemption as it stood when the assessment was made. */
export interface ExemptionResult {
  index: number;
  state: "active" | "expired" | "invalid" | "unused";
  problem: string;
  daysLeft: number;
  policy: string;
  resource: string;
  reason: string;
  owner: string;
  approver: string;
  compensation: string;
  ticket: string;
  lastDay: string;
}

/** Resources of one type that no policy judges. */
export interface NotJudged {
  type: string;
  count: number;
  why: "no policy" | "packaged component" | "read, not managed";
}

/** Everything that any report says, as data. */
export interface Assessment {
  format: typeof FORMAT;
  project: string;
  stack: string;
  source: Source;
  /** The commit of the program's repository, where it is known. */
  commit: string | null;
  pack: { version: string; policies: number };
  /** When it was made, ISO 8601 in UTC. */
  time: string;
  /** Custom resources: components and the stack itself are not counted. */
  resources: { seen: number; judged: number; notJudged: NotJudged[] };
  findings: Finding[];
  policies: PolicyResult[];
  measures: MeasureResult[];
  exemptions: ExemptionResult[];
  /** What was answered in place of a cloud, or of configuration that no file has. */
  assumptions: Assumption[];
}
