import * as assert from "node:assert/strict";
import type { NetworkPath, NetworkResult } from "../assessment/network";
import { reviewMarkdown } from "../reports/review/markdown";
import { flowPicture } from "../reports/review/mermaid";
import { flowsOf } from "../review/flows";
import { reviewOf, sideOf } from "./review-of";

const path = (from: string, to: string, services: string[], state: NetworkPath["state"] = "declared"): NetworkPath => ({
  from,
  to,
  ip: 4,
  state,
  services,
  flows: state === "undeclared" ? [] : ["F04"],
});
const network = (...paths: NetworkPath[]): NetworkResult => ({ declared: true, zones: [], paths });
const told = (before: NetworkResult | null, after: NetworkResult | null): string[] =>
  flowsOf(before, after).map(({ change, from, to, services, declared }) =>
    [change, from, to, services.join(","), declared].join(" "),
  );

describe("flows that a change opens and closes", () => {
  it("are the ports that differ, and no others", () => {
    const before = network(path("apps", "data", ["tcp/5432", "tcp/8000-8100"]));
    const after = network(
      path("apps", "data", ["tcp/5432", "tcp/8050-8200"]),
      path("internet", "data", ["tcp/22"], "undeclared"),
    );
    assert.deepEqual(told(before, after), [
      "opens apps data tcp/8101-8200 true",
      "closes apps data tcp/8000-8049 true",
      "opens internet data tcp/22 false",
    ]);
    assert.deepEqual(told(after, after), []);
  });

  it("are not closed where nobody knows any more", () => {
    const unknown = network(path("apps", "data", ["all"], "unknown"));
    assert.deepEqual(
      told(network(path("apps", "data", ["tcp/443"])), unknown).map((each) => each.split(" ")[0]),
      ["unknown"],
    );
  });

  it("all open where there was no network", () => {
    assert.deepEqual(told(null, network(path("apps", "data", ["tcp/443"]))), ["opens apps data tcp/443 true"]);
    assert.deepEqual(told(network(path("apps", "data", ["tcp/443"], "blocked")), null), []);
  });

  it("are drawn with labels that no name can end", () => {
    const hostile = 'a"]; click z0 "https://example.org';
    const lines = flowPicture(flowsOf(null, network(path(hostile, "data", ["tcp/443"]))));
    assert.equal(lines.length, 4);
    assert.doesNotMatch(
      lines
        .slice(1)
        .join("\n")
        .replace(/\["[^"\]]*"\]|\|"[^"|]*"\|/g, ""),
      /["\]]|click/,
    );
  });

  it("stand in the comment", () => {
    const side = sideOf([]);
    const after = {
      assessment: { ...side.assessment, network: network(path("internet", "data", ["tcp/22"], "undeclared")) },
    };
    const text = reviewMarkdown(reviewOf(side, after));
    assert.match(text, /\*\*opens\*\* \| internet \| data \| `tcp\/22` \| not declared/);
    assert.match(text, /```mermaid\nflowchart LR/);
  });
});
