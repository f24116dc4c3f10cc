import * as assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";
import { build, cordon, folderWith, stateOf } from "./cli-run";
import { hostileNames } from "./hostile";

const versioning = (name: string, status = "Suspended") => ({
  type: "aws:s3/bucketVersioning:BucketVersioning",
  name,
  inputs: { bucket: name, versioningConfiguration: { status } },
});
const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const file = "cordon-baseline.prod.yaml";

describe("cordon baseline", () => {
  const { folder, remove } = folderWith({
    "old.json": stateOf([versioning("records"), versioning("images")]),
    "mended.json": stateOf([versioning("records"), versioning("images", "Enabled")]),
    "new.json": stateOf([versioning("records"), versioning("images"), versioning("cache")]),
    "hostile.json": stateOf(hostileNames.map((name) => versioning(name))),
  });
  before(build);
  after(remove);
  const at = path.join(folder, file);
  const run = (state: string, ...args: string[]) =>
    cordon(["baseline", "--state", state, "--owner", "Platform team", ...args], folder);
  const entries = (name = at) =>
    parse(readFileSync(name, "utf8")).entries.map(({ resource, owner, lastDay }: Record<string, string>) => [
      resource?.split("::")[3],
      owner,
      lastDay,
    ]);

  it("records what is found, with who answers and an end", async () => {
    const { code, out, err } = await run("old.json", "--days", "10");
    assert.deepEqual([code, out, err], [0, `${file}: 2 entries\n`, ""]);
    assert.match(readFileSync(at, "utf8"), /^# Findings that this stack had/);
    assert.deepEqual(entries(), [
      ["images", "Platform team", dayIn(10)],
      ["records", "Platform team", dayIn(10)],
    ]);
  });

  it("writes the same bytes where nothing changed, whatever it is told of new entries", async () => {
    const before = readFileSync(at, "utf8");
    const { out } = await run("old.json", "--last-day", dayIn(20), "--grow", "--renew");
    assert.equal(out, `${file}: 2 entries, 0 added, 0 dropped as mended or exempted\n`);
    assert.equal(readFileSync(at, "utf8"), before);
  });

  it("refuses to grow, lists what is new, and writes nothing; grows where it is told to", async () => {
    const before = readFileSync(at, "utf8");
    const { code, out, err } = await run("new.json");
    assert.deepEqual([code, out, readFileSync(at, "utf8")], [2, "", before]);
    assert.match(err, /^cordon: 1 finding is not in .*--grow:\n {2}aws-s3-versioning-enabled {2}cache\n$/);
    assert.equal((await run("new.json", "--grow", "--days", "20")).code, 0);
    assert.deepEqual(entries()[0], ["cache", "Platform team", dayIn(20)]);
  });

  it("shrinks by what is mended", async () => {
    assert.match((await run("mended.json")).out, /1 entry, 0 added, 2 dropped as mended or exempted/);
    assert.deepEqual(entries(), [["records", "Platform team", dayIn(10)]]);
  });

  it("lets an end be an end, unless it is renewed", async () => {
    writeFileSync(at, readFileSync(at, "utf8").replace(dayIn(10), "2026-01-31"));
    const { code, err } = await run("mended.json");
    assert.equal(code, 0);
    assert.match(err, /1 entry of .* ended and counts? again; .*--renew/);
    assert.equal(entries()[0]?.[2], "2026-01-31");
    assert.match((await run("mended.json", "--renew")).out, /1 renewed/);
    assert.equal(entries()[0]?.[2], dayIn(90));
  });

  it("reads its own record of hostile names", async () => {
    const other = path.join(folder, "hostile.yaml");
    assert.equal((await run("hostile.json", "--output", other)).code, 0);
    const before = readFileSync(other, "utf8");
    assert.doesNotMatch(before.replaceAll("\n", ""), /[\p{Cc}\p{Cf}\p{Cs}]/u);
    const { code, out, err } = await run("hostile.json", "--output", other);
    assert.equal(code, 0, err);
    assert.match(out, new RegExp(`${new Set(hostileNames).size} entries, 0 added, 0 dropped`));
    assert.equal(readFileSync(other, "utf8"), before);
  });

  const refused: [what: string, args: string[], said: RegExp][] = [
    ["no owner", ["baseline", "--state", "old.json"], /required option '--owner <name>'/],
    ["an owner of spaces", ["baseline", "--state", "old.json", "--owner", " "], /--owner names who answers/],
    ["an end that is past", ["baseline", "--owner", "A", "--last-day", "2026-01-31"], /between today and \d{4}/],
    ["an end too far ahead", ["baseline", "--owner", "A", "--last-day", dayIn(182)], /180 days ahead/],
    ["too many days", ["baseline", "--owner", "A", "--days", "181"], /from 0 to 180/],
    ["no date", ["baseline", "--owner", "A", "--last-day", "soon"], /a date such as/],
    ["two ends", ["baseline", "--owner", "A", "--days", "3", "--last-day", dayIn(3)], /cannot be used with/],
  ];
  for (const [what, args, said] of refused) {
    it(`refuses ${what}`, async () => {
      const { folder, remove } = folderWith({ "old.json": stateOf([versioning("records")]) });
      try {
        const { code, out, err } = await cordon(args, folder);
        assert.deepEqual([code, out, existsSync(path.join(folder, file))], [2, "", false]);
        assert.match(err, said);
      } finally {
        remove();
      }
    });
  }
});
