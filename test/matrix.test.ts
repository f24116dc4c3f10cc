import * as assert from "node:assert/strict";
import { subnet } from "../declaration/prefixes";
import { isOutside } from "../declaration/segments";
import { hospitalGroup } from "../infra/matrix";
import { matrix } from "../network/matrix";

const place = (cidr: string, workload = subnet(cidr, 24, 0)) => ({ cidr, tiers: { workload: [workload] } });
const of = (places: Record<string, ReturnType<typeof place>>) => ({
  purpose: "Applications",
  trust: "patient" as const,
  in: places,
});
const flow = {
  protocol: "tcp" as const,
  ports: [443],
  protection: "TLS 1.3",
  purpose: "Records",
  annex: "6.8" as const,
};

const problems = (regions: Record<string, string>, segments: Parameters<typeof matrix>[0]["segments"]): string[] => {
  try {
    matrix({ regions, segments, flows: {} });
    return [];
  } catch (error) {
    return [...String(error).matchAll(/✖ (.*)\n\s*→ at (.*)/g)].map(([, message, path]) => `${path}: ${message}`);
  }
};

describe("a matrix", () => {
  const two = matrix({
    regions: { north: "10.64.0.0/14", south: "10.80.0.0/14" },
    segments: {
      apps: of({ north: place("10.64.16.0/20"), south: place("10.80.16.0/20") }),
      data: of({ north: place("10.64.32.0/20") }),
    },
    flows: {
      F01: { from: "apps", to: "data", ...flow },
      F02: { from: "internet", to: "apps", ...flow },
      F03: { from: "data", to: "apps", ...flow },
    },
  });

  it("gives each region its own addresses, and the flows that have both ends there", () => {
    assert.deepEqual(two.in("south"), {
      segments: [{ id: "apps", purpose: "Applications", trust: "patient", ...place("10.80.16.0/20") }],
      flows: [{ id: "F02", from: "internet", to: "apps", ...flow }],
    });
    assert.deepEqual(
      two.in("north").flows.map(({ id }) => id),
      ["F01", "F02", "F03"],
    );
  });

  it("says which regions it has when it is asked for another", () =>
    assert.throws(() => two.in("nord"), /The matrix has no region nord; did you mean north\?/));
});

describe("an address plan", () => {
  it("keeps regions apart, from each other and from what lies outside", () => {
    assert.deepEqual(problems({ north: "10.64.0.0/14", south: "10.66.0.0/16" }, {}), [
      "regions.south: 10.66.0.0/16 overlaps 10.64.0.0/14 of north",
    ]);
    const sites = { purpose: "Sites", trust: "external" as const, outside: "onprem" as const, cidrs: ["10.0.0.0/8"] };
    assert.deepEqual(problems({ north: "10.64.0.0/14" }, { sites }), [
      "segments.sites.cidrs[0]: 10.0.0.0/8 overlaps 10.64.0.0/14 of north",
    ]);
  });

  it("keeps every segment in its region, apart from the others, and its subnets in it", () => {
    const one = problems(
      { north: "10.64.0.0/14" },
      {
        apps: of({ north: place("10.64.16.0/20", "10.64.48.0/24") }),
        data: of({ north: place("10.64.24.0/21") }),
        lab: of({ north: place("10.96.0.0/20") }),
        web: of({ nroth: place("10.64.64.0/20") }),
      },
    );
    assert.deepEqual(one.sort(), [
      "segments.apps.in.north.tiers.workload[0]: 10.64.48.0/24 is not in apps, which is 10.64.16.0/20",
      "segments.data.in.north.cidr: 10.64.24.0/21 overlaps 10.64.16.0/20 of apps",
      "segments.lab.in.north.cidr: 10.96.0.0/20 is not in north, which is 10.64.0.0/14",
      "segments.web.in.nroth.cidr: there is no region nroth; did you mean north?",
    ]);
  });

  it("begins each prefix on its border", () => {
    assert.deepEqual(problems({ north: "10.65.0.0/14" }, {}), [
      "regions.north: 10.65.0.0/14 does not begin on its border; it would be 10.64.0.0/14",
    ]);
  });
});

describe("the hospital group's matrix", () => {
  it("has thirteen segments, the sites and the same flows in four regions", () => {
    const [first, ...others] = hospitalGroup.regions.map((region) => hospitalGroup.in(region));
    assert.equal(others.length, 3);
    assert.equal(first?.segments.filter((segment) => !isOutside(segment)).length, 13);
    assert.equal(new Set(first?.flows.map(({ from, to }) => `${from} ${to}`)).size, 29);
    for (const { flows } of others) assert.deepEqual(flows, first?.flows);
  });
});
