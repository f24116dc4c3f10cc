import { styleText } from "node:util";
import { isOpen } from "../../assessment/blocks";
import { pathOfRecord } from "../../policypack/exemption-record";
import { countsAgain } from "../../review/baseline";
import { stateOf } from "../../review/packs";
import type { Review, ReviewFinding } from "../../review/review";
import { isLost, mustBeSeen } from "../../review/seen";
import { type Language, phrases, reviewPhrases, wordsOf } from "../phrases/language";
import { whyNotCompared } from "../phrases/not-compared";
import { reasonIn } from "../phrases/reasons";
import { placeOf, printable } from "../text";
import { besideOf } from "./beside";

const SHOWN = 20;

/** A review for a person at a terminal: what is new, what opens, what goes; the decision is the last word. */
export function reviewText(review: Review, language: Language = "en", colour = false): string {
  const say = reviewPhrases[language];
  const paint = (format: "red" | "yellow" | "green" | "bold", text: string): string =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  const policies = new Map(review.policies.map((policy) => [policy.id, policy]));
  const first = review.findings.filter(
    (each) => countsAgain(each) || (review.before ? each.change === "new" : isOpen(each)),
  );
  const doubtful = review.findings.filter((each) => review.before && mustBeSeen.finding(each) && !first.includes(each));
  const blocking = review.findings.filter(({ blocks }) => blocks).length;
  const gate = review.gate.filter(({ blocks }) => blocks).length;
  const packs = review.packs.filter(({ blocks }) => blocks).length;
  const others = review.resources.filter((each) => !mustBeSeen.resource(each)).length;
  const some = <Item>(items: readonly Item[], line: (item: Item) => string): string[] => [
    ...items.slice(0, SHOWN).map(line),
    ...(items.length > SHOWN ? [`  ${say.andMore(items.length - SHOWN)}`] : []),
  ];
  const line = (finding: ReviewFinding): string => {
    const { change, policy, resource, position, blocks, because } = finding;
    const known = policies.get(policy);
    const severity = known ? phrases[language].severity[known.severity].toUpperCase() : "";
    const tag = change === "unknown" || change === "dropped" ? say.change[change] : severity;
    const title = known ? wordsOf(known, language).title : policy;
    const beside = besideOf(finding, language, printable).join(", ");
    const where = [printable(resource.name), placeOf(position), beside].filter((part) => part !== "").join("  ");
    const why = because ? `\n  ${printable(reasonIn(language, because), 400)}` : "";
    return `${paint(blocks ? "red" : "yellow", tag)}  ${title}  ${policy}\n  ${where}${why}`;
  };
  const lines = [
    ...some(first, line),
    ...some(doubtful, line),
    ...some(review.gate, ({ kind, subject, from, to }) => {
      const change = [from, to].filter((part) => part !== undefined).map((part) => printable(part));
      return `${say.gateKind[kind]}${phrases[language].colon}${[printable(subject), change.join(" → ")].filter((part) => part !== "").join(", ")}`;
    }),
    ...some(review.packs.filter(mustBeSeen.pack), (each) => {
      const { pack, policy, resource, position, blocks, message } = each;
      const rule = `${printable(pack)}/${printable(policy)}`;
      const where = [printable(resource.name), placeOf(position)].filter((part) => part !== "").join("  ");
      return `${paint(blocks ? "red" : "yellow", say.packState[stateOf(each)])}  ${rule}  ${where}\n  ${printable(message, 301)}`;
    }),
    ...some(review.flows, ({ change, from, to, ip, services, declared }) => {
      const path = `${printable(from)} → ${printable(to)} ${services.join(", ")}${ip === 6 ? ` ${say.overIpv6}` : ""}`;
      const tone = change === "closes" ? "green" : change === "unknown" || declared ? "yellow" : "red";
      return `${paint(tone, say.flow[change])}  ${path}`;
    }),
    ...some(
      review.resources.filter(mustBeSeen.resource),
      ({ change, matters, name, type }) =>
        `${paint(isLost({ change }) ? "red" : "yellow", say.resourceChange[change])}  ${say.matters[matters]}  ${printable(name)}  ${printable(type)}`,
    ),
    ...some(review.exemptions.filter(mustBeSeen.exemption), (exemption) => {
      const { index, policy, resource, owner, state, expiring, daysLeft } = exemption;
      const standing = expiring ? say.expiring(daysLeft) : phrases[language].exemptionState[state];
      const parts = [printable(policy) || pathOfRecord({ index }), printable(resource), printable(owner)];
      return `${paint("yellow", standing)}  ${say.exemption}  ${parts.filter((part) => part !== "").join("  ")}`;
    }),
    ...(others > 0 ? [say.otherResources(others)] : []),
    ...(["mended", "remaining", "exempted"] as const).flatMap((change) => {
      const amount = review.findings.filter(
        (each) => review.before && each.change === change && (change !== "remaining" || isOpen(each)),
      ).length;
      return amount > 0 ? [say[change](amount)] : [];
    }),
    ...(review.notCompared ? [say.notCompared(printable(whyNotCompared(language, review.notCompared), 400))] : []),
  ];
  const tone = review.decision === "block" ? "red" : review.decision === "look" ? "yellow" : "green";
  const decision = say.decision(review.decision, {
    blocking,
    gate,
    packs,
    fresh: review.before !== null && !review.findings.some(countsAgain),
  });
  const name = `${printable(review.project)}/${printable(review.stack)}`;
  return `${lines.map((line) => `${line}\n`).join("")}${lines.length > 0 ? "\n" : ""}${paint("bold", name)}  ${paint(tone, decision)}\n\n`;
}
