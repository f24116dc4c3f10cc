import { styleText } from "node:util";
import type { Traffic } from "../../network/connectivity";
import type { Event } from "../../network/proof/walk";
import type { Proven } from "../../network/proven";
import type { Resource, Urn } from "../../plan/graph";
import { placeOf, printable } from "../text";

type Resources = ReadonlyMap<Urn, Resource>;

/** The proof as data: every path between zones, with its state, and the way of one packet. */
export const proofData = ({ matrix, zones, traffic }: Proven) => ({
  declared: matrix !== undefined,
  zones,
  paths: traffic.map(({ from, to, family, state, services, names, flows, hops, at }) => ({
    from,
    to,
    ip: family,
    state,
    services,
    ...(names ? { names } : {}),
    flows,
    ...(at ? { at } : {}),
    path: hops.map((hop) => ({
      way: hop.way,
      outcome: hop.outcome,
      at: hop.at.label,
      ...(hop.at.urn ? { urn: hop.at.urn } : {}),
    })),
  })),
});

/** The proof for a person at a terminal: what is not as declared, each with its chain, then the sum. */
export function proofText({ matrix, zones, traffic }: Proven, resources: Resources, { colour = false } = {}): string {
  const paint = (text: string, format: "red" | "green" | "yellow" | "dim" | "bold"): string =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  const count = (state: Traffic["state"]): number => traffic.filter((each) => each.state === state).length;
  const head = {
    undeclared: matrix ? "NOT DECLARED" : "OPEN",
    blocked: "DOES NOT WORK",
    unknown: "NOT KNOWN YET",
  } as const;
  const tone = { undeclared: matrix ? "red" : "bold", blocked: "yellow", unknown: "yellow" } as const;
  const blocks = (["undeclared", "blocked", "unknown"] as const).flatMap((state) =>
    traffic
      .filter((each) => each.state === state)
      .map((each) =>
        [
          `${paint(head[state], tone[state])}  ${paint(pathText(each), "bold")}`,
          ...chain(each.hops, resources).map((line) => `  ${paint(line, "dim")}`),
        ].join("\n"),
      ),
  );
  const open = traffic.filter(({ state }) => state === "declared" || state === "undeclared").length;
  const sum = matrix
    ? `${zones.length} zones: ${count("declared")} declared flows pass, ${count("undeclared")} paths are not declared, ${count("blocked")} flows do not work, ${count("vacant")} lead to nobody yet, ${count("unknown")} not known yet`
    : `${zones.length} zones, no declared matrix: ${open} open paths, ${count("unknown")} not known yet`;
  const good = count("undeclared") + count("blocked") === 0;
  const sign = !matrix ? paint("?", "yellow") : good ? paint("✓", "green") : paint("✗", "red");
  return `${[...blocks, `${sign} ${sum}`].join("\n\n")}\n`;
}

const pathText = ({ from, to, services, family, names, flows }: Traffic): string =>
  `${printable(from)} → ${printable(to)}: ${services.join(", ")}${family === 6 ? " over IPv6" : ""}${names ? ` to ${names.map((name) => printable(name, 60)).join(", ")}` : ""}${flows.length > 0 ? ` (${flows.join(", ")})` : ""}`;

const marks: Record<Event["outcome"], string> = { passes: "✓", stops: "✗", perhaps: "?" };

/** The hops that a person can act on: what is written in the plan. */
function chain(hops: readonly Event[], resources: Resources): string[] {
  return hops
    .filter(({ at, outcome }) => at.urn !== undefined || outcome !== "passes")
    .filter(
      ({ way }, _, all) => way === "request" || all.every((hop) => hop.way === "answer" || hop.outcome === "passes"),
    )
    .map(({ at, outcome, way }) => {
      const place = placeOf(at.urn ? resources.get(at.urn)?.position : undefined);
      return `${marks[outcome]} ${way === "answer" ? "answer: " : ""}${printable(at.label)}${place ? `  ${place}` : ""}`;
    });
}
