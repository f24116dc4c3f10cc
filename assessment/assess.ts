import { type Exemption, exemptionOf, readExemptions } from "../declaration/exemptions";
import type { Plan, Position, Resource } from "../plan/graph";
import { References } from "../plan/references";
import { brokenRecords, exemptionRecordPolicy, pathOfRecord } from "../policypack/exemption-record";
import { judge } from "../policypack/judge";
import { type JudgedNetworks, judgeNetworks } from "../policypack/network/judge";
import type { NetworkPolicy } from "../policypack/network/policy";
import type { Metadata, Policy } from "../policypack/policy";
import type { Relation } from "../policypack/relation";
import { levelFor, severities } from "../policypack/severity";
import type { Verdict } from "../policypack/verdict";
import type { Assessment, ExemptionResult, Finding, PolicyResult } from "./assessment";
import { FORMAT } from "./assessment";
import { type Counts, none } from "./counts";
import { countryOf, entityOf } from "./declared";
import { type Levels, levelOf } from "./levels";
import { measuresOf } from "./measures";
import { networkOf } from "./network";
import { countResources } from "./resources";

/** What an assessment says that the plan does not know. */
export interface Circumstances {
  /** ISO 8601 in UTC. */
  now: string;
  packVersion: string;
  commit?: Assessment["commit"];
  levels?: Levels;
  /** What is demanded of networks. Default: nothing, and nothing is worked out. */
  networkPolicies?: readonly NetworkPolicy[];
  /** Where each exemption is written, by its index. */
  exemptionPositions?: readonly (Position | undefined)[];
}

/** Plan × policies × exemptions → verdicts. Reads nothing, writes nothing, has no clock. */
export function assess(plan: Plan, policies: readonly (Policy | Relation)[], circumstances: Circumstances): Assessment {
  const { now, packVersion, commit = null, levels = {}, exemptionPositions = [], networkPolicies = [] } = circumstances;
  const all: readonly Metadata[] = [exemptionRecordPolicy, ...policies, ...networkPolicies];
  const exemptions = readExemptions(plan.config["cordon:exemptions"], now, new Set(all.slice(1).map(({ id }) => id)));
  const active = policies.filter((policy) => levelOf(policy, levels) !== "disabled");

  const counts = new Map<string, Counts>(all.map(({ id }) => [id, none()]));
  const tally = (policy: string, outcome: keyof Counts): void => {
    const entry = counts.get(policy);
    if (entry) entry[outcome] += 1;
  };
  const findings: Finding[] = [];
  const used = new Set<number>();
  const judged = new Set<Resource>();
  const references = new References(plan);
  const networks = networksIn(plan, networkPolicies, levels, now, references);
  for (const { policy, resource, verdict } of [
    judge(plan, active, references, now),
    networks?.judgements ?? [],
  ].flatMap((each) => [...each])) {
    judged.add(resource);
    const { outcome } = verdict;
    const open = outcome === "fail" || outcome === "error";
    const exemption = open ? exemptionOf(exemptions, policy.id, resource) : undefined;
    if (exemption) used.add(exemption.index);
    const state = exemption ? "exempted" : outcome;
    tally(policy.id, state);
    if (state !== "pass") findings.push(findingOf(policy.id, resource, state, verdict, exemption));
  }

  if (levelOf(exemptionRecordPolicy, levels) !== "disabled") {
    for (const { state } of exemptions) tally(exemptionRecordPolicy.id, state === "active" ? "pass" : "fail");
    for (const exemption of brokenRecords(exemptions)) {
      findings.push(recordFinding(plan, exemption, exemptionPositions[exemption.index]));
    }
  }

  const results = all.map((policy) => resultOf(policy, levels, counts.get(policy.id) ?? none()));
  const entity = entityOf(plan);
  return {
    format: FORMAT,
    project: plan.project,
    stack: plan.stack,
    source: plan.source,
    commit,
    pack: { version: packVersion, policies: results.length },
    time: now,
    entity,
    country: countryOf(entity),
    resources: countResources(plan.resources, judged),
    findings: findings.sort(bySeverity(all)),
    policies: results,
    measures: measuresOf(results),
    network: networks?.proven ? networkOf(networks.proven) : null,
    exemptions: exemptions.map((exemption) => exemptionResult(exemption, used)),
    assumptions: plan.assumptions.map(({ kind, name }) => ({ kind, name })),
  };
}

function networksIn(
  plan: Plan,
  policies: readonly NetworkPolicy[],
  levels: Levels,
  now: string,
  references: References,
): JudgedNetworks | undefined {
  const active = policies.filter((policy) => levelOf(policy, levels) !== "disabled");
  return active.length > 0 ? judgeNetworks(plan, active, now, references) : undefined;
}

function findingOf(
  policy: string,
  { urn, type, name, position }: Resource,
  state: Finding["state"],
  { paths, because }: Verdict,
  exemption: Exemption | undefined,
): Finding {
  return {
    policy,
    state,
    resource: { urn, type, name },
    ...(position ? { position } : {}),
    paths: [...paths],
    ...(because ? { because } : {}),
    ...(exemption ? { exemption: exemption.index } : {}),
  };
}

/** A faulty exemption is a finding on the stack itself. */
function recordFinding({ project, stack }: Plan, exemption: Exemption, position: Position | undefined): Finding {
  const type = "pulumi:pulumi:Stack";
  const name = `${project}-${stack}`;
  return {
    policy: exemptionRecordPolicy.id,
    state: "fail",
    resource: { urn: `urn:pulumi:${stack}::${project}::${type}::${name}`, type, name },
    ...(position ? { position } : {}),
    paths: [pathOfRecord(exemption)],
    because: exemption.problem,
  };
}

function bySeverity(policies: readonly Metadata[]) {
  const rank = new Map(policies.map(({ id, severity }) => [id, severities.indexOf(severity)]));
  return (one: Finding, other: Finding): number =>
    (rank.get(one.policy) ?? 0) - (rank.get(other.policy) ?? 0) ||
    compare(one.policy, other.policy) ||
    compare(one.resource.urn, other.resource.urn);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function resultOf(policy: Metadata, levels: Levels, counts: Counts): PolicyResult {
  const { id, title, annex, severity, why, fix } = policy;
  const level = levelOf(policy, levels);
  return { id, title, annex, severity, level, defaultLevel: levelFor(severity), why, fix, counts };
}

/** An exemption as an assessment says it: an active one that exempts nothing is unused. */
export function exemptionResult(exemption: Exemption, used: ReadonlySet<number>): ExemptionResult {
  const { index, state, problem, daysLeft, record } = exemption;
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
