import * as assert from "node:assert/strict";
import { carriers } from "../network/declared";
import { build, cordon, folderWith, stateOf } from "./cli-run";

const segment = (id: string, block: number, trust: string) =>
  `  ${id}: { purpose: Hosts, trust: ${trust}, in: { here: { cidr: 10.0.${block}.0/24, tiers: { all: [10.0.${block}.0/24] } } } }\n`;
const flow = (id: string, from: string, to: string, port: number) =>
  `  ${id}: { from: ${from}, to: ${to}, protocol: tcp, ports: [${port}], protection: TLS 1.3, purpose: Records, annex: "6.8" }\n`;
const matrix = (...flows: string[]) =>
  `regions:\n  here: 10.0.0.0/16\nsegments:\n${segment("apps", 1, "untrusted")}${segment("data", 2, "patient")}flows:\n${flows.join("")}`;

const subnet = (name: string, block: number) => ({
  type: "aws:ec2/subnet:Subnet",
  name,
  inputs: { vpcId: "vpc-1", cidrBlock: `10.0.${block}.0/24` },
});
const port = (at: number) => ({ protocol: "tcp", fromPort: at, toPort: at, cidrBlocks: ["10.0.0.0/16"] });

/** A network of two subnets, and a group that opens the ports of databases and of administration. */
const state = stateOf([
  { type: "aws:ec2/vpc:Vpc", name: "vpc", inputs: { cidrBlock: "10.0.0.0/16" } },
  subnet("one", 1),
  subnet("two", 2),
  {
    type: "aws:ec2/securityGroup:SecurityGroup",
    name: "group",
    inputs: { vpcId: "vpc-1", ingress: [port(5432), port(22)], egress: [port(5432), port(22)] },
  },
]);

const shut = stateOf([
  { type: "aws:ec2/vpc:Vpc", name: "vpc", inputs: { cidrBlock: "10.0.0.0/16" } },
  subnet("one", 1),
  subnet("two", 2),
  { type: "aws:ec2/securityGroup:SecurityGroup", name: "group", inputs: { vpcId: "vpc-1" } },
]);

const records = flow("F04", "apps", "data", 5432);
const { folder, remove } = folderWith({
  "state.json": state,
  "shut.json": shut,
  "own.json": stateOf([{ type: carriers[0], name: "cordon", inputs: {} }]),
  "matrix.yaml": matrix(records),
  "wide.yaml": matrix(
    records,
    flow("F05", "apps", "data", 22),
    flow("F06", "data", "apps", 5432),
    flow("F07", "data", "apps", 22),
  ),
  "broken.yaml": matrix(records, flow("F05", "apps", "date", 22)),
  "regions.yaml": matrix(records).replace("regions:\n", "regions:\n  there: 10.1.0.0/16\n"),
});

const run = (...args: string[]) => cordon(args, folder);
const proving = (...args: string[]) => run("network", "prove", "--state", "state.json", ...args);

describe("a matrix beside a program that declares none", () => {
  before(build);

  it("names the zones between which a change opens flows", async () => {
    const diff = (...args: string[]) => run("network", "diff", "own.json", "state.json", ...args);
    const { out, err } = await run("network", "diff", "shut.json", "state.json", "--matrix", "matrix.yaml");
    assert.match(out, /^opens +apps → data: tcp\/22, tcp\/5432$/m, err);
    assert.equal((await diff("--matrix", "matrix.yaml")).code, 2);
  });

  after(remove);

  it("is what its networks are compared with", async () => {
    const { code, out } = await proving("--matrix", "matrix.yaml");
    assert.equal(code, 1);
    assert.match(out, /apps → data.*tcp\/22/);
    assert.equal((await proving("--matrix", "wide.yaml")).code, 0);
  });

  it("names the ends of a question", async () => {
    const { out } = await run(
      "network",
      "explain",
      "apps",
      "data",
      "tcp/22",
      "--state",
      "state.json",
      "--matrix",
      "matrix.yaml",
    );
    assert.match(out, /open/);
  });

  it("is judged itself", async () => {
    const { code, out } = await run(
      "check",
      "--state",
      "state.json",
      "--matrix",
      "matrix.yaml",
      "--format",
      "terminal",
    );
    assert.equal(code, 1);
    assert.match(out, /matrix-untrusted-patients/);
    assert.match(out, /F04 apps → data/);
  });

  const refused: [what: string, args: string[], said: RegExp][] = [
    [
      "that is broken",
      ["--matrix", "broken.yaml"],
      /^cordon: broken\.yaml:8: flows\.F05\.to: there is no segment date; did you mean data\?\n$/m,
    ],
    ["that is not there", ["--matrix", "none.yaml"], /none\.yaml: There is no such file/],
    [
      "of several regions",
      ["--matrix", "regions.yaml"],
      /regions\.yaml: There are there, here\. Say which with --region\./,
    ],
    [
      "of another region",
      ["--matrix", "matrix.yaml", "--region", "hera"],
      /There is no region hera; did you mean here\?/,
    ],
    ["of which only the region is named", ["--region", "here"], /--region goes with --matrix/],
  ];
  for (const [what, args, said] of refused) {
    it(`${what} is refused`, async () => {
      const { code, out, err } = await proving(...args);
      assert.deepEqual([code, out], [2, ""]);
      assert.match(err, said);
    });
  }

  it("is refused by a stack that declares one itself", async () => {
    const { code, err } = await run("network", "prove", "--state", "own.json", "--matrix", "matrix.yaml");
    assert.equal(code, 2);
    assert.match(err, /prod declares a matrix itself, in cordon; leave out --matrix/);
  });
});
