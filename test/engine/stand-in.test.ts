import * as assert from "node:assert/strict";
import { appendFileSync } from "node:fs";
import { describeEngine } from "./cli";
import { Engine } from "./engine";

describeEngine("the stand-in providers", () => {
  let engine: Engine;
  before(async () => {
    engine = Engine.program("gap");
    appendFileSync(
      engine.file("Pulumi.yaml"),
      `config:\n  pulumi:autonaming:\n    value:\n      pattern: cordon-\${name}\n`,
    );
    await engine.stack("dev", "config:\n  aws:region: eu-west-3\n");
  });
  after(() => engine.close());

  it("fill in what the real ones fill in: the name by the project's pattern, the region, all tags, the defaults", async () => {
    const { code, all } = await engine.run("up", "--yes", "--skip-preview");
    assert.equal(code, 0, all);
    const { deployment } = JSON.parse((await engine.run("stack", "export")).out);
    const site = deployment.resources.find(({ urn }: { urn: string }) => urn.endsWith("Bucket::site"));
    const tags = { owner: "web", __defaults: [] };
    assert.deepEqual(site.inputs, {
      bucket: "cordon-site",
      region: "eu-west-3",
      tags,
      tagsAll: tags,
      __defaults: ["bucket"],
    });
  });

  it("refuse a program that reads an output which they do not give, and name it", async () => {
    engine.configure("dev", 'config:\n  aws:region: eu-west-3\n  gap:gap: "true"\n');
    const { code, all } = await engine.run("up", "--yes", "--skip-preview");
    assert.notEqual(code, 0);
    assert.match(
      all,
      /The program reads aws:s3\/bucket:Bucket\.websiteEndpoint, which the stand-in provider does not give/,
    );
  });
});
