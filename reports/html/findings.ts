import type { Assessment, Finding } from "../../assessment/assessment";
import { severities } from "../../assessment/levels";
import { type Language, phrases, wordsOf } from "../phrases/language";
import { reasonIn } from "../phrases/reasons";
import { placeOf, printable } from "../text";
import { type Group, grouped, isOpen, isUnknown } from "../view";
import { mark, severityTag } from "./marks";
import { type Html, html } from "./tag";

/** Open findings, most severe first; each policy says once why and how to mend it. */
export function findings(assessment: Assessment, language: Language): Html {
  const say = phrases[language];
  const groups = grouped(assessment, isOpen);
  const bySeverity = severities.map((severity) => groups.filter(({ policy }) => policy.severity === severity));
  return html`<section aria-labelledby="findings"><h2 id="findings">${say.findings}</h2>
${groups.length === 0 && html`<p class="lead">${say.noFindings}</p>`}
${bySeverity.map((within, index) => within.length > 0 && ofSeverity(severities[index] ?? "low", within, language))}
</section>`;
}

function ofSeverity(severity: (typeof severities)[number], groups: readonly Group[], language: Language): Html {
  const say = phrases[language];
  const amount = groups.reduce((total, { findings }) => total + findings.length, 0);
  return html`<h3 class="by-severity">${severityTag(severity, say)} <span class="muted">${say.finding(amount)}</span></h3>
${groups.map((group) => card(group, language))}`;
}

function card({ policy, findings }: Group, language: Language): Html {
  const say = phrases[language];
  const { title, why, fix } = wordsOf(policy, language);
  return html`<article class="card ${policy.severity}">
<h4>${title}</h4>
<p class="id"><code>${policy.id}</code> <span class="note">${say.level[policy.level]}</span></p>
<dl class="advice"><dt>${say.why}</dt><dd>${why}</dd><dt>${say.fix}</dt><dd>${fix}</dd></dl>
<ul class="places" aria-label="${say.where}">${findings.map((finding) => place(finding, language))}</ul>
</article>`;
}

function place({ resource, position, paths, because, state }: Finding, language: Language): Html {
  return html`<li><span class="what">${mark(state)} <strong>${printable(resource.name)}</strong> <code class="type">${printable(resource.type)}</code></span>
${position && html`<code class="line">${placeOf(position)}</code>`}
${paths.length > 0 && html`<span class="paths">${paths.map((path) => html`<code>${printable(path)}</code> `)}</span>`}
${because && html`<span class="because">${printable(reasonIn(language, because), 400)}</span>`}
${state === "error" && html`<span class="because">${phrases[language].policyBroke}</span>`}</li>`;
}

/** How many names an unknown check shows before it says how many more there are. */
const SHOWN = 6;

/** What cannot be known from the source, by policy. */
export function unknowns(assessment: Assessment, language: Language): Html | undefined {
  const say = phrases[language];
  const groups = grouped(assessment, isUnknown);
  if (groups.length === 0) return undefined;
  return html`<section aria-labelledby="unknowns"><h2 id="unknowns">${say.unknowns}</h2>
<p class="lead">${say.unknownsLead}</p>
<ul class="rows">${groups.map(({ policy, findings }) => {
    const rest = findings.length - SHOWN;
    return html`<li><p class="row-title">${mark("unknown")} <span>${wordsOf(policy, language).title} <code class="id">${policy.id}</code></span></p>
<p class="muted">${say.onResources(findings.length)}${say.colon}${findings.slice(0, SHOWN).map((finding, index) => html`${index > 0 && ", "}${unknown(finding, language)}`)}${rest > 0 && `, ${say.andMore(rest)}`}</p></li>`;
  })}</ul>
</section>`;
}

function unknown({ resource, paths, because }: Finding, language: Language): Html {
  const path = paths[0];
  return html`${printable(resource.name, 60)}${path && html` <code>${printable(path, 80)}</code>`}${because && ` (${printable(reasonIn(language, because), 120)})`}`;
}
