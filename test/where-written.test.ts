import * as assert from "node:assert/strict";
import type { Resource } from "../plan/graph";
import { located } from "../plan/source/located";
import { projectSource } from "../plan/source/project-source";
import { planOf, resourceOf } from "./plan-of";
import { withProject } from "./program-of";

const BUCKET = "aws:s3/bucket:Bucket";

/** Where a resource of this type and name is, by the text of these files alone. */
const foundIn = (files: Record<string, string>, type: string, name: string, around?: Resource): Promise<string> =>
  withProject(files, async (folder) => {
    const resource = resourceOf(type, {}, { name, ...(around ? { parent: around.urn } : {}) });
    const plan = planOf([...(around ? [around] : []), resource]);
    const { resources } = await located(plan, projectSource(folder));
    const { file, line, column } = resources.at(-1)?.position ?? {};
    return `${file}:${line}:${column}`;
  });
const found = (text: string, name = "web", type = BUCKET) => foundIn({ "index.ts": text }, type, name);
const NOWHERE = "Pulumi.yaml:1:1";

describe("the text of a program", () => {
  it("tells where a resource is made by class and name", async () => {
    assert.equal(await found('new Topic("web");\n  new aws.s3.Bucket("web");'), "index.ts:2:3");
    assert.equal(await found('const it = Bucket.get("web", "id");'), "index.ts:1:12");
    assert.equal(await found('import { Bucket as B } from "@pulumi/aws/s3";\nnew B("web");'), "index.ts:2:1");
    assert.equal(await found('new Provider("web");', "web", "pulumi:providers:aws"), "index.ts:1:1");
  });

  it("does not take one package's class for another's", async () => {
    const both = 'import * as az from "@pulumi/azure-native";\nimport * as aws from "@pulumi/aws";\n';
    assert.equal(await found(`${both}new az.x.Bucket("web");\nnew aws.s3.Bucket("web");`), "index.ts:4:1");
    assert.equal(await found(`${both}new az.x.Bucket("web");`), NOWHERE);
  });

  it("tells a computed name by the words in it", async () => {
    assert.equal(await found(`new Bucket(\`web-\${i}\`);\nnew Bucket(\`mail-\${i}\`);`, "web-0"), "index.ts:1:1");
    assert.equal(await found('new Bucket("mail" + i);\nnew Bucket(i + "-web");', "0-web"), "index.ts:2:1");
    assert.equal(await found(`new Bucket(\`web-\${i}-\${j}-logs\`);`, "web-0-1-logs"), "index.ts:1:1");
    assert.equal(await found(`new Bucket(\`web-\${i}-\${j}-logs\`);`, "web-0-logs"), NOWHERE);
    assert.equal(await found(`new Bucket(\`web-\${i}\`);\nnew Bucket("web-0");`, "web-0"), "index.ts:2:1");
    assert.equal(await found("new Bucket(name);"), "index.ts:1:1");
  });

  it("tells nothing where several places can be it", async () => {
    assert.equal(await found('new Bucket("web");\nnew Bucket("web");'), NOWHERE);
    assert.equal(await found(`new Bucket(\`web-\${i}\`);\nnew Bucket(\`web-0\${i}\`);`, "web-01"), NOWHERE);
    assert.equal(await found("new Bucket(a);\nnew Bucket(b);"), NOWHERE);
  });

  it("tells where components are made, and what they make, by their type", async () => {
    const component = resourceOf("acme:index:Site", {}, { name: "main", custom: false });
    const site = 'class Website extends C { constructor() { super("acme:index:Site");\nnew Bucket("web"); } }';
    const files = { "index.ts": 'import { Website } from "./site.js";\nnew Website("main");', "site.ts": site };
    assert.equal(await foundIn(files, component.type, "main"), "index.ts:2:1");
    assert.equal(await foundIn(files, BUCKET, "web", component), "site.ts:2:1");
  });

  it("tells nothing of what a package's component makes: that is at the component's line", async () => {
    const component = resourceOf("acme:index:Site", {}, { name: "main", custom: false });
    const text = 'import { Site } from "acme";\nnew Site("main");\nnew Bucket("web");';
    assert.equal(await foundIn({ "index.ts": text }, BUCKET, "web", component), "index.ts:2:1");
  });

  it("is what the program imports, and no more; all of it where what runs is compiled", async () => {
    const place = "\nnew Bucket('web')";
    const lib = { "aws.ts": 'import "./lib";', "lib/index.js": place };
    assert.equal(await foundIn({ "index.ts": `require(\`./\${cloud}\`);`, ...lib }, BUCKET, "web"), "lib/index.js:2:1");
    assert.equal(await foundIn({ "index.ts": "", "other.ts": place }, BUCKET, "web"), NOWHERE);
    const compiled = { "Pulumi.yaml": "name: sample\nruntime: nodejs\nmain: gone/\n", ...lib };
    assert.equal(await foundIn(compiled, BUCKET, "web"), "lib/index.js:2:1");
    const inner = { "inner/Pulumi.yaml": "name: inner\nruntime: nodejs\n", "inner/index.js": place };
    assert.equal(await foundIn({ ...compiled, ...inner }, BUCKET, "web"), "lib/index.js:2:1");
  });

  it("may be anything: what cannot be read tells nothing", async () => {
    assert.equal(await found('new Bucket("web"); const = {{{'), NOWHERE);
    assert.equal(await found(`new Bucket(${"(".repeat(50_000)}`), NOWHERE);
    assert.equal(await found(`new Bucket(${'"a" + '.repeat(20_000)}"b");`), NOWHERE);
  });

  it("is Pulumi.yaml where that is the program", async () => {
    const resources =
      "resources:\n  web:\n    type: aws:s3:Bucket\n  mail:\n    type: aws:s3:Bucket\n    name: letters\n";
    const yaml = { "Pulumi.yaml": `name: sample\nruntime: yaml\n${resources}` };
    assert.equal(await foundIn(yaml, BUCKET, "web"), "Pulumi.yaml:4:3");
    assert.equal(await foundIn(yaml, BUCKET, "letters"), "Pulumi.yaml:6:3");
    assert.equal(await foundIn(yaml, "aws:sns/topic:Topic", "web"), NOWHERE);
    const apart = { "Pulumi.yaml": "name: sample\nruntime: yaml\nmain: src\n", "src/Main.yaml": resources };
    assert.equal(await foundIn(apart, BUCKET, "web"), "src/Main.yaml:2:3");
    assert.equal(await foundIn({ "Pulumi.yaml": "name: sample\nruntime: python\n" }, BUCKET, "web"), NOWHERE);
  });
});
