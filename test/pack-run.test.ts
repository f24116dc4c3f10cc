import * as assert from "node:assert/strict";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { buildSync } from "esbuild";
import { UNKNOWN } from "../plan/values";
import { PackClient } from "./pack-client";
import { resourceOf } from "./plan-of";

const bucketType = "aws:s3/bucket:Bucket";
const stack = resourceOf("pulumi:pulumi:Stack", {}, { name: "ehr-prod" });
const open = resourceOf("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", { bucket: "records" });

async function withPack(folder: string, config: Record<string, string>, use: (pack: PackClient) => Promise<void>) {
  const pack = await PackClient.start(folder, config);
  try {
    await use(pack);
  } finally {
    pack.close();
  }
}

describe("a run of the pack", () => {
  it("reports a policy that breaks as a violation at its level, with our words, and goes on with the others", async () => {
    const folder = crashingPack();
    await withPack(folder, {}, async (pack) => {
      const resource = resourceOf(bucketType, {});
      const said = [...(await pack.analyze(resource)), ...(await pack.analyzeStack([resource]))];
      assert.deepEqual(
        said.map(({ policy, level }) => [policy, level]),
        [
          ["aws-test-broken", "mandatory"],
          ["aws-test-broken-advice", "advisory"],
          ["aws-test-sound", "mandatory"],
          ["aws-test-broken-relation", "mandatory"],
        ],
      );
      for (const { policy, message } of said) {
        assert.doesNotMatch(message, /hunter2|\bat /);
        if (policy !== "aws-test-sound")
          assert.match(message, /could not judge this resource, which counts as a violation/);
      }
    });
    rmSync(folder, { recursive: true });
  });

  it("forgets what the preview could not know once the same resources come with their values", async () => {
    await withPack("policypack", {}, async (pack) => {
      const bucket = resourceOf(bucketType, { bucket: "records" }, { name: "records" });
      const versioningOf = (name: string) =>
        resourceOf("aws:s3/bucketVersioning:BucketVersioning", {
          bucket: name,
          versioningConfiguration: { status: "Enabled" },
        });
      const toldOf = async (name: string) => {
        for (const each of [bucket, versioningOf(name)]) await pack.analyze(each);
        const said = await pack.analyzeStack([bucket, versioningOf(name)]);
        return said.filter(({ policy }) => policy === "aws-s3-versioning-present").map(({ level }) => level);
      };
      assert.deepEqual(await toldOf(UNKNOWN), ["advisory"]);
      assert.deepEqual(await toldOf("records"), []);
      assert.deepEqual(await toldOf("others"), ["mandatory"]);
    });
  });

  it("takes exemptions from the stack's configuration, and says which of them do not hold", async () => {
    const whole = { reason: "r", owner: "o", approver: "a", compensation: "c", ticket: "t", lastDay: inAMonth() };
    const exemptions = [
      { policy: "aws-s3-public-access-blocked", resource: open.name, ...whole },
      { policy: "aws-s3-versioning-present", resource: "records", ...whole, lastDay: "2020-01-01" },
    ];
    await withPack("policypack", { "cordon:exemptions": JSON.stringify(exemptions) }, async (pack) => {
      const [exempted] = await pack.analyze(open);
      assert.equal(exempted?.level, "advisory");
      assert.match(exempted?.message ?? "", /^[^\n]+\nExempted until \d{4}-\d\d-\d\d \(o\): r$/);
      const records = await pack.analyze(stack);
      assert.deepEqual(
        records.map(({ policy, level, message }) => [
          policy,
          level,
          message.includes("cordon:exemptions[1]: its last day was 2020-01-01."),
        ]),
        [["cordon-exemption-record", "mandatory", true]],
      );
    });
  });

  it("takes levels from the pack's configuration", async () => {
    await withPack("policypack", {}, async (pack) => {
      const levels = async () => (await pack.analyze(open)).map(({ level }) => level);
      assert.deepEqual(await levels(), ["mandatory"]);
      await pack.configure({ "aws-s3-public-access-blocked": "advisory" });
      assert.deepEqual(await levels(), ["advisory"]);
      await pack.configure({ "aws-s3-public-access-blocked": "disabled" });
      assert.deepEqual(await levels(), []);
    });
  });
});

const inAMonth = (): string => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

function crashingPack(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "cordon-pack-"));
  symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"));
  writeFileSync(
    path.join(folder, "package.json"),
    JSON.stringify({ name: "crashing", version: "0.0.1", main: "index.js" }),
  );
  buildSync({
    entryPoints: [path.join(__dirname, "packs", "crashing.ts")],
    outfile: path.join(folder, "index.js"),
    bundle: true,
    platform: "node",
    external: ["@pulumi/*"],
    logLevel: "warning",
    logOverride: { "require-resolve-not-external": "silent" },
  });
  return folder;
}
