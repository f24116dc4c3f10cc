import type { Review, ReviewFlow } from "../../review/review";
import { table } from "../markdown/syntax";
import { type Language, reviewPhrases } from "../phrases/language";
import { folded } from "./folded";
import { flowPicture } from "./mermaid";
import type { Section } from "./section";
import { code, text } from "./strangers";

const SHOWN = 15;

/** Which flows a change opens and closes, and a picture of those that open. */
export function flowSection({ flows }: Review, language: Language): Section {
  const say = reviewPhrases[language];
  if (flows.length === 0) return { title: say.flows, lines: [] };
  const rest = flows.length - SHOWN;
  const ordered = [...flows].sort((one, other) => rank(one) - rank(other));
  const picture = flowPicture(flows);
  return {
    title: say.flows,
    lines: [
      `#### ${say.flows}`,
      "",
      say.flowsLead,
      "",
      ...table(
        ["", say.from, say.to, say.services, say.declaredBy],
        ordered.slice(0, SHOWN).map((flow) => row(flow, language)),
      ),
      ...(rest > 0 ? ["", `_${say.andMore(rest)}_`] : []),
      ...(picture.length > 0 ? ["", ...folded(say.picture, ["```mermaid", ...picture, "```"])] : []),
    ],
  };
}

/** What opens undeclared first, what closes last. */
const rank = ({ change, declared }: ReviewFlow): number =>
  change === "opens" ? (declared === true ? 1 : 0) : change === "unknown" ? 2 : 3;

function row({ change, from, to, ip, services, names, flows, declared }: ReviewFlow, language: Language): string[] {
  const say = reviewPhrases[language];
  const ports = [
    services.map(code).join(", "),
    ...(ip === 6 ? [say.overIpv6] : []),
    ...(names ? [say.only(names.map((name) => text(name, 60)).join(", "))] : []),
  ];
  const by = declared === null ? say.noMatrix : declared ? flows.map((each) => text(each)).join(", ") : say.undeclared;
  return [
    change === "opens" ? `**${say.flow[change]}**` : say.flow[change],
    text(from),
    text(to),
    ports.join(", "),
    by,
  ];
}
