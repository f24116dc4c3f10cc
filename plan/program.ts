import { fork } from "node:child_process";
import * as path from "node:path";
import type { Plan } from "./graph";
import { InputError } from "./input-error";
import { readProject } from "./project";
import type { Job, Report } from "./recorder/protocol";

export interface ProgramOptions {
  stack?: string;
  mode?: Job["mode"];
  /** Values of `namespace:key` that win over the stack's file. */
  config?: Record<string, string>;
  answers?: Record<string, unknown>;
  /** Seconds after which the program is ended. Default: 120. */
  timeout?: number;
}

/** What a program may see of the caller's environment: where things are, never who one is. */
const passed = ["PATH", "HOME", "TMPDIR", "TZ", "LANG", "LC_ALL", "NODE_PATH", "NODE_EXTRA_CA_CERTS"];

/** Runs a Pulumi program in a child process with no engine and no cloud, and returns what it registers. */
export async function planProgram(folder: string, options: ProgramOptions = {}): Promise<Plan> {
  const { mode = "preview", timeout = 120 } = options;
  const project = readProject(folder, options.stack);
  if (project.runtime !== "nodejs") throw new InputError(otherRuntime(project.runtime, folder), { file: folder });
  const job: Job = {
    root: project.root,
    entry: project.entry,
    project: project.name,
    stack: project.stack,
    organization: "organization",
    mode,
    config: { ...project.config, ...options.config },
    secretKeys: project.secretKeys.filter((key) => !(key in (options.config ?? {}))),
    answers: options.answers ?? {},
  };
  const report = await run(job, timeout);
  if ("plan" in report) return report.plan;
  const { message, file, line } = report.failure;
  throw new InputError(message, {
    file: path.relative(process.cwd(), path.join(project.root, file ?? "")) || folder,
    ...(line ? { line } : {}),
  });
}

function run(job: Job, timeout: number): Promise<Report> {
  const env = Object.fromEntries(passed.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
  const child = fork(recorder, {
    cwd: job.root,
    env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    execArgv: recorderArgs,
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (text: Buffer) => {
      said = (said + text).slice(-4000);
    });
  }
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      reject(
        new InputError(`The program did not end within ${timeout} s. A longer limit can be given with --timeout.`, {
          file: job.root,
        }),
      );
    }, timeout * 1000);
    child.once("message", (report) => {
      clearTimeout(timer);
      child.kill();
      resolve(report as Report);
    });
    child.once("exit", (code) => {
      clearTimeout(timer);
      reject(
        new InputError(
          `The program ended (exit code ${code}) before its resources were all registered. ${said.trim()}`,
          { file: job.root },
        ),
      );
    });
    child.send(job);
  });
}

/** From the bundle the recorder is its neighbour; in the sources it is run by ts-node, as everything else is. */
const bundled = __filename.endsWith(".js");
const recorder = bundled ? path.join(__dirname, "record.js") : path.join(__dirname, "recorder", "main.ts");
const recorderArgs = bundled ? [] : ["-r", require.resolve("ts-node/register/transpile-only")];

const otherRuntime = (runtime: string, folder: string): string =>
  `This program's runtime is ${runtime}; only nodejs programs run without the engine. Judge it through a preview: ` +
  `"PULUMI_DEBUG_COMMANDS=true pulumi preview --json --event-log events.jsonl > preview.json" in ${folder}, ` +
  `then "cordon check --preview preview.json --events events.jsonl".`;
