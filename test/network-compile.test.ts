import * as assert from "node:assert/strict";
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

  it("need the ways back where a filter keeps no state, each once", () => {
    const twoPorts = declared({ flows: [flow("F04", "clinical", "data", [443, 5432])] });
    assert.deepEqual(
      statelessRulesOf("data", twoPorts).map(({ direction, fromPort, toPort }) => `${direction} ${fromPort}-${toPort}`),
      ["ingress 443-443", "egress 1024-65535", "ingress 5432-5432"],
    );
    assert.deepEqual(
      statelessRulesOf("clinical", twoPorts).map(({ direction, cidr }) => `${direction} ${cidr}`),
      ["egress 10.64.48.0/20", "ingress 10.64.48.0/20", "egress 10.64.48.0/20"],
    );
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
