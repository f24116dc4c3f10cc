import type { Assessment, Finding } from "../../assessment/assessment";
import { isOpen } from "../../assessment/blocks";
import { type Severity, severities } from "../../policypack/severity";
import { type Language, phrases, wordsOf } from "../phrases/language";
import { reasonIn } from "../phrases/reasons";
import { placeOf, printable } from "../text";
import { type Group, grouped, isUnknown } from "../view";
import { mark, severityTag } from "./marks";
import { type Html, html, token } from "./tag";

/** Open findings, most severe first; each policy says once why and how to mend it. */
export function findings(assessment: Assessment, language: Language): Html {
  const say = phrases[language];
  const groups = grouped(assessment, isOpen);
  const bySeverity = severities.map((severity) => groups.filter(({ policy }) => policy.severity === severity));
  return html`${groups.length === 0 && html`<p class="lead">${say.noFindings}</p>`}
${bySeverity.map((within, index) => within.length > 0 && ofSeverity(severities[index] ?? "low", within, language))}`;
}

function ofSeverity(severity: Severity, groups: readonly Group[], language: Language): Html {
  const say = phrases[language];
  const amount = groups.reduce((total, { findings }) => total + findings.length, 0);
  return html`<h3 class="by-severity">${severityTag(severity, say)} <span class="muted">${say.finding(amount)}</span></h3>
${groups.map((group) => card(group, language))}`;
}

function card({ policy, findings }: Group, language: Language): Html {
  const say = phrases[language];
  const { title, why, fix } = wordsOf(policy, language);
  const [type, ...others] = new Set(findings.map(({ resource }) => resource.type));
  return html`<article class="card ${policy.severity}">
<h4>${title}</h4>
<p class="id"><code>${policy.id}</code> <span class="note">${say.level[policy.level]}</span>${type && others.length === 0 && html` ${token(printable(type))}`}</p>
<dl class="advice"><dt>${say.why}</dt><dd>${why}</dd><dt>${say.fix}</dt><dd>${fix}</dd></dl>
<ul class="places" aria-label="${say.where}">${findings.map((finding) => place(finding, others.length > 0, language))}</ul>
</article>`;
}

function place({ resource, position, paths, because, state }: Finding, typed: boolean, language: Language): Html {
  return html`<li><span class="what">${mark(state)} <strong>${printable(resource.name)}</strong>${typed && html` ${token(printable(resource.type))}`}</span>
${position && html`<span class="line">${token(placeOf(position))}</span>`}
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
  return html`<p class="lead">${say.unknownsLead}</p>
<ul class="rows">${groups.map((group) => unknown(group, language))}</ul>`;
}

function unknown({ policy, findings }: Group, language: Language): Html {
  const say = phrases[language];
  const names = findings.slice(0, SHOWN).map(({ resource }) => printable(resource.name, 60));
  const rest = findings.length - SHOWN;
  const paths = [...new Set(findings.flatMap(({ paths }) => paths))].slice(0, SHOWN);
  const reasons = [...new Set(findings.flatMap(({ because }) => because ?? []))].slice(0, SHOWN);
  return html`<li><p class="row-title">${mark("unknown")} <span>${wordsOf(policy, language).title} <code class="id">${policy.id}</code></span></p>
<p class="muted">${say.onResources(findings.length)}${say.colon}${names.join(", ")}${rest > 0 && `, ${say.andMore(rest)}`}</p>
<p class="paths">${paths.map((path) => html`<code>${printable(path, 80)}</code> `)}<span class="because">${reasons.map((reason) => printable(reasonIn(language, reason), 120)).join(", ")}</span></p></li>`;
}
