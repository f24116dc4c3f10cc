import * as assert from "node:assert/strict";
import type { NetworkPath, NetworkResult } from "../assessment/network";
import type { Resource } from "../plan/graph";
import { UNKNOWN } from "../plan/values";
import { reviewMarkdown } from "../reports/review/markdown";
import { flowPicture } from "../reports/review/mermaid";
import { flowsOf } from "../review/flows";
import { resourceOf } from "./plan-of";
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

  it("are none where a subnet has another name alone", () => {
    const named = (name: string, aliases: string[] = []) => {
      const vpc = resourceOf("aws:ec2/vpc:Vpc", { cidrBlock: "10.0.0.0/16" }, { name: "vpc" });
      const subnet = (cidrBlock: string, more: Partial<Resource>) => {
        const inputs = { vpcId: UNKNOWN, cidrBlock };
        return resourceOf("aws:ec2/subnet:Subnet", inputs, { propertyDependencies: { vpcId: [vpc.urn] }, ...more });
      };
      const [own, other] = [subnet("10.0.1.0/24", { name, aliases }), subnet("10.0.2.0/24", { name: "ward" })];
      return { side: sideOf([vpc, own, other]), urn: own.urn };
    };
    const before = named("office");
    const zones = before.side.assessment.network?.zones.map(({ id }) => id);
    assert.ok(zones?.includes("office"));
    assert.deepEqual(reviewOf(before.side, named("bureau", [before.urn]).side).flows, []);
    assert.notDeepEqual(reviewOf(before.side, sideOf([])).flows, []);
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
