import * as assert from "node:assert/strict";
import type { Flow } from "../declaration/flows";
import { peersOf, rulesOf, statelessRulesOf } from "../network/compile";
import { declared, flow, site } from "./declared";

const short = (segment: string, flows = declared().flows): string[] =>
  rulesOf(segment, declared({ flows, segments: [...declared().segments, site] })).map(
    ({ flow: id, direction, cidr, protocol, fromPort, toPort }) =>
      `${id} ${direction} ${cidr} ${protocol} ${fromPort}-${toPort}`,
  );

describe("the rules of a segment", () => {
  it("are both halves of its flows, and nothing else", () => {
    assert.deepEqual(short("edge"), ["F01 ingress 0.0.0.0/0 tcp 443-443", "F02 egress 10.64.32.0/20 tcp 8443-8443"]);
    assert.deepEqual(short("clinical"), ["F02 ingress 10.64.16.0/20 tcp 8443-8443"]);
    assert.deepEqual(short("data"), []);
  });

  it("are one for each port and each address", () => {
    const onprem = flow("F26", "sites", "data", [443, [5000, 5010]], {
      fromCidrs: ["10.130.0.0/16", "10.140.0.0/16"],
    });
    assert.deepEqual(short("data", [onprem]), [
      "F26 ingress 10.130.0.0/16 tcp 443-443",
      "F26 ingress 10.130.0.0/16 tcp 5000-5010",
      "F26 ingress 10.140.0.0/16 tcp 443-443",
      "F26 ingress 10.140.0.0/16 tcp 5000-5010",
    ]);
  });

  it("are for one tier where the flow names one, and to the subnets of the other's", () => {
    const tiered = flow("F04", "clinical", "data", [5432], { fromTier: "workload", toTier: "workload" });
    assert.deepEqual(short("data", [tiered]), ["F04 ingress 10.64.32.0/23 tcp 5432-5432"]);
    assert.deepEqual(
      rulesOf("data", declared({ flows: [tiered] })).map(({ tier }) => tier),
      ["workload"],
    );
  });

  it("carry the flow in what they say of themselves", () => {
    assert.deepEqual(
      rulesOf("clinical", declared()).map(({ description, peer }) => [peer, description]),
      [["edge", "F02 example"]],
    );
  });

  describe("where a filter keeps no state", () => {
    const coarse = (segment: string, flows: Flow[], tier = "workload"): string[] =>
      statelessRulesOf(segment, tier, declared({ flows })).map(
        ({ direction, cidr, protocol, fromPort, toPort }) => `${direction} ${cidr} ${protocol} ${fromPort}-${toPort}`,
      );

    it("need the ways back, in one range of ports for each segment", () => {
      const flows = [flow("F04", "clinical", "data", [443, 5432])];
      assert.deepEqual(coarse("data", flows), [
        "ingress 10.64.32.0/20 tcp 443-5432",
        "egress 10.64.32.0/20 tcp 1024-65535",
      ]);
      assert.deepEqual(coarse("clinical", flows), [
        "egress 10.64.48.0/20 tcp 443-5432",
        "ingress 10.64.48.0/20 tcp 1024-65535",
      ]);
    });

    it("hold requests and answers of one segment in one", () => {
      const flows = [flow("F04", "clinical", "data", [443]), flow("F05", "data", "clinical", [22])];
      assert.deepEqual(coarse("data", flows), [
        "ingress 10.64.32.0/20 tcp 443-65535",
        "egress 10.64.32.0/20 tcp 22-65535",
      ]);
    });

    it("keep the internet's ports apart from its answers", () => {
      const flows = [flow("F01", "internet", "edge", [22, 443]), flow("F02", "edge", "internet", [443])];
      assert.deepEqual(coarse("edge", flows), [
        "ingress 0.0.0.0/0 tcp 22-22",
        "egress 0.0.0.0/0 tcp 1024-65535",
        "ingress 0.0.0.0/0 tcp 443-443",
        "egress 0.0.0.0/0 tcp 443-443",
        "ingress 0.0.0.0/0 tcp 1024-65535",
      ]);
    });

    it("are those of one tier", () => {
      const flows = [flow("F04", "clinical", "data", [443], { toTier: "workload" })];
      assert.equal(coarse("data", flows).length, 2);
      assert.deepEqual(coarse("data", flows, "endpoints"), []);
    });
  });
});

describe("the peers of a segment", () => {
  it("are those that it shares a flow with, whoever opens it", () => {
    assert.deepEqual(
      ["edge", "clinical", "data"].map((segment) => peersOf(segment, declared()).map(({ id }) => id)),
      [["clinical"], ["edge"], []],
    );
  });
});
