import { lettersOf } from "../../assessment/measures";
import { annex } from "../../measures/annex";
import { article21 } from "../../measures/article21";
import type { NetworkPolicy } from "../../policypack/network/policy";
import type { Metadata, Policy } from "../../policypack/policy";
import { type Relation, typesOf } from "../../policypack/relation";
import { levelFor } from "../../policypack/severity";
import { english } from "../phrases/en";
import { examplesOf } from "./example";

/** A policy, or the demand on the exemptions themselves, which judges no resource and has no examples. */
export type Demand = Policy | Relation | NetworkPolicy | (Metadata & { kind?: undefined });

/** Every policy on a line: id, severity, the measure that counts, title. */
export function listing(policies: readonly Demand[]): string {
  const width = Math.max(...policies.map(({ id }) => id.length));
  const lines = policies.map(
    ({ id, severity, annex: section, title }) =>
      `${id.padEnd(width)}  ${severity.padEnd(8)}  21(2)(${lettersOf(section)[0]})  ${title}`,
  );
  return `${lines.join("\n")}\n`;
}

/** One policy for a terminal: the law behind it, why, the remedy, examples. */
export function explanation(policy: Demand): string {
  const { id, title, severity, why, fix } = policy;
  const lines: [string, string][] = [
    ["Policy", id],
    ["Severity", `${severity}: ${english.level[levelFor(severity)]}`],
    ["Law", lawOf(policy)],
    ["Judges", subjectOf(policy)],
    [english.why, why],
    [english.fix, fix],
  ];
  return [
    title,
    "",
    ...lines.map(([name, text]) => `${name.padEnd(10)}${text}`),
    "",
    ...(policy.kind ? examples(policy) : []),
  ].join("\n");
}

/** What a policy looks at. */
export function subjectOf(policy: Demand): string {
  if (policy.kind === "network") return "what networks let pass";
  return policy.kind ? typesOf(policy).join(", ") : "the stack's configuration";
}

function examples(policy: Policy | Relation | NetworkPolicy): string[] {
  const { accepted, rejected } = examplesOf(policy);
  return ["Accepted", accepted.map(indented).join("\n\n"), "", "Rejected", rejected.map(indented).join("\n\n"), ""];
}

/** The section of the Annex that a policy supports, and the measures of Article 21(2) behind it. */
export function lawOf({ annex: section }: Pick<Policy, "annex">): string {
  const [first, ...others] = lettersOf(section);
  const also = others.length > 0 ? `; also supports ${others.map((letter) => `(${letter})`).join(", ")}` : "";
  return `Article 21(2)(${first}), ${article21[first].en}; Annex ${section}, ${annex[section].title} (reference)${also}`;
}

const indented = (code: string): string => code.replace(/^/gm, "  ");
