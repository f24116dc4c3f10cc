import * as assert from "node:assert/strict";
import type { InputError } from "../plan/input-error";
import { type ProgramOptions, planProgram } from "../plan/program";
import { withProject } from "./program-of";

/** What is said of a project that cannot be planned, with its folder left out. */
const said = (files: Record<string, string>, options: ProgramOptions = {}): Promise<string> =>
  withProject(files, async (folder) => {
    const error = await planProgram(folder, options).then(
      () => assert.fail("it was planned"),
      (refused: InputError) => refused,
    );
    return [
      error.file
        ?.split("/")
        .at(-1)
        ?.replace(/^cordon-project-.*/, "."),
      error.line,
      error.message,
    ].join(" | ");
  });

const bucket = 'import { Bucket } from "@pulumi/aws/s3";\n';

describe("a project that cannot be planned", () => {
  it("has no Pulumi.yaml, or none that can be read", async () => {
    await assert.rejects(planProgram("test/nowhere"), /There is no such folder/);
    await assert.rejects(planProgram("test"), /There is no Pulumi.yaml here/);
    assert.match(await said({ "Pulumi.yaml": "name: a\nruntime: [" }), /^Pulumi.yaml \| 2 \| /);
    assert.equal(await said({ "Pulumi.yaml": "runtime: nodejs" }), "Pulumi.yaml | 1 | name: a project needs a name");
    assert.match(await said({ "Pulumi.yaml": "name: a" }), /runtime: a project needs a runtime, such as nodejs/);
  });

  it("has a stack file that cannot be read, or none for the stack", async () => {
    assert.match(await said({ "Pulumi.dev.yaml": "config:\n  a: 'b\n" }), /^Pulumi.dev.yaml \| \d \| /);
    assert.match(await said({ "Pulumi.dev.yaml": "config: 3" }), /Pulumi.dev.yaml \| 1 \| config: config is a map/);
    assert.match(
      await said({ "Pulumi.dev.yaml": "" }, { stack: "prod" }),
      /no Pulumi.prod.yaml; the stacks here are dev/,
    );
    assert.match(await said({}, { stack: "../x y" }), /x y" is no stack name/);
  });

  it("has another runtime", async () => {
    for (const runtime of ["python", "yaml", "{ name: go }", "dotnet", "java"]) {
      const message = await said({ "Pulumi.yaml": `name: a\nruntime: ${runtime}` });
      assert.match(message, /runtime is \w+; only nodejs.*pulumi preview --json.*cordon check --preview/);
    }
  });

  it("has no program, or one without its packages", async () => {
    assert.match(await said({}), /There is no program here/);
    assert.match(await said({ "Pulumi.yaml": "name: a\nruntime: nodejs\nmain: src" }), /There is no src here/);
    assert.match(
      await said({ "index.ts": 'import "not-installed";' }),
      /^index.ts \|.* Cannot find module 'not-installed'. If it is a package/,
    );
  });

  it("throws, in the open or in an output", async () => {
    const thrower = "\nfunction fails(): never {\n  throw new Error('out of order');\n}\n";
    assert.equal(await said({ "index.ts": `${thrower}fails();` }), "index.ts | 3 | out of order");
    const later = `${bucket}${thrower}new Bucket("b", { bucket: (async () => fails())() });`;
    assert.match(
      await said({ "index.ts": later }),
      /^index.ts \| \d \| b \(aws:s3\/bucket:Bucket\) could not be registered: .*"bucket": out of order$/,
    );
    assert.match(await said({ "index.ts": "throw 'a text';" }), /The program threw a text/);
  });

  it("names a resource twice", async () => {
    const message = await said({ "index.ts": `${bucket}new Bucket("b");\nnew Bucket("b");` });
    assert.match(
      message,
      /^index.ts \| 3 \| Two resources of the same parent are called "b" \(aws:s3\/bucket:Bucket\)/,
    );
  });

  it("ends itself, waits forever or runs too long", async () => {
    assert.match(
      await said({ "index.ts": "\nprocess.exit(0);" }),
      /^index.ts \| 2 \| The program ends itself with process/,
    );
    assert.match(
      await said({ "index.ts": "export = () => new Promise(() => {});" }),
      /waits for something that never comes/,
    );
    assert.match(await said({ "index.ts": "for (;;) {}" }, { timeout: 3 }), /did not end within 3 s.*--timeout/);
    assert.match(await said({ "index.ts": "process.kill(process.pid, 'SIGKILL');" }), /process ended \(SIGKILL\)/);
  });

  it("asks for a number that nobody gave", async () => {
    const program = 'import { Config } from "@pulumi/pulumi";\n\nnew Config().requireNumber("count");';
    const message = await said({ "index.ts": program });
    assert.match(
      message,
      /^index.ts \| 3 \| The program needs the configuration sample:count, .*--config 'sample:count=1'/,
    );
  });
});

describe("a program", () => {
  it("sees where things are, and no token", async () => {
    const secrets = ["AWS_SECRET_ACCESS_KEY", "PULUMI_ACCESS_TOKEN", "GITHUB_TOKEN", "ARM_CLIENT_SECRET"];
    for (const name of secrets) process.env[name] = "visible";
    try {
      await withProject({ "index.ts": `${bucket}new Bucket("b", { tags: process.env as any });` }, async (folder) => {
        const { resources } = await planProgram(folder);
        const tags = resources[1]?.inputs.tags as Record<string, string>;
        assert.equal(tags.PATH, process.env.PATH);
        assert.deepEqual(
          Object.keys(tags).filter((name) => secrets.includes(name) || tags[name] === "visible"),
          [],
        );
      });
    } finally {
      for (const name of secrets) delete process.env[name];
    }
  });

  it("runs in its own folder, with the configuration that it is given", async () => {
    const program = `${bucket}import { Config } from "@pulumi/pulumi";
      new Bucket("b", { tags: { folder: process.cwd(), size: String(new Config().requireNumber("size")) } });`;
    const files = { "Pulumi.yaml": "name: a\nruntime: nodejs\nmain: infra", "infra/index.ts": program };
    await withProject(files, async (folder) => {
      const { resources } = await planProgram(folder, { config: { size: "3" } });
      assert.deepEqual(resources[1]?.inputs.tags, { folder: `${folder}/infra`, size: "3" });
    });
  });
});
