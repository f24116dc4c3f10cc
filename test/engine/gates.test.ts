import * as assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import * as path from "node:path";
import { describeEngine } from "./cli";
import { Engine } from "./engine";

const pack = ["--policy-pack", path.resolve("policypack"), "--policy-pack-config", "levels.json"];
const sound = "config:\n  aws:region: eu-west-3\n";
const open = `${sound}  records:open: "true"\n`;
const unversioned = `${sound}  records:versioned: "false"\n`;
const blocked = "aws-s3-public-access-blocked";
/** What this program is to be stopped by, whatever other policies there are. */
const levels = {
  all: "advisory",
  [blocked]: "mandatory",
  "aws-s3-versioning-present": "mandatory",
  "cordon-exemption-record": "mandatory",
};
const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

const exemption = `  cordon:exemptions:
    - policy: ${blocked}
      resource: records
      reason: The archive is published
      owner: data-office
      approver: ciso
      compensation: Nothing but brochures lies there
      ticket: SEC-1
      lastDay: "${inAMonth}"
`;

describeEngine("the gate", () => {
  let engine: Engine;
  before(async () => {
    engine = Engine.program("records");
    await engine.stack("dev", sound);
    writeFileSync(engine.file("levels.json"), JSON.stringify(levels));
  });
  after(() => engine.close());

  it("stops a stack with a weakened setting before that resource is created, and loses nothing else", async () => {
    engine.configure("dev", open);
    const { code, all } = await engine.run("up", "--yes", "--skip-preview", ...pack);
    assert.notEqual(code, 0);
    assert.match(all, /\[mandatory\].*aws-s3-public-access-blocked/);
    assert.match(all, /One careless ACL or bucket policy otherwise exposes every object to the internet\./);
    const urns = await engine.deployed();
    assert.ok(urns.some((urn) => urn.endsWith("Bucket::records")));
    assert.ok(!urns.some((urn) => urn.endsWith("BucketPublicAccessBlock::records")));
  });

  it("lets it through once it is mended", async () => {
    engine.configure("dev", sound);
    const { code, all } = await engine.run("up", "--yes", ...pack);
    assert.equal(code, 0, all);
    assert.ok((await engine.deployed()).some((urn) => urn.endsWith("BucketPublicAccessBlock::records")));
  });

  it("stops a stack that lacks a resource in the preview inside up, so that nothing changes", async () => {
    const before = await engine.deployed();
    engine.configure("dev", unversioned);
    const { code, all } = await engine.run("up", "--yes", ...pack);
    assert.notEqual(code, 0);
    assert.match(all, /\[mandatory\].*aws-s3-versioning-present {2}\(aws:s3:Bucket: records\)/);
    assert.deepEqual(await engine.deployed(), before);
  });

  it("turns an exempted violation into a note", async () => {
    engine.configure("dev", open + exemption);
    const { code, all } = await engine.run("preview", ...pack);
    assert.equal(code, 0, all);
    assert.match(all, /\[advisory\].*aws-s3-public-access-blocked/);
    assert.match(all, new RegExp(`Exempted until ${inAMonth} \\(data-office\\): The archive is published`));
  });

  it("reports an exemption that is incomplete, and the violation with it", async () => {
    engine.configure("dev", open + exemption.replace(/ +owner: .*\n/, ""));
    const { code, all } = await engine.run("preview", ...pack);
    assert.notEqual(code, 0);
    assert.match(all, /\[mandatory\].*aws-s3-public-access-blocked/);
    assert.match(all, /cordon:exemptions\[0\]: owner: an owner is missing/);
  });

  it("takes other levels from the pack's configuration", async () => {
    engine.configure("dev", open);
    const judgedAt = async (level: string): Promise<string> => {
      writeFileSync(engine.file("levels.json"), JSON.stringify({ ...levels, [blocked]: level }));
      const { code, all } = await engine.run("preview", ...pack);
      assert.equal(code, 0, all);
      return all;
    };
    assert.match(await judgedAt("advisory"), /\[advisory\].*aws-s3-public-access-blocked/);
    assert.doesNotMatch(await judgedAt("disabled"), /aws-s3-public-access-blocked/);
  });
});
