import type { Finding } from "../assessment/assessment";
import { blockingPolicies, isOpen, type Threshold } from "../assessment/blocks";
import type { Urn } from "../plan/graph";
import type { Standings } from "./baseline";
import { endings } from "./ending";
import { fingerprintOf } from "./fingerprint";
import type { Match } from "./matching";
import { isWorse } from "./offences";
import type { ReviewFinding } from "./review";
import { inStackOf, localOf, type Side } from "./side";

export interface Judged {
  /** Null: there is nothing to compare with, so that nothing is new. */
  before: Side | null;
  after: Side;
  matches: ReadonlyMap<Urn, Match>;
  failOn: Threshold;
  baseline: Standings | null;
}

/** Every finding of both sides once, with what the change did to it. */
export function findingsOf({ before, after, matches, failOn, baseline }: Judged): ReviewFinding[] {
  const blocking = blockingPolicies(after.assessment, failOn);
  const former = numbered(before?.assessment.findings ?? []);
  const formerUrn = new Map([...matches].map(([urn, match]) => [urn, match.before.urn]));
  const then = new Map(former.map((each) => [keyOf(each), each]));
  const kept = new Map<string, string>();
  const inputsNow = new Map((after.plan?.resources ?? []).map(({ urn, inputs }) => [urn, inputs]));
  const isAlike = before?.plan?.source === after.plan?.source;
  const isWorseNow = (old: Finding | undefined, { paths, resource: { urn, type } }: Finding): boolean =>
    old !== undefined &&
    isWorse(
      { type, paths: old.paths, inputs: matches.get(urn)?.before.inputs },
      { type, paths, inputs: inputsNow.get(urn) },
      isAlike,
    );

  const found = numbered(after.assessment.findings).map(({ finding, nth }): ReviewFinding => {
    const { urn } = finding.resource;
    const formerly = formerUrn.get(urn) ?? urn;
    const key = keyOf({ finding: { ...finding, resource: { ...finding.resource, urn: formerly } }, nth });
    const old = then.get(key)?.finding;
    const was = old?.state;
    then.delete(key);
    const worse = isWorseNow(old, finding);
    const change = before === null ? "remaining" : changeOf(old, finding, worse);
    const entry = baseline?.entryOf(finding, worse);
    const counts = before === null || change === "new" || baseline?.countsAgain(finding) === true;
    const accepted = entry ? { baseline: { owner: entry.owner, lastDay: entry.lastDay } } : {};
    const fingerprint = fingerprintOf(finding.policy, urn, nth);
    kept.set(fingerprint, fingerprintOf(finding.policy, inStackOf(urn, formerly), nth));
    return {
      ...finding,
      fingerprint,
      change,
      ...(was ? { was } : {}),
      ...(localOf(formerly) === localOf(urn) ? {} : { formerly }),
      blocks: isOpen(finding) && blocking.has(finding.policy) && !entry && counts,
      ...accepted,
    };
  });

  const endingOf = endings(after, matches);
  const ended = [...then.values()].filter(({ finding }) => isOpen(finding));
  return distinct([...found, ...ended.map((each) => endedOf(each, endingOf(each.finding)))], kept);
}

/** With the fingerprint that each finding had by the former name of its resource, unless another now bears that name. */
function distinct(findings: readonly ReviewFinding[], former: ReadonlyMap<string, string>): ReviewFinding[] {
  const own = new Set(findings.map(({ fingerprint }) => fingerprint));
  return findings.map((each) => {
    const fingerprint = former.get(each.fingerprint) ?? each.fingerprint;
    return own.has(fingerprint) ? each : { ...each, fingerprint };
  });
}

interface Numbered {
  finding: Finding;
  nth: number;
}

/** One policy may say several things of one resource. */
function numbered(findings: readonly Finding[]): Numbered[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const key = `${finding.policy} ${finding.resource.urn}`;
    const nth = counts.get(key) ?? 0;
    counts.set(key, nth + 1);
    return { finding, nth };
  });
}

const keyOf = ({ finding, nth }: Numbered): string => `${finding.policy} ${localOf(finding.resource.urn)} ${nth}`;

function changeOf(old: Finding | undefined, { state }: Finding, worse: boolean): ReviewFinding["change"] {
  if (state === "exempted" || state === "unknown") return old?.state === state ? "remaining" : state;
  return old && isOpen(old) && !worse ? "remaining" : "new";
}

/** What is a violation no more. */
function endedOf({ finding, nth }: Numbered, ending: ReturnType<ReturnType<typeof endings>>): ReviewFinding {
  const { exemption: _, ...rest } = finding;
  const fingerprint = fingerprintOf(finding.policy, finding.resource.urn, nth);
  return { ...rest, fingerprint, ...ending, was: finding.state, blocks: false };
}
