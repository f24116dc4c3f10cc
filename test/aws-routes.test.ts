import * as assert from "node:assert/strict";
import { routesOf } from "../components/aws/routes";
import { trustRoutes } from "../components/aws/trust-routes";
import type { Declaration } from "../declaration/declaration";
import type { Flow } from "../declaration/flows";
import { inside } from "../declaration/segments";
import { declared, flow } from "./declared";

const of = (id: string, declaration: Declaration, tier = "workload") => {
  const segment = inside(declaration.segments).find((each) => each.id === id);
  assert.ok(segment);
  const { hub, internet } = routesOf(segment, tier, declaration);
  return [...hub.map(({ cidr }) => cidr), internet];
};

const with_ = (...flows: Flow[]): Declaration => declared({ flows });

describe("the routes of a tier on aws", () => {
  it("lead to whom it shares a flow with, whoever opens it", () => {
    const declaration = with_(flow("F02", "edge", "clinical", [8443]));
    assert.deepEqual(of("edge", declaration), ["10.64.32.0/20", undefined]);
    assert.deepEqual(of("clinical", declaration), ["10.64.16.0/20", undefined]);
    assert.deepEqual(of("data", declaration), [undefined]);
  });

  it("lead to the internet through the hub what asks there, and by the network's own way what answers", () => {
    const declaration = with_(flow("F01", "internet", "edge", [443]), flow("F25", "clinical", "internet", [443]));
    assert.deepEqual(of("edge", declaration), ["own"]);
    assert.deepEqual(of("clinical", declaration), ["0.0.0.0/0", "hub"]);
  });

  it("lead nowhere where only the hub's interfaces lie", () => {
    assert.deepEqual(of("edge", with_(flow("F01", "internet", "edge", [443])), "transit"), [undefined]);
  });

  it("refuse to hold to names what leaves past the firewall", () => {
    const flows = [
      flow("F01", "internet", "edge", [443]),
      flow("F25", "edge", "internet", [443], { toFqdns: ["a.example"] }),
    ];
    assert.throws(
      () => of("edge", with_(...flows)),
      /F25: tier workload of edge answers the internet past the firewall/,
    );
  });
});

describe("the routes of a class of trust on aws", () => {
  const lines = (trust: "patient" | "exposed", ...flows: Flow[]): string[] =>
    trustRoutes(trust, with_(...flows), "10.64.0.0/20").map(
      ({ name, cidr, blackhole }) => `${name} ${cidr}${blackhole ? " closed" : ""}`,
    );

  it("lead to the firewall for pairs with a flow, and nowhere for all others", () => {
    assert.deepEqual(lines("exposed", flow("F02", "edge", "clinical", [8443])), [
      "edge 10.64.16.0/20 closed",
      "clinical 10.64.32.0/20",
      "data 10.64.48.0/20 closed",
      "hub 10.64.0.0/20 closed",
    ]);
  });

  it("are those of all its segments", () => {
    const flows = [flow("F04", "clinical", "data", [443]), flow("F25", "clinical", "internet", [443])];
    assert.deepEqual(lines("patient", ...flows), [
      "edge 10.64.16.0/20 closed",
      "clinical 10.64.32.0/20",
      "data 10.64.48.0/20",
      "hub 10.64.0.0/20 closed",
      "internet 0.0.0.0/0",
    ]);
  });
});
