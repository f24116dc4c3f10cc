import type { Assessment } from "../../assessment/assessment";
import { type Language, numberIn, phrases, timeIn } from "../phrases/language";
import { printable } from "../text";
import { amountsOf, commitOf, grouped, isUnknown, notJudgedOf, totalOf } from "../view";
import { findings, unknowns } from "./findings";
import { amountIn, columns, mark, patterns, shapes } from "./marks";
import { measures, sections } from "./measures";
import { network } from "./network";
import { assumptions, changed, exemptions, law, limits, scope } from "./records";
import { style } from "./style";
import { Html, html } from "./tag";

/** The assessment as one HTML file for auditors: no script, nothing loaded from elsewhere. The map is drawn before. */
export function summaryPage(assessment: Assessment, language: Language, map?: Html): string {
  const say = phrases[language];
  const parts = partsOf(assessment, language, map);
  const stack = `${printable(assessment.project)}/${printable(assessment.stack)}`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${stack} · ${say.title}</title>
<style>${new Html(style)}</style>
</head>
<body>
<a class="skip" href="#findings">${say.skip}</a>
${shapes}${patterns}
<header>${masthead(assessment, stack, language)}</header>
<main>
${verdict(assessment, language)}
${contents(parts, language)}
${parts.map(({ body }) => body)}
</main>
<footer><p>${say.madeBy(assessment.pack.version)}</p></footer>
</body>
</html>
`.text;
}

function masthead(assessment: Assessment, stack: string, language: Language): Html {
  const say = phrases[language];
  const { entity, pack, resources, source, time } = assessment;
  const facts: [string, string][] = [
    [say.time, timeIn(language, time)],
    [say.source, say.sources[source]],
    [say.commit, commitOf(assessment, language)],
    [say.pack, say.packOf(printable(pack.version, 40), pack.policies)],
    [say.resources, say.resourcesOf(resources.seen, resources.judged, notJudgedOf(assessment))],
    ...(entity
      ? [[say.entity, [entity.name, entity.country].map((text) => printable(text)).join(", ")] as [string, string]]
      : []),
  ];
  return html`<p class="brand"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M16.6 3.8a9.4 9.4 0 1 0 0 16.4M20.9 8.9a9.4 9.4 0 0 1 0 6.2" /><circle cx="12" cy="12" r="2.6"/></svg> Cordon <span>${say.title}</span></p>
<h1>${stack}</h1>
<p class="sub">${say.standsFor}</p>
<dl class="facts head">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function verdict(assessment: Assessment, language: Language): Html {
  const say = phrases[language];
  const amounts = amountsOf(assessment);
  const total = totalOf(assessment);
  const tone =
    amounts.judged === 0 ? "unknown" : amounts.blocking > 0 ? "fail" : amounts.advising > 0 ? "exempted" : "pass";
  const unknown = grouped(assessment, isUnknown).reduce((sum, { findings }) => sum + findings.length, 0);
  const note = amounts.judged === 0 ? say.notJudgedAtAll : say.unknownNote(unknown);
  return html`<section class="verdict ${tone}" aria-labelledby="verdict">
<h2 id="verdict">${mark(tone)} <span>${say.verdict(amounts)}</span></h2>${note && html`<p>${note}</p>`}</section>
<ul class="tiles">${columns.map(
    (column) =>
      html`<li class="${column}">${mark(column)} <b>${numberIn(language, amountIn(total, column))}</b> <span>${say.outcome[column]}</span> <small>${say.outcomeNote[column]}</small></li>`,
  )}</ul>`;
}

/** One section of the page. */
interface Part {
  id: string;
  title: string;
  body: Html;
}

/** The sections that have something to say, in the order in which an auditor reads them. */
function partsOf(assessment: Assessment, language: Language, map: Html | undefined): Part[] {
  const say = phrases[language];
  const parts: [id: string, title: string, body: Html | undefined][] = [
    ["findings", say.findings, findings(assessment, language)],
    ["unknowns", say.unknowns, unknowns(assessment, language)],
    ["network", say.network.title, network(assessment, language, map)],
    ["measures", say.measures, measures(assessment, language)],
    ["exemptions", say.exemptions, exemptions(assessment, language)],
    ["changed", say.changed, changed(assessment, language)],
    ["limits", say.limits, limits(assessment, language)],
    ["law", say.law, law(assessment, language)],
    ["sections", say.sections, sections(assessment, language)],
    ["scope", say.scope, scope(assessment, language)],
    ["assumptions", say.assumptions, assumptions(assessment, language)],
  ];
  return parts.flatMap(([id, title, body]) => (body ? [{ id, title, body: section(id, title, body) }] : []));
}

const section = (id: string, title: string, body: Html): Html =>
  html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${body}
</section>
`;

const contents = (parts: readonly Part[], language: Language): Html =>
  html`<nav aria-label="${phrases[language].contents}"><ol>${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>`;
