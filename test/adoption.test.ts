import * as assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";
import { exemptible, readBaseline } from "../cli/baseline-file";
import { build, cordon } from "./cli-run";
import { withProject } from "./program-of";

const page = readFileSync("docs/adoption.md", "utf8");

/** What the page says that a command prints on an estate. */
const printed = (estate: string): string =>
  page.match(new RegExp(`<!-- printed on the ${estate} -->\n\`\`\`text\n([\\s\\S]*?)\n\`\`\``))?.[1] ??
  assert.fail(estate);

/** The commands of the page that run here, word by word. */
const commands = [...page.matchAll(/^cordon ((?:baseline|exemptions) .*)$/gm)].map(([, line = ""]) =>
  [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word),
);

const buckets = `import * as s3 from "@pulumi/aws/s3";
const buckets = Array.from({ length: 80 }, (_, index) => new s3.Bucket(\`images-\${index}\`));
`;
const mended = `${buckets}
for (const [index, bucket] of buckets.slice(0, 12).entries()) {
  new s3.BucketVersioning(\`images-\${index}\`, { bucket: bucket.id, versioningConfiguration: { status: "Enabled" } });
}
`;
const grown = `${mended}
new s3.BucketPublicAccessBlock("letters", { bucket: "letters", blockPublicAcls: true });
`;

describe("the page on adoption", () => {
  before(build);

  it("shows what each command prints, on an estate with 400 findings", async () => {
    const files = {
      "Pulumi.yaml": "name: clinic\nruntime: nodejs\n",
      "Pulumi.prod.yaml": "config:\n  aws:region: eu-west-3\n",
    };
    await withProject({ ...files, "index.ts": buckets }, async (folder) => {
      const [record = [], update = [], list = [], check = []] = commands;
      const run = (program: string, command: string[]) => {
        writeFileSync(path.join(folder, "index.ts"), program);
        return cordon(command, folder);
      };
      assert.equal((await run(buckets, record)).out, `${printed("estate")}\n`);
      const { lastDay } =
        readBaseline(path.join(folder, "cordon-baseline.prod.yaml"), new Date().toISOString())?.entries[0] ?? {};
      assert.equal((await run(mended, update)).out, `${printed("mended estate")}\n`);
      const { code, err } = await run(grown, update);
      assert.deepEqual([code, err], [2, `${printed("grown estate")}\n`]);
      const { out } = await run(mended, list);
      assert.equal(out.match(new RegExp(`^prod +baseline +active +120 +${lastDay} `, "gm"))?.length, 388);
      assert.equal((await run(mended, check)).code, 0);
    });
  });

  it("shows an entry as it is", () => {
    const [entry] = parse(page.match(/```yaml\n([\s\S]*?)```/)?.[1] ?? "").entries;
    assert.deepEqual(Object.keys(entry), ["policy", "resource", "owner", "lastDay"]);
    assert.ok(exemptible.includes(entry.policy));
  });
});
