import type { Assessment, ExemptionResult } from "../../assessment/assessment";
import { type Language, numberIn, phrases, wordsOf, writtenDayIn } from "../phrases/language";
import { reasonIn } from "../phrases/reasons";
import { printable } from "../text";
import { changedOf, isInForce, lawOf, limitsOf, notJudgedOf } from "../view";
import { mark } from "./marks";
import { type Html, html, token } from "./tag";

/** Who accepted which deviation until when. */
export function exemptions(assessment: Assessment, language: Language): Html {
  const say = phrases[language];
  const { exemptions, policies } = assessment;
  const titles = new Map(policies.map((policy) => [policy.id, wordsOf(policy, language).title]));
  return html`<p class="lead">${exemptions.length === 0 ? say.noExemptions : say.exemptionsLead}</p>
${exemptions.map((each) => exemption(each, titles.get(each.policy), language))}`;
}

function exemption(each: ExemptionResult, title: string | undefined, language: Language): Html {
  const say = phrases[language];
  const { state, problem, policy, resource, reason, owner, approver, compensation, ticket, lastDay, daysLeft } = each;
  const day = writtenDayIn(language, lastDay);
  const term = state === "active" || state === "unused" ? `${day} (${say.daysLeft(daysLeft)})` : day;
  const rows: [string, string][] = [
    [say.reason, reason],
    [say.compensation, compensation],
    [say.owner, owner],
    [say.approver, approver],
    [say.ticket, ticket],
    [say.lastDay, term],
  ];
  return html`<article class="card exemption">
<h3>${printable(resource || "?")}<span class="state">${mark(isInForce(each) ? "exempted" : state === "unused" ? "unknown" : "fail")} ${say.exemptionState[state]}</span></h3>
<p class="id">${title && html`${title} `}<code>${printable(policy || "?")}</code></p>
${problem && html`<p class="because">${printable(reasonIn(language, problem), 400)}</p>`}
<dl class="facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value ? printable(value, 600) : html`<em>${say.missing}</em>`}</dd></div>`)}</dl>
</article>`;
}

/** Policies that the pack's configuration raised, lowered or disabled. */
export function changed(assessment: Assessment, language: Language): Html | undefined {
  const say = phrases[language];
  const policies = changedOf(assessment);
  if (policies.length === 0) return undefined;
  return html`<p class="lead">${say.changedLead}</p>
<ul class="rows">${policies.map(
    (policy) =>
      html`<li><p class="row-title"><span>${wordsOf(policy, language).title} <code class="id">${policy.id}</code></span></p><p class="muted">${say.severity[policy.severity]}${say.colon}${say.changedTo(say.level[policy.defaultLevel], say.level[policy.level])}</p></li>`,
  )}</ul>`;
}

/** What stood in for a cloud. */
export function assumptions({ assumptions }: Assessment, language: Language): Html | undefined {
  const say = phrases[language];
  if (assumptions.length === 0) return undefined;
  return html`<p class="lead">${say.assumptionsLead}</p>
<ul class="plain">${assumptions.map(({ kind, name }) => html`<li>${token(printable(name))} <span class="muted">${say.assumptionKind[kind]}</span></li>`)}</ul>`;
}

/** Every type of resource that was seen: judged, or not and why. */
export function scope(assessment: Assessment, language: Language): Html {
  const say = phrases[language];
  const { seen, judged, judgedTypes, notJudged } = assessment.resources;
  const table = (
    caption: string,
    rows: readonly { type: string; count: number; why?: keyof typeof say.notJudgedWhy }[],
  ) =>
    rows.length > 0 &&
    html`<table class="types"><caption class="shown">${caption}</caption><thead><tr><th scope="col">${say.type}</th><th scope="col" class="count">${say.amount}</th></tr></thead>
<tbody>${rows.map(({ type, count, why }) => html`<tr><th scope="row">${token(printable(type))}${why && html`<small>${say.notJudgedWhy[why]}</small>`}</th><td class="count">${numberIn(language, count)}</td></tr>`)}</tbody></table>`;
  return html`<p class="lead">${say.scopeLead(seen, judged, notJudgedOf(assessment))}</p>
<div class="beside">${table(say.judgedTypes, judgedTypes)}${table(say.notJudgedTypes, notJudged)}</div>`;
}

/** What the summary does not say. */
export const limits = (assessment: Assessment, language: Language): Html =>
  html`<ol class="limits">${limitsOf(assessment, language).map((limit) => html`<li>${limit}</li>`)}</ol>`;

/** The law in whose frame the summary is to be read. */
export function law(assessment: Assessment, language: Language): Html {
  const say = phrases[language];
  const { rows, verified } = lawOf(assessment, language);
  return html`<p class="lead">${say.lawLead(verified)}</p>
<ul class="rows">${rows.map(({ name, status, binds }) => html`<li><p class="row-title"><strong>${name}</strong></p><dl class="facts two"><div><dt>${say.status}</dt><dd>${status}</dd></div><div><dt>${say.binds}</dt><dd>${binds}</dd></div></dl></li>`)}</ul>`;
}
