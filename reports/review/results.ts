import { severities } from "../../policypack/severity";
import { countsAgain } from "../../review/baseline";
import { fingerprintOf } from "../../review/fingerprint";
import type { GateChange, Review, ReviewExemption, ReviewFinding } from "../../review/review";
import { phrases } from "../phrases/language";
import { reasonIn } from "../phrases/reasons";
import { printable } from "../text";
import { packResult } from "./pack-result";
import { type Place, placer, type RepositoryPath } from "./place";
import { gateRuleOf, type Rule, ruleOf, unnamedRule } from "./rules";

/** What a finding is once the change is made; only an open one is a violation that counts. */
export type Standing = "open" | "exempted" | "baseline" | "unknown" | "mended" | "dropped";

/** A finding, or a change to what judges findings, as every format shows it. */
export interface Result {
  standing: Standing;
  rule: Rule;
  /** Empty where nothing was compared. */
  change: ReviewFinding["change"] | "";
  blocks: boolean;
  broke: boolean;
  fingerprint: string;
  place: Place;
  subject: { name: string; type: string; urn: string };
  paths: string[];
  /** Why it is not open, or what more is known of it; one printable line. */
  because: string;
  /** Who answers for it until when, as recorded. */
  owner: string;
  lastDay: string;
}

/** Everything that a review says of findings: what blocks first, then what is open, then the gravest. */
export function resultsOf(review: Review, repositoryPath: RepositoryPath): Result[] {
  const placeOf = placer(repositoryPath);
  const rules = new Map(review.policies.map((policy) => [policy.id, ruleOf(policy)]));
  const exemptions = new Map(
    review.exemptions.filter(({ change }) => change !== "removed").map((exemption) => [exemption.index, exemption]),
  );
  const results = [
    ...review.gate.map((gate) => gateResult(gate, review.before ? "new" : "", placeOf)),
    ...review.packs.map((said) => packResult(said, placeOf(said.position))),
    ...review.findings.map((finding): Result => {
      const exemption = finding.exemption === undefined ? undefined : exemptions.get(finding.exemption);
      const standing = standingOf(finding, review.time);
      return {
        standing,
        rule: rules.get(finding.policy) ?? unnamedRule(finding.policy),
        change: review.before ? finding.change : "",
        blocks: finding.blocks,
        broke: finding.state === "error",
        fingerprint: finding.fingerprint,
        place: placeOf(finding.position),
        subject: finding.resource,
        paths: finding.paths,
        because: reasonOf(finding, standing, exemption),
        owner: exemption?.owner ?? finding.baseline?.owner ?? "",
        lastDay: exemption?.lastDay ?? finding.baseline?.lastDay ?? "",
      };
    }),
  ];
  return results.sort(
    (one, other) =>
      Number(other.blocks) - Number(one.blocks) ||
      Number(other.standing === "open") - Number(one.standing === "open") ||
      severities.indexOf(one.rule.severity) - severities.indexOf(other.rule.severity),
  );
}

function standingOf({ change, state, baseline, blocks }: ReviewFinding, time: string): Standing {
  if (change === "mended" || change === "dropped") return change;
  if (state === "exempted" || state === "unknown") return state;
  return baseline && !blocks && baseline.lastDay >= time.slice(0, 10) ? "baseline" : "open";
}

function reasonOf(finding: ReviewFinding, standing: Standing, exemption: ReviewExemption | undefined): string {
  const said = finding.because ? printable(reasonIn("en", finding.because), 400) : "";
  if (standing === "mended") return finding.gone ? "The resource is there no longer." : "It is no violation any more.";
  if (standing === "dropped") return "Its policy judges no longer, or has nothing to judge there.";
  if (standing === "unknown") return `It cannot be known before the deployment${said ? `: ${said}` : ""}.`;
  if (standing === "exempted") return exemption ? exempted(exemption) : "Exempted by a record that the review lacks.";
  if (standing === "baseline") {
    const { owner = "", lastDay = "" } = finding.baseline ?? {};
    return `Accepted in the baseline until ${printable(lastDay, 20)}; ${printable(owner, 100)} answers for it.`;
  }
  const again = countsAgain(finding) ? "It counts again: its entry in the baseline has ended." : "";
  return [finding.state === "error" ? phrases.en.policyBroke : "", said ? `${said}.` : "", again]
    .filter((part) => part !== "")
    .join(" ");
}

/** The approver is as declared: nobody proved it. */
const exempted = ({ reason, owner, approver, ticket, lastDay }: ReviewExemption): string =>
  `Exempted until ${printable(lastDay, 20)}, owner ${printable(owner, 100)}, approver as declared ${printable(approver, 100)}${ticket ? `, ticket ${printable(ticket, 100)}` : ""}: ${printable(reason, 400)}`;

function gateResult(gate: GateChange, change: Result["change"], placeOf: ReturnType<typeof placer>): Result {
  const { kind, subject, from, to, position, blocks } = gate;
  const exempts = kind === "exemption added" && to !== undefined;
  const name = exempts ? `${subject} on ${to}` : subject;
  const values = [from ? `from ${printable(from)}` : "", to && !exempts ? `to ${printable(to)}` : ""].filter(
    (part) => part !== "",
  );
  return {
    standing: "open",
    rule: gateRuleOf(gate),
    change,
    blocks,
    broke: false,
    fingerprint: fingerprintOf(`gate: ${kind}`, name),
    place: placeOf(position),
    subject: { name, type: "", urn: "" },
    paths: [],
    because: values.length > 0 ? `It changes ${values.join(" ")}.` : "",
    owner: "",
    lastDay: "",
  };
}
