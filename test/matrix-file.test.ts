import * as assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { readMatrix } from "../network/matrix-file";
import { InputError } from "../plan/input-error";

const whole = readFileSync("test/fixtures/matrix.yaml", "utf8");
const folder = mkdtempSync(path.join(tmpdir(), "cordon-matrix-"));
const file = path.join(folder, "matrix.yaml");

/** `line: message` for the file with one passage changed. */
function refusal(passage: string, instead: string): string {
  assert.ok(whole.includes(passage), passage);
  writeFileSync(file, whole.replace(passage, instead));
  try {
    readMatrix(file);
    return "accepted";
  } catch (error) {
    assert.ok(error instanceof InputError, String(error));
    return `${error.line}: ${error.message}`;
  }
}

/** What is wrong, the passage, what is written instead, and what is said. */
const faults: [what: string, passage: string, instead: string, said: string][] = [
  [
    "an unknown segment",
    "to: clinical",
    "to: clincal",
    "31: flows.F02.to: there is no segment clincal; did you mean clinical?",
  ],
  [
    "an unknown tier",
    "toTier: gateway",
    "toTier: gatway",
    "25: flows.F01.toTier: edge has no tier gatway; it has gateway",
  ],
  [
    "a port that does not exist",
    "8443",
    "70000",
    "31: flows.F02.ports.0: a port from 0 to 65535, or a range such as [8000, 8100]",
  ],
  [
    "a port as text",
    "[443]",
    '["443"]',
    "27: flows.F01.ports.0: a port from 0 to 65535, or a range such as [8000, 8100]",
  ],
  ["a range backwards", "[9000, 9010]", "[9010, 9000]", "31: flows.F02.ports.1: a range goes upwards: [9000, 9010]"],
  [
    "a last day that is no date",
    'annex: "6.7"',
    'annex: "6.7"\n    expires: soon',
    "31: flows.F01.expires: the last day is a date such as 2027-03-31",
  ],
  ["a section without quotes", '"6.8"', "6.8", '31: flows.F02.annex: a section of the Annex in quotes, such as "6.8"'],
  [
    "a flow to where it comes from",
    "from: edge",
    "from: clinical",
    "31: flows.F02.to: F02 goes from clinical to itself; a flow joins two segments",
  ],
  [
    "overlapping prefixes",
    "[10.64.32.0/23]",
    "[10.64.32.0/23, 10.64.33.0/24]",
    "15: segments.clinical.in.eu-west-3.tiers.workload.1: 10.64.33.0/24 overlaps 10.64.32.0/23 of the same segment",
  ],
  [
    "a prefix off its border",
    "cidr: 10.64.32.0/20",
    "cidr: 10.64.33.0/20",
    "15: segments.clinical.in.eu-west-3.cidr: 10.64.33.0/20 does not begin on its border; it would be 10.64.32.0/20",
  ],
  [
    "a subnet outside its segment",
    "[10.64.32.0/23]",
    "[10.64.48.0/23]",
    "15: segments.clinical.in.eu-west-3.tiers.workload.0: 10.64.48.0/23 is not in clinical, which is 10.64.32.0/20",
  ],
  [
    "an IPv6 prefix",
    "10.64.32.0/20",
    '"2001:db8::/32"',
    "15: segments.clinical.in.eu-west-3.cidr: an IPv4 prefix such as 10.64.16.0/20",
  ],
  [
    "a misspelt key",
    "purpose: Patient portal",
    "purpose: Patient portal\n    protcol: tcp",
    "30: flows.F01.protcol: there is no key protcol; did you mean protocol, protection?",
  ],
  [
    "a misspelt key that is missed",
    "segments:",
    "segmnts:",
    "5: segmnts: there is no key segmnts; did you mean segments?",
  ],
  ["a segment twice", "  sites:", "  edge:", "16: Map keys must be unique"],
  ["a flow twice", "  F02:", "  F01:", "31: Map keys must be unique"],
  ["a flow with a name", "  F02:", "  front:", "31: flows.front: a letter and two or three digits, such as F04"],
  [
    "a name that is none",
    "  sites:",
    "  Sites!:",
    "17: segments.Sites!: lower-case letters, digits and hyphens, such as clinical",
  ],
  [
    "an alias of itself",
    "  sites:",
    "  sites: &sites\n    more: *sites",
    "17: *sites lies in what it names, and goes round in a circle",
  ],
  [
    "an alias of nothing",
    "  clinical:",
    "  clinical:\n    <<: *apps",
    "12: *apps names nothing; write &apps at what it stands for, before it",
  ],
  [
    "a name with a control character",
    "to: clinical",
    'to: "cl\\u001b[31m"',
    "31: flows.F02.to: there is no segment cl�[31m; there are internet, edge, clinical, sites",
  ],
];

describe("a matrix in YAML", () => {
  after(() => rmSync(folder, { recursive: true }));

  it("is the same matrix", () => {
    const { regions, ...matrix } = readMatrix("test/fixtures/matrix.yaml");
    assert.deepEqual(regions, ["eu-west-3", "francecentral"]);
    assert.deepEqual(
      regions.map((region) => matrix.in(region).flows.map(({ id }) => id)),
      [["F01", "F02"], ["F01"]],
    );
  });

  for (const [what, passage, instead, said] of faults) {
    it(`with ${what} is refused by line, with what would be right`, () =>
      assert.equal(refusal(passage, instead), said));
  }

  it("keeps a flow whose last day is past: it is closed, and a finding", () =>
    assert.equal(refusal('annex: "6.7"', 'annex: "6.7"\n    expires: 2020-01-01'), "accepted"));

  it("that repeats itself without end is refused", () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(10).fill(`*${of}`).join(", ")}]\n`;
    const names = [..."abcdefgh"];
    writeFileSync(
      file,
      `a: &a [x]\n${names
        .slice(1)
        .map((name, index) => level(name, names[index] ?? ""))
        .join("")}`,
    );
    assert.throws(() => readMatrix(file), /Aliases repeat too much here/);
  });
});
