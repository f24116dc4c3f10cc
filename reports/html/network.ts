import type { Assessment } from "../../assessment/assessment";
import { pathRows } from "../network/rows";
import { type Language, phrases } from "../phrases/language";
import { type Html, html } from "./tag";

/** What can talk to what: the map, and the table that says the same in words. */
export function network({ network: result }: Assessment, language: Language, map: Html | undefined): Html | undefined {
  if (!result) return undefined;
  const say = phrases[language].network;
  const heads = [say.from, say.to, say.ports, say.state, say.flow, say.purpose];
  return html`<p class="lead">${say.lead(result.declared)}</p>
${map && html`<div class="picture" tabindex="0" role="region" aria-label="${say.map}">${map}</div>`}
<div class="scroll" tabindex="0" role="region" aria-label="${say.title}"><table class="paths-table">
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${pathRows(result, language).map(
    ({ from, to, ports, state, flows, purpose, tone }) =>
      html`<tr class="${tone}"><td>${from}</td><td>${to}</td><td>${ports}</td><td>${state}</td><td>${flows}</td><td>${purpose}</td></tr>
`,
  )}</tbody></table></div>`;
}
