import type { Assessment, ExemptionResult, Finding, PolicyResult } from "../assessment/assessment";
import { isOpen } from "../assessment/blocks";
import { type Counts, none, sum } from "../assessment/counts";
import { acts, actsVerified } from "../measures/acts";
import { profiles } from "../measures/profiles";
import { type Amounts, dayIn, type Language, phrases } from "./phrases/language";
import { typesetAll } from "./phrases/typeset";

/** A policy with its findings: a report says why and how to mend it once. */
export interface Group {
  policy: PolicyResult;
  findings: Finding[];
}

export const isUnknown = ({ state }: Finding): boolean => state === "unknown";

/** Findings of one kind by policy, in the assessment's order: most severe first. */
export function grouped({ findings, policies }: Assessment, kind: (finding: Finding) => boolean): Group[] {
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  const groups = new Map<string, Group>();
  for (const finding of findings.filter(kind)) {
    const policy = byId.get(finding.policy);
    if (!policy) continue;
    const group = groups.get(policy.id) ?? { policy, findings: [] };
    group.findings.push(finding);
    groups.set(policy.id, group);
  }
  return [...groups.values()];
}

/** What the verdict in words is made of: how much was judged, how many open findings block and advise. */
export function amountsOf(assessment: Assessment): Amounts {
  const open = grouped(assessment, isOpen);
  const number = (level: PolicyResult["level"]): number =>
    open.reduce((total, { policy, findings }) => total + (policy.level === level ? findings.length : 0), 0);
  const judged = Object.values(totalOf(assessment)).reduce((total, count) => total + count, 0);
  return { judged, blocking: number("mandatory"), advising: number("advisory") };
}

export const totalOf = ({ policies }: Assessment): Counts => sum(policies.map(({ counts }) => counts)) ?? none();

export const notJudgedOf = ({ resources }: Assessment): number => resources.seen - resources.judged;

/** Policies whose level the pack's configuration changed. */
export const changedOf = ({ policies }: Assessment): PolicyResult[] =>
  policies.filter(({ level, defaultLevel }) => level !== defaultLevel);

export const commitOf = ({ commit }: Assessment, language: Language): string =>
  commit
    ? `${commit.id.slice(0, 12)}${commit.modified ? ` ${phrases[language].modified}` : ""}`
    : phrases[language].noCommit;

/** Active and used: the only exemptions that exempt something. */
export const isInForce = ({ state }: ExemptionResult): boolean => state === "active";

/** What every summary says of its own limits. */
export function limitsOf({ source, time, pack, country }: Assessment, language: Language): string[] {
  const say = phrases[language];
  const profile = country && Object.hasOwn(profiles, country.code) ? profiles[country.code] : undefined;
  return [
    say.limitScope(source === "state" ? "deployed" : "declared", dayIn(language, time), pack.version),
    say.limitAnnex,
    country
      ? say.limitCountry(
          profile?.name[language] ?? country.code,
          language === "en" ? country.act : (profile?.act[language] ?? country.act),
          say.lawStatus[country.status],
          dayIn(language, country.verifiedOn),
          country.verifiedBy === actsVerified.by ? say.maintainers : country.verifiedBy,
        )
      : say.limitNoCountry,
    say.limitUnknown,
    say.limitAttested,
    say.limitOperation,
    say.limitDeclared,
  ];
}

/** The acts that frame the figures, with what binds whom, and the last day on which all of them were read. */
export function lawOf({ country }: Assessment, language: Language) {
  const profile = country && Object.hasOwn(profiles, country.code) ? profiles[country.code] : undefined;
  const rows = [...acts, ...(profile?.acts ?? [])].map(({ name, status, binds }) => ({
    name: name[language],
    status: status[language],
    binds: binds[language],
  }));
  return { rows: language === "fr" ? typesetAll(rows) : rows, verified: dayIn(language, actsVerified.on) };
}
