import type { Review, ReviewFlow } from "../../review/review";
import { table } from "../markdown/syntax";
import { type Language, reviewPhrases } from "../phrases/language";
import { folded, shownFirst } from "./folded";
import { flowPicture } from "./mermaid";
import type { Section } from "./section";
import { code, text } from "./strangers";

/** Which flows a change opens and closes, and a picture of those that open. */
export function flowSections({ flows }: Review, language: Language): Section[] {
  const say = reviewPhrases[language];
  const ordered = [...flows].sort((one, other) => rank(one) - rank(other));
  const [shown, rest] = shownFirst(say.flows, ordered, language, (some) =>
    table(
      [say.whatChanges, say.from, say.to, say.services, say.declaredBy],
      some.map((flow) => row(flow, language)),
    ),
  );
  const picture = flowPicture(flows);
  return [
    shown,
    rest,
    { title: say.picture, lines: picture.length > 0 ? folded(say.picture, ["```mermaid", ...picture, "```"]) : [] },
  ];
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
