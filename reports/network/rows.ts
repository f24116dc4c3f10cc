import type { NetworkPath, NetworkResult } from "../../assessment/network";
import { type Language, phrases } from "../phrases/language";
import { printable } from "../text";

/** One path as people read it. */
export interface PathRow {
  from: string;
  to: string;
  ports: string;
  state: string;
  flows: string;
  purpose: string;
  tone: NetworkPath["state"] | "open";
}

/** What needs a decision first, then what is as declared, then what services need for themselves. */
const order: readonly NetworkPath["state"][] = ["undeclared", "blocked", "unknown", "vacant", "declared"];

/** The table of a network: every path, in words. */
export function pathRows({ declared, paths }: NetworkResult, language: Language): PathRow[] {
  const say = phrases[language].network;
  const rank = ({ state, platform }: NetworkPath): number => order.indexOf(state) + (platform ? 10 : 0);
  return [...paths]
    .sort((one, other) => rank(one) - rank(other))
    .map((path): PathRow => {
      const { from, to, ip, state, services, names, flows, purpose, protection, platform } = path;
      const open = state === "undeclared" && !declared;
      const beside = [
        ip === 6 ? say.overIpv6 : "",
        names ? say.only(names.map((name) => printable(name, 60)).join(", ")) : "",
      ];
      return {
        from: printable(from, 60),
        to: printable(to, 60),
        ports: [services.join(", "), ...beside.filter((each) => each !== "")].join(", "),
        state: open ? say.open : say.states[state],
        flows: flows.join(", "),
        purpose: [purpose, protection, platform ? `${say.platform}: ${platform}` : undefined]
          .filter((each) => each)
          .join(" · "),
        tone: open ? "open" : state,
      };
    });
}
