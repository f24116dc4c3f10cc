import * as assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { planProgram } from "../../plan/program";
import { describeEngine } from "./cli";
import { Engine } from "./engine";

const pack = ["--policy-pack", path.resolve("policypack")];

/** One setting of one resource of each stack, and the policy that guards it. */
const weakenings = {
  prod: {
    type: "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
    setting: "restrictPublicBuckets: false",
    policy: "aws-s3-public-access-blocked",
  },
  "prod-azure": {
    type: "azure-native:storage:StorageAccount",
    setting: "enableHttpsTrafficOnly: false",
    policy: "azure-storage-https-only",
  },
};

for (const [stack, { type, setting, policy }] of Object.entries(weakenings)) {
  describeEngine(`the hosting environment with one weakened setting, ${stack}`, () => {
    let engine: Engine;
    let sound: string;
    const isWeakened = (urn: string): boolean => urn.endsWith(`${type}::documents`);

    before(async () => {
      engine = Engine.infra();
      sound = engine.read("infra/index.ts");
      await engine.stack(stack, readFileSync(`Pulumi.${stack}.yaml`, "utf8"));
    });
    after(() => engine.close());

    const weaken = (): void =>
      writeFileSync(
        engine.file("infra/index.ts"),
        `import { runtime } from "@pulumi/pulumi";
runtime.registerResourceTransform(({ type, name, props, opts }) =>
  type === "${type}" && name === "documents" ? { props: { ...props, ${setting} }, opts } : undefined);
${sound}`,
      );

    it("is stopped before that resource is created", async () => {
      weaken();
      const { code, all } = await engine.run("up", "--yes", "--skip-preview", ...pack);
      assert.notEqual(code, 0);
      assert.match(all, new RegExp(`\\[mandatory\\].*${policy} .*: documents\\)`));
      const urns = await engine.deployed();
      assert.ok(urns.length > 1);
      assert.deepEqual(urns.filter(isWeakened), []);
    });

    it("comes up whole once it is mended", async () => {
      writeFileSync(engine.file("infra/index.ts"), sound);
      const { code, all } = await engine.run("up", "--yes", "--skip-preview", ...pack);
      assert.equal(code, 0, all);
      const planned = (await planProgram(engine.folder, { stack })).resources.map(({ urn }) => urn);
      const deployed = new Set(await engine.deployed());
      assert.equal(planned.filter(isWeakened).length, 1);
      assert.deepEqual(
        planned.filter((urn) => !deployed.has(urn)),
        [],
      );
    });

    it("is stopped by the preview inside up once it stands, so that nothing changes", async () => {
      const before = await engine.run("stack", "export");
      weaken();
      const { code, all } = await engine.run("up", "--yes", ...pack);
      assert.notEqual(code, 0);
      assert.match(all, new RegExp(`\\[mandatory\\].*${policy} .*: documents\\)`));
      assert.deepEqual(JSON.parse((await engine.run("stack", "export")).out), JSON.parse(before.out));
    });
  });
}
