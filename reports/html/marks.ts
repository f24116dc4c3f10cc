import type { Counts } from "../../assessment/counts";
import type { Severity } from "../../policypack/severity";
import type { Phrases } from "../phrases/language";
import { type Html, html } from "./tag";

type Outcome = keyof Counts;

/** The shapes of the verdicts: each its own outline, so that none is told by colour alone. */
export const shapes: Html = html`<svg width="0" height="0" aria-hidden="true" class="shapes">
<symbol id="pass" viewBox="0 0 20 20"><circle cx="10" cy="10" r="9" fill="currentColor"/><path d="m5.8 10.4 2.9 2.9 5.6-6.2" class="cut"/></symbol>
<symbol id="fail" viewBox="0 0 20 20"><path d="M6.3 1h7.4L19 6.3v7.4L13.7 19H6.3L1 13.7V6.3z" fill="currentColor"/><path d="m6.6 6.6 6.8 6.8m0-6.8-6.8 6.8" class="cut"/></symbol>
<symbol id="unknown" viewBox="0 0 20 20"><path d="M10 .6 19.4 10 10 19.4.6 10z" fill="currentColor"/><path d="M7.9 8a2.1 2.1 0 1 1 3.2 1.8c-.8.5-1.1.9-1.1 1.7m0 2.4v.2" class="cut"/></symbol>
<symbol id="exempted" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8" class="ring"/><path d="M10 5.2V10l3.2 2" class="ring"/></symbol>
<symbol id="error" viewBox="0 0 20 20"><rect x="1.5" y="1.5" width="17" height="17" rx="2" fill="currentColor"/><path d="M10 5.4v5.4m0 3.4v.2" class="cut"/></symbol>
</svg>`;

export const mark = (outcome: Outcome): Html =>
  html`<svg class="mark ${outcome}" aria-hidden="true"><use href="#${outcome}"/></svg>`;

/** Four bars, as many filled as the severity weighs, beside its name. */
export const severityTag = (severity: Severity, say: Phrases): Html =>
  html`<span class="severity ${severity}"><svg viewBox="0 0 22 12" aria-hidden="true">${bars(severity)}</svg>${say.severity[severity]}</span>`;

const weight: Record<Severity, number> = { critical: 4, high: 3, medium: 2, low: 1 };

const bars = (severity: Severity): Html[] =>
  [0, 1, 2, 3].map(
    (index) =>
      html`<rect x="${index * 6}" y="${8 - index * 2.5}" width="4" height="${4 + index * 2.5}" rx="1" class="${index < weight[severity] ? "on" : "off"}"/>`,
  );

/** The outcomes that a table shows, in order; a policy that broke is counted with the violations. */
export const columns = ["pass", "fail", "unknown", "exempted"] as const;

export const amountIn = (counts: Counts, column: (typeof columns)[number]): number =>
  column === "fail" ? counts.fail + counts.error : counts[column];

const WIDTH = 352;

/** One bar, divided by outcome, each with a pattern of its own for those who see no colour. */
export function proportions(counts: Counts): Html {
  const total = columns.reduce((all, column) => all + amountIn(counts, column), 0);
  let x = 0;
  const parts = columns.map((column) => {
    const width = (amountIn(counts, column) / total) * WIDTH;
    const part = html`<rect x="${x.toFixed(2)}" width="${Math.max(0, width - 1).toFixed(2)}" height="8" class="bar ${column}"/>`;
    x += width;
    return width > 0 && part;
  });
  return html`<svg class="proportions" viewBox="0 0 ${WIDTH} 8" aria-hidden="true">${parts}</svg>`;
}

/** The patterns that `proportions` fills its parts with. */
export const patterns: Html = html`<svg width="0" height="0" aria-hidden="true" class="shapes"><defs>
<pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="4" height="4" class="ink-fail"/><rect width="1.3" height="4" class="gap"/></pattern>
<pattern id="dots" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" class="ink-unknown"/><circle cx="2" cy="2" r="1" class="gap"/></pattern>
<pattern id="stripes" width="3" height="3" patternUnits="userSpaceOnUse"><rect width="3" height="3" class="gap"/><rect width="1.5" height="3" class="ink-exempted"/></pattern>
</defs></svg>`;
