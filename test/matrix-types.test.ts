import * as assert from "node:assert/strict";
import { matrix } from "../network/matrix";

const regions = { "eu-west-3": "10.64.0.0/14", francecentral: "10.80.0.0/14" };

const segments = {
  edge: {
    purpose: "Front door",
    trust: "exposed",
    in: {
      "eu-west-3": { cidr: "10.64.16.0/20", tiers: { gateway: ["10.64.16.0/24"], transit: ["10.64.17.0/28"] } },
      francecentral: { cidr: "10.80.16.0/20", tiers: { gateway: ["10.80.16.0/24"] } },
    },
  },
  clinical: {
    purpose: "Applications",
    trust: "patient",
    in: { "eu-west-3": { cidr: "10.64.32.0/20", tiers: { workload: ["10.64.32.0/23"] } } },
  },
  sites: { purpose: "Hospital sites", trust: "external", outside: "onprem", cidrs: ["10.128.0.0/10"] },
} as const;

const rest = { protocol: "tcp", ports: [443], protection: "TLS 1.3", purpose: "Portal", annex: "6.8" } as const;

/** Each line below that is expected to be an error is compiled by "npm run typecheck": one that compiles is an error there. */
describe("a matrix in TypeScript", () => {
  it("compiles with the names and tiers that there are", () => {
    const { regions: known } = matrix({
      regions,
      segments,
      flows: {
        F01: { from: "internet", to: "edge", toTier: "gateway", ...rest },
        F02: { from: "edge", fromTier: "transit", to: "clinical", toTier: "workload", ...rest },
        F03: { from: "sites", fromCidrs: ["10.130.0.0/16"], to: "clinical", ...rest },
      },
    });
    assert.deepEqual(known, ["eu-west-3", "francecentral"]);
  });

  it("does not compile with another name, at either end", () => {
    // @ts-expect-error: there is no egde
    const one = () => matrix({ regions, segments, flows: { F01: { from: "internet", to: "egde", ...rest } } });
    // @ts-expect-error: there is no onprem
    const other = () => matrix({ regions, segments, flows: { F01: { from: "onprem", to: "edge", ...rest } } });
    assert.throws(one, /there is no segment egde; did you mean edge\?/);
    assert.throws(other, /there is no segment onprem; there are internet, edge, clinical, sites/);
  });

  it("does not compile with a tier that the segment has nowhere", () => {
    const to = { from: "internet", to: "edge", ...rest } as const;
    // @ts-expect-error: the edge has no workload
    const one = () => matrix({ regions, segments, flows: { F01: { ...to, toTier: "workload" } } });
    const from = { from: "sites", to: "edge", ...rest } as const;
    // @ts-expect-error: what lies outside has no tiers
    const other = () => matrix({ regions, segments, flows: { F01: { ...from, fromTier: "gateway" } } });
    assert.throws(one, /edge has no tier workload; it has gateway, transit/);
    assert.throws(other, /sites has no tier gateway; remove fromTier/);
  });

  it("does not compile with another trust, protocol or section", () => {
    const odd = { ...segments, edge: { ...segments.edge, trust: "public" } } as const;
    // @ts-expect-error: no segment is public
    assert.throws(() => matrix({ regions, segments: odd, flows: {} }), /the trust is core, exposed/);
    const flow = { from: "internet", to: "edge", ...rest } as const;
    // @ts-expect-error: flows are TCP or UDP
    const icmp = () => matrix({ regions, segments, flows: { F01: { ...flow, protocol: "icmp" } } });
    assert.throws(icmp, /the protocol is tcp or udp/);
    // @ts-expect-error: the Annex has no section 99
    const beyond = () => matrix({ regions, segments, flows: { F01: { ...flow, annex: "99" } } });
    assert.throws(beyond, /a section of the Annex/);
  });
});
