import { type Exemption, exemptionOf, readExemptions } from "../declaration/exemptions";
import { type AnnexId, annex } from "../measures/annex";
import { article21, type Letter } from "../measures/article21";
import type { Plan, Resource } from "../plan/graph";
import { canonical } from "../plan/tokens";
import { judge } from "../policypack/judge";
import type { Policy, Severity } from "../policypack/policy";
import type { Relation } from "../policypack/relation";
import type {
  Assessment,
  Counts,
  ExemptionResult,
  Finding,
  Level,
  MeasureResult,
  NotJudged,
  PolicyResult,
} from "./assessment";
import { FORMAT } from "./assessment";

export interface Circumstances {
  /** ISO 8601 in UTC. */
  now: string;
  packVersion: string;
  commit?: string;
  /** Levels that the pack's configuration sets, by policy id; `all` is every policy. */
  levels?: Record<string, Level>;
}

/** Plan × policies × exemptions → verdicts. Reads nothing, writes nothing, has no clock. */
export function assess(plan: Plan, policies: readonly (Policy | Relation)[], circumstances: Circumstances): Assessment {
  const { now, packVersion, commit, levels = {} } = circumstances;
  const exemptions = readExemptions(plan.config["cordon:exemptions"], now);
  const levelOf = ({ id, severity }: Policy | Relation): Level => levels[id] ?? levels.all ?? levelFor(severity);
  const active = policies.filter((policy) => levelOf(policy) !== "disabled");

  const counts = new Map<string, Counts>(policies.map(({ id }) => [id, none()]));
  const findings: Finding[] = [];
  const used = new Set<number>();
  const judged = new Set<Resource>();
  for (const { policy, resource, verdict } of judge(plan, active)) {
    judged.add(resource);
    const tally = counts.get(policy.id) ?? none();
    if (verdict.outcome === "pass") {
      tally.pass += 1;
      continue;
    }
    const exemption = verdict.outcome === "unknown" ? undefined : exemptionOf(exemptions, policy.id, resource);
    if (exemption) used.add(exemption.index);
    const state = exemption ? "exempted" : verdict.outcome;
    tally[state] += 1;
    findings.push(findingOf(policy, resource, state, verdict, exemption));
  }

  return {
    format: FORMAT,
    project: plan.project,
    stack: plan.stack,
    source: plan.source,
    commit: commit ?? null,
    pack: { version: packVersion, policies: policies.length },
    time: now,
    resources: {
      seen: plan.resources.filter(isCloudResource).length,
      judged: [...judged].filter(isCloudResource).length,
      notJudged: notJudged(plan.resources, judged),
    },
    findings: findings.sort(bySeverity(policies)),
    policies: policies.map((policy) => resultOf(policy, levelOf(policy), counts.get(policy.id) ?? none())),
    measures: measuresOf(policies, counts),
    exemptions: exemptions.map((exemption) => exemptionResult(exemption, used)),
    assumptions: plan.assumptions,
  };
}

/** Critical and high block, medium and low advise: decided here and nowhere else. */
export const levelFor = (severity: Severity): Level =>
  severity === "critical" || severity === "high" ? "mandatory" : "advisory";

export const severities: readonly Severity[] = ["critical", "high", "medium", "low"];

/** The letters of Article 21(2) that a section of the Annex supports; the first one counts. */
export const lettersOf = (section: AnnexId): readonly [Letter, ...Letter[]] => annex[section].letters;

const none = (): Counts => ({ pass: 0, fail: 0, unknown: 0, error: 0, exempted: 0 });

function findingOf(
  policy: Policy | Relation,
  { urn, type, name, position }: Resource,
  state: Finding["state"],
  { paths, because }: { paths: readonly string[]; because?: string },
  exemption: Exemption | undefined,
): Finding {
  return {
    policy: policy.id,
    state,
    resource: { urn, type, name },
    ...(position ? { position } : {}),
    paths: [...paths],
    ...(because ? { because } : {}),
    ...(exemption ? { exemption: exemption.index } : {}),
  };
}

function bySeverity(policies: readonly (Policy | Relation)[]) {
  const rank = new Map(policies.map(({ id, severity }) => [id, severities.indexOf(severity)]));
  return (one: Finding, other: Finding): number =>
    (rank.get(one.policy) ?? 0) - (rank.get(other.policy) ?? 0) ||
    compare(one.policy, other.policy) ||
    compare(one.resource.urn, other.resource.urn);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const resultOf = (
  { id, title, annex, severity, why, fix }: Policy | Relation,
  level: Level,
  counts: Counts,
): PolicyResult => ({
  id,
  title,
  annex,
  severity,
  level,
  why,
  fix,
  counts,
});

function measuresOf(policies: readonly (Policy | Relation)[], counts: ReadonlyMap<string, Counts>): MeasureResult[] {
  return (Object.keys(article21) as Letter[]).map((letter) => {
    const own = policies.filter(({ annex }) => lettersOf(annex)[0] === letter);
    const others = policies.filter(({ annex }) => lettersOf(annex).slice(1).includes(letter));
    const sum = none();
    for (const { id } of own)
      for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts.get(id)?.[key] ?? 0;
    const assessed = Object.values(sum).some((count) => count > 0);
    return {
      letter,
      policies: own.map(({ id }) => id),
      alsoSupportedBy: others.map(({ id }) => id),
      counts: assessed ? sum : null,
    };
  });
}

const isCloudResource = ({ custom, remote, type }: Resource): boolean =>
  (custom || remote) && !type.startsWith("pulumi:");

function notJudged(resources: readonly Resource[], judged: ReadonlySet<Resource>): NotJudged[] {
  const groups = new Map<string, NotJudged>();
  for (const resource of resources) {
    if (!isCloudResource(resource) || judged.has(resource)) continue;
    const why = resource.remote ? "packaged component" : resource.external ? "read, not managed" : "no policy";
    const type = canonical(resource.type);
    const group = groups.get(type + why);
    if (group) group.count += 1;
    else groups.set(type + why, { type, count: 1, why });
  }
  return [...groups.values()].sort((one, other) => compare(one.type, other.type));
}

function exemptionResult(
  { index, state, problem, daysLeft, record }: Exemption,
  used: ReadonlySet<number>,
): ExemptionResult {
  const text = (key: keyof typeof record): string => (typeof record[key] === "string" ? record[key] : "");
  return {
    index,
    state: state === "active" && !used.has(index) ? "unused" : state,
    problem,
    daysLeft,
    policy: text("policy"),
    resource: text("resource"),
    reason: text("reason"),
    owner: text("owner"),
    approver: text("approver"),
    compensation: text("compensation"),
    ticket: text("ticket"),
    lastDay: text("lastDay"),
  };
}
