import type { PolicyResult } from "../../assessment/assessment";
import { annex } from "../../measures/annex";
import type { Severity } from "../../policypack/severity";
import type { GateChange, ReviewPack } from "../../review/review";
import { printable } from "../text";

/** What a result breaks: a policy, or that nobody may change what judges them. */
export interface Rule {
  /** `cordon/<policy>` or `pack/<pack>/<policy>`: of letters, digits, full stops and hyphens. */
  id: string;
  title: string;
  why: string;
  fix: string;
  severity: Severity;
  /** The section of the Annex, and the letter of Article 21(2) that counts; none for a rule on the change itself. */
  annex?: string;
  letter?: string;
}

/** The name of a policy or a kind, with nothing in it that a format could take for its own sign. */
const clean = (name: string): string => printable(name).replace(/[^A-Za-z0-9.-]/g, "-");

const idOf = (name: string): string => `cordon/${clean(name)}`;

export function ruleOf(policy: PolicyResult): Rule {
  const { id, title, why, fix, severity, annex: section } = policy;
  return { id: idOf(id), title, why, fix, severity, annex: section, letter: annex[section].letters[0] };
}

/** For a review that names a policy and does not say what it demands. */
export const unnamedRule = (policy: string): Rule => ({
  id: idOf(policy),
  title: "The review must say what its policies demand",
  why: "Nobody can weigh a finding without knowing what was demanded.",
  fix: "Make the review again with one version of Cordon.",
  severity: "high",
});

const apart = "Whoever is judged would decide what is judged.";

const gates: Record<GateChange["kind"], Omit<Rule, "id" | "severity">> = {
  "exemption added": {
    title: "A change must not add an exemption of its own",
    why: apart,
    fix: "Add the exemption in a change of its own, or let it through with --allow-new-exemptions.",
  },
  "level lowered": {
    title: "A change must not lower the level of a policy",
    why: apart,
    fix: "Lower the level in a change of its own.",
  },
  "pack changed": {
    title: "A change must not alter the policy pack that judges it",
    why: apart,
    fix: "Alter the policy pack in a change of its own, or let it through with --allow-tool-changes.",
  },
  "packages changed": {
    title: "A change of packages must be seen",
    why: "Both sides are planned with the packages of the change, so what other packages do to the resources is not compared.",
    fix: "Compare with the assessment.json that the branch's own pipeline made with its packages (--before).",
  },
  "tool changed": {
    title: "A change must not alter the pipeline that judges it",
    why: apart,
    fix: "Alter the pipeline in a change of its own, or let it through with --allow-tool-changes.",
  },
  "stack gone": {
    title: "A change must not take a stack out of the review",
    why: "What is deployed of that stack stays, and nobody judges it any more.",
    fix: "Keep the stack's file and the project's name, or, where the stack is destroyed or renamed, let it through with --allow-tool-changes.",
  },
  "baseline grown": {
    title: "A baseline must not grow unsaid",
    why: "Findings that are new would count as known.",
    fix: "Mend the findings, or record the baseline again and say that it grows.",
  },
};

export const gateRuleOf = ({ kind, blocks }: GateChange): Rule => ({
  id: idOf(`gate-${kind}`),
  severity: blocks ? "high" : "low",
  ...gates[kind],
});

/** A policy of another pack: what it demands, only that pack's own words say. */
export const packRuleOf = ({ pack, policy, severity, level }: ReviewPack): Rule => ({
  id: `pack/${clean(pack)}/${clean(policy)}`,
  title: `The policy ${printable(policy, 80)} of the policy pack ${printable(pack, 80)} must hold`,
  why: "It is no policy of Cordon's, and judged the same preview. While a mandatory one is violated, pulumi up is refused.",
  fix: "Mend what that policy pack finds, or ask those who keep it for an exception.",
  severity: severity ?? (level === "mandatory" ? "high" : "medium"),
});
