import * as assert from "node:assert/strict";
import { routesOf, type WaysOut } from "../components/azure/routes";
import { insideSegment } from "../components/azure/tiers";
import type { Flow } from "../declaration/flows";
import { declared, flow, site } from "./declared";

const routes = (segment: string, flows: Flow[], ways: WaysOut, profile: "group" | "small" = "group") => {
  const declaration = declared({ segments: [...declared().segments, site], flows, profile });
  const inside = insideSegment("test", segment, declaration);
  const { routes, disableBgpRoutePropagation: alone, natGateway } = routesOf(inside, "workload", declaration, ways);
  return [
    ...(routes as any[]).map(({ addressPrefix, nextHopType, nextHopIpAddress: at = "" }) =>
      `${addressPrefix} ${nextHopType} ${at}`.trim(),
    ),
    ...(alone ? [] : ["learns routes"]),
    ...(natGateway ? [`through ${natGateway}`] : []),
  ];
};

const flows = [
  flow("F01", "internet", "edge", [443]),
  flow("F02", "edge", "clinical", [8443]),
  flow("F25", "clinical", "internet", [443]),
  flow("F26", "sites", "clinical", [443]),
];

describe("the ways out of a segment on Azure", () => {
  const group = { firewallAddress: "10.64.0.4" };

  it("lead to the firewall", () => {
    assert.deepEqual(routes("clinical", flows, group), ["0.0.0.0/0 VirtualAppliance 10.64.0.4"]);
  });

  it("lead answers back to the internet as the questions came, and nothing else", () => {
    assert.deepEqual(routes("edge", flows, group), ["0.0.0.0/0 Internet", "10.64.32.0/20 VirtualAppliance 10.64.0.4"]);
  });

  it("lead past no firewall what may only reach names", () => {
    const asking = [...flows, flow("F24", "edge", "internet", [443], { toFqdns: ["updates.example"] })];
    assert.throws(
      () => routes("edge", asking, group),
      /F24: tier workload of edge answers the internet past the firewall/,
    );
  });

  it("are as many as Azure takes", () => {
    const many = { ...site, cidrs: Array.from({ length: 400 }, (_, index) => `10.${index % 200}.${index}.0/24`) };
    const declaration = declared({
      segments: [...declared().segments, many],
      flows: [...flows, flow("F27", "sites", "edge", [443])],
    });
    const edge = insideSegment("test", "edge", declaration);
    assert.throws(() => routesOf(edge, "workload", declaration, group), /edge: tier workload needs 402 routes/);
  });

  it("lead to no names without a firewall", () => {
    const named = [flow("F25", "clinical", "internet", [443], { toFqdns: ["updates.example"] })];
    assert.throws(() => routes("clinical", named, {}, "small"), /F25: toFqdns needs a firewall/);
  });

  it("are never without a firewall by mistake", () => {
    assert.throws(() => routes("clinical", flows, {}), /clinical: the hub needs a firewall/);
  });

  it("end where they begin, without a firewall and a flow", () => {
    assert.deepEqual(routes("data", flows, { natGateway: "nat" }, "small"), ["0.0.0.0/0 None"]);
    assert.deepEqual(routes("edge", flows, { natGateway: "nat" }, "small"), ["0.0.0.0/0 Internet"]);
    assert.deepEqual(routes("clinical", flows, { natGateway: "nat" }, "small"), [
      "0.0.0.0/0 Internet",
      "learns routes",
      "through nat",
    ]);
  });
});
