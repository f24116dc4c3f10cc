import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import type { Plan } from "../graph";
import { UNKNOWN } from "../values";
import { Answers } from "./answers";
import { Monitor } from "./monitor";
import type { Failure, Job, Report } from "./protocol";
import { StandIn } from "./stand-in";
import { Transforms } from "./transforms";

/** The child process: runs one program on its own copy of the SDK, and reports what it registered. */
process.once("message", async (job: Job) => {
  const report = await record(job).catch((error: unknown): Report => ({ failure: failureOf(error, job) }));
  process.send?.(report, () => process.exit(0));
});

async function record(job: Job): Promise<Report> {
  process.chdir(job.root);
  process.argv = [process.argv[0] ?? "node", job.entry];
  const require = createRequire(path.join(folderOf(job.entry), "index.js"));
  const pulumi = sdkOf(require, job);
  await pulumi.runtime.setMocks(refuse, job.project, job.stack, job.mode === "preview", job.organization);
  const secrets = Object.fromEntries(job.secretKeys.map((key) => [key, UNKNOWN]));
  pulumi.runtime.setAllConfig({ ...job.config, ...secrets }, job.secretKeys);

  const transforms = new Transforms(require);
  const answers = new Answers(job);
  const monitor = new Monitor(job, answers, new StandIn(), transforms);
  monitor.install(pulumi.runtime.getMonitor());

  const thrown: unknown[] = [];
  process.on("unhandledRejection", (error) => thrown.push(error));
  process.on("uncaughtException", (error) => thrown.push(error));
  try {
    await pulumi.runtime.runInPulumiStack(() => load(job.entry));
    await pulumi.runtime.disconnect();
  } catch (error) {
    thrown.unshift(error);
  }
  await new Promise((resolve) => setImmediate(resolve));
  transforms.close();

  const [known] = monitor.failures;
  if (known) return { failure: known };
  if (thrown.length > 0) return { failure: failureOf(thrown[0], job) };
  const plan: Plan = {
    source: "program",
    project: job.project,
    stack: job.stack,
    resources: [...monitor.resources.values()],
    assumptions: monitor.assumptions,
    config: job.config,
  };
  return { plan };
}

/** The monitor's own methods replace these before any is called. */
const refuse = {
  newResource: () => {
    throw new Error("unreachable");
  },
  call: () => {
    throw new Error("unreachable");
  },
};

function sdkOf(require: NodeJS.Require, job: Job): any {
  try {
    return require("@pulumi/pulumi");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    const message = `The program's dependencies are not installed: @pulumi/pulumi is not found from ${path.relative(process.cwd(), job.entry) || "."}. Run "npm install" there.`;
    throw Object.assign(new Error(message), { failureKind: "sdk" });
  }
}

async function load(entry: string): Promise<unknown> {
  const main = mainOf(entry);
  if (isModule(main)) {
    (require("tsx/esm/api") as typeof import("tsx/esm/api")).register();
    const program = await import(pathToFileURL(main).href);
    return program.default === undefined ? { ...program } : await settle(program.default);
  }
  (require("tsx/cjs/api") as typeof import("tsx/cjs/api")).register();
  const program = createRequire(main)(main);
  return await settle(program && typeof program === "object" && "default" in program ? program.default : program);
}

/** A program may export a function: the engine calls it. */
const settle = (exported: unknown): unknown => (typeof exported === "function" ? exported() : exported);

const folderOf = (entry: string): string => (path.extname(entry) ? path.dirname(entry) : entry);

/** The file to run: the entry itself, or what the folder's package.json names, or index. */
function mainOf(entry: string): string {
  if (path.extname(entry)) return entry;
  const manifest = path.join(entry, "package.json");
  const main: string | undefined = existsSync(manifest) ? JSON.parse(readFileSync(manifest, "utf8")).main : undefined;
  for (const candidate of [main, "index.ts", "index.js", "index.mts", "index.mjs"]) {
    if (!candidate) continue;
    const file = path.resolve(entry, candidate);
    for (const each of [file, `${file}.ts`, `${file}.js`, path.join(file, "index.ts"), file.replace(/\.js$/, ".ts")]) {
      if (path.extname(each) && existsSync(each)) return each;
    }
  }
  throw new Error(`No program in ${entry}: neither package.json's main nor index.ts nor index.js exists.`);
}

function isModule(file: string): boolean {
  if (/\.m[jt]s$/.test(file)) return true;
  if (/\.c[jt]s$/.test(file)) return false;
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const manifest = path.join(folder, "package.json");
    if (existsSync(manifest)) return JSON.parse(readFileSync(manifest, "utf8")).type === "module";
    if (folder === path.dirname(folder)) return false;
  }
}

function failureOf(error: unknown, job: Job): Failure {
  const { message, stack = "", failureKind = "program" } = (error ?? {}) as Error & { failureKind?: Failure["kind"] };
  const frame = [...stack.matchAll(/\(?(?:file:\/\/)?(\/[^():]+):(\d+):\d+\)?/g)].find(
    ([, file = ""]) => file.startsWith(job.root) && !file.includes("node_modules"),
  );
  const where = frame ? { file: path.relative(job.root, frame[1] ?? ""), line: Number(frame[2]) } : {};
  return { kind: failureKind, message: message ?? String(error), ...where };
}
