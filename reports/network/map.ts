import type { NetworkResult } from "../../assessment/network";
import { Html, html } from "../html/tag";
import { type Language, phrases } from "../phrases/language";
import { printable } from "../text";
import { type Layout, layoutOf, MOST_ZONES, type PlacedEdge } from "./layout";

/** The network as a picture, or undefined where it has too many zones for one. */
export async function networkMap(network: NetworkResult, language: Language): Promise<Html | undefined> {
  if (network.zones.length > MOST_ZONES || network.zones.length < 2) return undefined;
  return drawn(await layoutOf(network), network, language);
}

const style = `.map{font:12px/1.2 system-ui,sans-serif;--m-ink:#1b2733;--m-soft:#5b6b7a;--m-lane:#f1f5f8;--m-zone:#fff;--m-line:#2f6f8f;--m-bad:#b3261e;--m-doubt:#8a6100}
.map .lane rect{fill:var(--m-lane)}.map .lane text{fill:var(--m-soft);font-size:11px}
.map .zone rect{fill:var(--m-zone);stroke:var(--m-soft)}.map .zone text{fill:var(--m-ink);font-weight:600;text-anchor:middle}
.map .edge path{fill:none;stroke:var(--m-line);stroke-width:1.4}.map .edge text{fill:var(--m-ink);font-size:11px;paint-order:stroke;stroke:var(--m-lane);stroke-width:3px}
.map .edge .tip{fill:var(--m-line);stroke:none}
.map .undeclared path{stroke:var(--m-bad);stroke-width:2.4}.map .undeclared text{fill:var(--m-bad);font-weight:700}.map .undeclared .tip{fill:var(--m-bad)}
.map .blocked path,.map .vacant path{stroke:var(--m-doubt);stroke-dasharray:2 4}.map .blocked text,.map .vacant text,.map .unknown text{fill:var(--m-doubt)}.map .unknown path{stroke:var(--m-doubt);stroke-dasharray:7 4}
.map .blocked .tip,.map .vacant .tip,.map .unknown .tip{fill:var(--m-doubt)}
@media (prefers-color-scheme:dark){.map{--m-ink:#e6edf3;--m-soft:#9fb0bf;--m-lane:#18222c;--m-zone:#0f161d;--m-line:#79b8d6;--m-bad:#ff8a80;--m-doubt:#e3b341}}`;

function drawn({ width, height, zones, edges, lanes }: Layout, network: NetworkResult, language: Language): Html {
  const say = phrases[language].network;
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  const count = (state: PlacedEdge["state"]): number => network.paths.filter((path) => path.state === state).length;
  const told = network.declared
    ? say.mapOf(
        zones.length,
        count("declared"),
        count("undeclared"),
        count("blocked") + count("vacant"),
        count("unknown"),
      )
    : say.mapUndeclared(zones.length, count("undeclared"), count("unknown"));
  return html`<svg class="map" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" role="img" aria-labelledby="map-title map-desc">
<title id="map-title">${say.map}</title>
<desc id="map-desc">${told}</desc>
<style>${new Html(style)}</style>
${lanes.map(
  ({
    lane,
    x,
    y,
    width: wide,
    height: high,
  }) => html`<g class="lane"><rect x="${round(x)}" y="${round(y)}" width="${round(wide)}" height="${round(high)}" rx="6"/><text x="${round(x + 8)}" y="${round(y + 14)}">${say.lanes[lane]}</text></g>
`,
)}${edges.map((edge) => edgeOf(edge, network.declared))}${zones.map(
  ({
    id,
    x,
    y,
    width: wide,
    height: high,
  }) => html`<g class="zone"><rect x="${round(x)}" y="${round(y)}" width="${round(wide)}" height="${round(high)}" rx="5"/><text x="${round(x + wide / 2)}" y="${round(y + high / 2 + 4)}">${printable(id, 40)}</text></g>
`,
)}</svg>`;
}

/** What is open and not declared is red; in a plan that declares nothing, what is open is only open. */
function edgeOf({ points, label, ports, state }: PlacedEdge, declared: boolean): Html {
  const line = points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");
  const kind = state === "undeclared" && !declared ? "declared" : state;
  return html`<g class="edge ${kind}"><path d="${line}"/><path class="tip" d="${tip(points)}"/>${ports.map(
    (port, index) =>
      html`<text x="${round(label.x + 3)}" y="${round(label.y + 11 + index * 14)}">${printable(port, 40)}</text>`,
  )}</g>
`;
}

/** The head of an arrow, along its last stretch. */
function tip(points: PlacedEdge["points"]): string {
  const [before, end] = points.slice(-2);
  if (!before || !end) return "";
  const [dx, dy] = [Math.sign(end.x - before.x), Math.sign(end.y - before.y)];
  const corner = (side: number): string =>
    `${round(end.x - dx * 8 + dy * side * 4)} ${round(end.y - dy * 8 + dx * side * 4)}`;
  return `M${round(end.x)} ${round(end.y)}L${corner(1)}L${corner(-1)}Z`;
}

const round = (value: number): string => String(Math.round(value * 10) / 10);
