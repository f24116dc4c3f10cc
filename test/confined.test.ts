import * as assert from "node:assert/strict";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import type { InputError } from "../plan/input-error";
import { planProgram } from "../plan/program";
import { build, cordon } from "./cli-run";
import { withProject } from "./program-of";

const head = 'import * as fs from "node:fs";\nimport * as cp from "node:child_process";\n';

const token = '[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic eDp5\n';

/** What is said of a program that holds one line, by git's configuration. */
const said = (line: string, config = token): Promise<string> =>
  withProject({ "index.ts": `${head}${line}\n` }, async (folder) => {
    mkdirSync(path.join(folder, ".git"));
    writeFileSync(path.join(folder, ".git", "config"), config);
    const error = await planProgram(folder, { confined: true }).then(
      () => undefined,
      (refused: InputError) => refused,
    );
    return error ? `${path.basename(error.file ?? "")}:${error.line} ${error.message}` : "planned";
  });

describe("a stranger's program", () => {
  before(build);

  it("is planned as any other", async () => {
    for (const folder of ["test/programs/aws-web", "test/programs/azure-app", "test/programs/module"]) {
      assert.deepEqual(await planProgram(folder, { confined: true }), await planProgram(folder));
    }
  });

  it("writes no file but in a temporary folder of its own, which is gone afterwards", async () => {
    const at = path.resolve("a-file-of-a-stranger");
    assert.match(await said(`fs.writeFileSync(${JSON.stringify(at)}, "");`), /^index.ts:3 .* writes outside of/);
    assert.equal(existsSync(at), false);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the program's
    const kept = 'fs.mkdtempSync(`${require("os").tmpdir()}/x-`); throw new Error(require("os").tmpdir());';
    const folder = (await said(kept)).replace(/^index.ts:3 /, "");
    assert.match(folder, /cordon-program-\w+$/);
    assert.equal(existsSync(folder), false);
  });

  it("starts no process, no thread and no debugger, and loads no native code", async () => {
    assert.match(await said('cp.execSync("id");'), /^index.ts:3 The program starts another process .*--trust-program/);
    assert.match(await said('new (require("worker_threads").Worker)("1", { eval: true });'), / starts a thread/);
    assert.match(await said('new (require("inspector").Session)().connect();'), / may not do\./);
    assert.match(await said('process.dlopen({ exports: {} }, "/x.node");'), / may not do\./);
  });

  it("reads neither a secret of git's, nor the environment of the process that runs it", async () => {
    assert.match(
      await said('fs.readFileSync(".git/config");'),
      /^index.ts:3 .* git keeps a secret, in \.git\/config, /,
    );
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the program's
    const environment = await said("fs.readFileSync(`/proc/${process.ppid}/environ`);");
    assert.match(environment, / reads what is neither .* \(\/proc\/\d+\/environ\)\. /);
    assert.match(await said('export const open = fs.promises.readFile("../x");'), / neither .* \(\/.*\/x\)\. /);
  });

  it("looks around in its repository, where git keeps no secret", async () => {
    const around = 'fs.readdirSync("."); fs.statSync(__dirname); process.chdir(__dirname); fs.readFileSync(".env");';
    assert.match(await said(around, "[core]\n\tbare = false\n"), /^index.ts:3 ENOENT: .*\.env'$/);
    assert.match(await said(around), / git keeps a secret.* \(\/.*\)\. .*/);
  });

  it("sees nothing where it may not look, and reads the files of its repository", async () => {
    const looks = 'if (fs.existsSync("../package.json") || !fs.existsSync("Pulumi.yaml")) throw new Error("wrong");';
    assert.equal(await said(looks), "planned");
    assert.equal(await said('fs.readFileSync("Pulumi.yaml", "utf8"); fs.readdirSync("node_modules");'), "planned");
  });

  it("is told its own mistakes as ever", async () => {
    assert.match(await said("const bucket: = 3;"), /^index.ts:3 /);
  });

  it("is kept to itself by a review, unless it is trusted", () =>
    withProject({ "index.ts": `${head}cp.execSync("true");\n` }, async (folder) => {
      const review = ["review", "--after", folder, "--format", "json", "--output", path.join(folder, "out")];
      const kept = await cordon(review);
      assert.deepEqual([kept.code, /index\.ts:3: The program starts another process/.test(kept.err)], [2, true]);
      assert.equal((await cordon([...review, "--trust-program"])).code, 0);
    }));

  it("cannot speak in the place of the process that runs it", async () => {
    const forged = "process.send!({ plan: { resources: [], assumptions: [] } }); setTimeout(() => {}, 5000);";
    assert.match(await said(forged), /The program speaks in the place of/);
  });

  it("opens no debugger in the process that runs it", async () => {
    const knock =
      'process.kill(process.ppid, "SIGUSR1");\nexport const open = new Promise((done) => setTimeout(done, 300));';
    const { debugPort } = process;
    assert.equal(await said(knock), "planned");
    await assert.rejects(fetch(`http://127.0.0.1:${debugPort}/json`), /fetch failed/);
  });
});
