import * as assert from "node:assert/strict";
import { planProgram } from "../plan/program";
import { isUnknown } from "../plan/values";
import { withProject } from "./program-of";

const tagsOf = (program: string) =>
  withProject({ "index.ts": `import * as aws from "@pulumi/aws";\n${program}` }, async (folder) => {
    const { resources } = await planProgram(folder);
    return resources.find(({ name }) => name === "reader")?.inputs.tags as Record<string, string>;
  });

describe("outputs in a preview", () => {
  it("are the inputs, and unknown where a deployment adds to them", async () => {
    const tags = await tagsOf(`
      const cluster = new aws.eks.Cluster("c", {
        name: "main", roleArn: "arn", vpcConfig: { subnetIds: ["subnet-1"] }, tags: { team: "it" },
      });
      new aws.s3.Bucket("reader", { tags: {
        name: cluster.name,
        team: cluster.tags.apply((tags) => tags?.team ?? ""),
        lifted: cluster.vpcConfig.clusterSecurityGroupId,
        applied: cluster.vpcConfig.apply((config) => config.vpcId),
        arn: cluster.arn,
      } });`);
    const unknown = Object.keys(tags).filter((key) => isUnknown(tags[key]));
    assert.deepEqual(
      { unknown, name: tags.name, team: tags.team },
      {
        unknown: ["lifted", "applied", "arn"].sort(),
        name: "main",
        team: "it",
      },
    );
  });

  it("hide no other value of an object into which the SDK fills defaults", () =>
    withProject(
      {
        "index.ts": `
          import * as storage from "@pulumi/azure-native/storage";
          import * as web from "@pulumi/azure-native/web";
          const account = new storage.StorageAccount("a", { resourceGroupName: "g", kind: "StorageV2", sku: { name: "x" } });
          new web.WebApp("app", {
            resourceGroupName: "g",
            siteConfig: { minTlsVersion: "1.0", appSettings: [{ name: "key", value: account.primaryEndpoints.blob }] },
          });`,
      },
      async (folder) => {
        const { resources } = await planProgram(folder);
        const site = resources.find(({ name }) => name === "app")?.inputs.siteConfig as any;
        assert.equal(site.minTlsVersion, "1.0");
        assert.equal(site.http20Enabled, true);
        assert.ok(isUnknown(site.appSettings[0].value));
      },
    ));

  it("of functions that become lambdas and of dynamic providers do not stop the program", async () => {
    const tags = await tagsOf(`
      import { dynamic } from "@pulumi/pulumi";
      const provider = { create: async () => ({ id: "1", outs: { aws } }) };
      class Local extends dynamic.Resource {
        declare readonly made: any;
        constructor(name: string) { super(provider, name, { made: undefined }); }
      }
      const bucket = new aws.s3.Bucket("b");
      bucket.onObjectCreated("seen", async () => console.log(aws, bucket.id.get()));
      new aws.s3.Bucket("reader", { tags: { made: new Local("local").made, kept: "yes" } });`);
    assert.ok(isUnknown(tags.made));
    assert.equal(tags.kept, "yes");
  });

  it("of files that configuration names are unknown where no file has it", async () => {
    const tags = await tagsOf(`
      import { readdirSync, readFileSync } from "node:fs";
      import { Config } from "@pulumi/pulumi";
      const path = new Config().require("path");
      new aws.s3.Bucket("reader", {
        tags: { text: readFileSync(path, "utf8").trim(), files: String(readdirSync(path).length) },
      });`);
    assert.ok(isUnknown(tags.text));
    assert.equal(tags.files, "0");
  });
});
