import type { Assessment, MeasureResult, PolicyResult, SectionResult } from "../../assessment/assessment";
import type { Counts } from "../../assessment/counts";
import { annex } from "../../measures/annex";
import { annexFrench } from "../../measures/annex.fr";
import { article21 } from "../../measures/article21";
import { type Language, numberIn, phrases, wordsOf } from "../phrases/language";
import { amountIn, columns, mark, proportions } from "./marks";
import { type Child, type Html, html } from "./tag";

/** Article 21(2), measure by measure: counts of each verdict, and never one figure for all. */
export function measures({ measures }: Assessment, language: Language): Html {
  const say = phrases[language];
  return html`<p class="lead">${say.measuresLead}</p>
<table class="counts">${head(say.measures, say.measure, language)}
<tbody>${measures.map((measure) => {
    const also = measure.alsoSupportedBy.length;
    return html`<tr><th scope="row"><div class="item"><span class="letter">(${measure.letter})</span> <span>${article21[measure.letter][language]}${also > 0 && html`<small>${say.alsoSupports(also)}</small>`}${measure.counts && proportions(measure.counts)}</span></div></th>${cells(measure.counts, nothing(measure, language), language)}</tr>`;
  })}</tbody></table>`;
}

/** The same, one section of the Annex after the other, with the policies that judged something. */
export function sections({ measures, policies }: Assessment, language: Language): Html {
  const say = phrases[language];
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  return html`<p class="lead">${say.sectionsLead}</p>
${measures.map(
  ({
    letter,
    sections,
  }) => html`<h3 id="measure-${letter}"><span class="letter">(${letter})</span> ${article21[letter][language]}</h3>
<table class="counts">${head(`(${letter}) ${article21[letter][language]}`, say.section, language)}
<tbody>${sections.map((section) => sectionRows(section, byId, language))}</tbody></table>`,
)}`;
}

function sectionRows(section: SectionResult, byId: ReadonlyMap<string, PolicyResult>, language: Language): Html {
  const say = phrases[language];
  const title = language === "fr" ? annexFrench[section.id] : annex[section.id].title;
  const all = section.policies.flatMap((id) => byId.get(id) ?? []);
  const judged = all.filter(({ counts }) => Object.values(counts).some((count) => count > 0));
  const idle = all.length - judged.length;
  const without = section.evidence === "attested" ? say.recordsOnly : say.notAssessed;
  return html`<tr class="section"><th scope="row"><div class="item"><span class="number">${section.id}</span> <span>${title}${judged.length > 0 && idle > 0 && html`<small>${say.idlePolicies(idle)}</small>`}</span></div></th>${cells(section.counts, without, language)}</tr>
${judged.map(
  (policy) =>
    html`<tr class="policy"><th scope="row"><span>${wordsOf(policy, language).title} <code class="id">${policy.id}</code></span></th>${cells(policy.counts, "", language)}</tr>`,
)}`;
}

const nothing = ({ sections }: MeasureResult, language: Language): string =>
  sections.every(({ evidence }) => evidence === "attested")
    ? phrases[language].recordsOnly
    : phrases[language].notAssessed;

function head(caption: string, first: string, language: Language): Html {
  const say = phrases[language];
  return html`<caption>${caption}</caption><thead><tr><th scope="col">${first}</th>${columns.map(
    (column) =>
      html`<th scope="col" class="count">${mark(column)}<span class="label">${say.outcome[column]}</span></th>`,
  )}</tr></thead>`;
}

function cells(counts: Counts | null, without: string, language: Language): Child {
  if (!counts) return html`<td colspan="4" class="none">${without}</td>`;
  return columns.map((column) => {
    const amount = amountIn(counts, column);
    return html`<td class="count ${amount === 0 ? "zero" : column}">${numberIn(language, amount)}</td>`;
  });
}
