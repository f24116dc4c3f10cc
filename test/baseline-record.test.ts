import * as assert from "node:assert/strict";
import { baselineSchema } from "../declaration/baseline";
import { parseYaml } from "../plan/yaml";

const today = "2026-11-25T08:00:00.000Z";
const entry = `  - policy: aws-s3-versioning-enabled
    resource: urn:pulumi:prod::clinic::aws:s3/bucket:Bucket::records
    owner: Platform team
    lastDay: 2027-02-23
`;
const file = (entries: string, head = "format: cordon-baseline/1\nproject: clinic\nstack: prod\n"): string =>
  `${head}entries:\n${entries}`;

/** What cannot be used, and what is said of it. */
const faults: Record<string, [text: string, said: RegExp]> = {
  "another format": [
    file(entry, "format: cordon-baseline/2\nproject: clinic\nstack: prod\n"),
    /:1: format: the format is/,
  ],
  "no owner": [file(entry.replace(/ {4}owner.*\n/, "")), /:5: entries\.0\.owner: an owner is missing/],
  "an owner of spaces": [file(entry.replace("Platform team", '"  "')), /:7: entries\.0\.owner: an owner is empty/],
  "no end": [file(entry.replace(/ {4}lastDay.*\n/, "")), /:5: entries\.0\.lastDay: the last day is a date/],
  "an end too far ahead": [file(entry.replace("2027-02-23", "2027-05-25")), /:8: .*more than 180 days ahead/],
  "a name for a resource": [file(entry.replace(/urn:\S+/, "records")), /:6: .*a URN such as/],
  "the same twice": [file(entry + entry), /:10: entries\.1\.resource: .*there twice/],
  "an unknown policy": [
    file(entry.replace("versioning", "versionning")),
    /:5: .*did you mean aws-s3-versioning-enabled/,
  ],
  "an unknown key": [file(entry.replace("lastDay", "lastday")), /:8: .*no key lastday; did you mean lastDay/],
  "no place at all": [file(`${entry}    places: 0\n`), /:9: .*from 1/],
  nothing: ["", /this is a map|the format is/],
};

describe("a baseline that cannot be used", () => {
  const read = (text: string) => parseYaml(text, baselineSchema(["aws-s3-versioning-enabled"], today), "b.yaml");

  it("is none that is whole", () => assert.equal(read(file(entry)).entries.length, 1));
  it("is none that has ended", () =>
    assert.equal(read(file(entry.replace("2027-02-23", "2026-01-01"))).entries.length, 1));
  it("may end 180 days ahead", () => assert.ok(read(file(entry.replace("2027-02-23", "2027-05-24")))));

  for (const [what, [text, said]] of Object.entries(faults)) {
    it(`has ${what}: file, line, and what would be right`, () => {
      assert.throws(
        () => read(text),
        (error: Error) => said.test(error.toString()) || assert.fail(error.toString()),
      );
    });
  }
});
