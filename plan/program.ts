import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { devNull } from "node:os";
import * as path from "node:path";
import type { Duplex } from "node:stream";
import { confinement } from "./confinement";
import type { Plan } from "./graph";
import { InputError } from "./input-error";
import { readProject } from "./project";
import { plainText } from "./recorder/failure";
import { folderOf } from "./recorder/load";
import type { Job, Report } from "./recorder/protocol";
import { isReport } from "./report";
import { repositoryAround } from "./source/folder";
import { answerTranspiling } from "./transpiler";

export interface ProgramOptions {
  stack?: string;
  mode?: Job["mode"];
  /** Values of `namespace:key`, or of `key` in the project's own namespace, that win over the stack's file. */
  config?: Record<string, string>;
  /** What functions of the cloud return, by token. */
  answers?: Record<string, unknown>;
  /** Seconds after which the program is ended. Default: 120. */
  timeout?: number;
  /** The program is a stranger's, to be kept to itself. */
  confined?: boolean;
}

/** What a program may see of the caller's environment: where things are, never who one is. */
const passed = [
  ...["PATH", "HOME", "TMPDIR", "TZ", "LANG", "LC_ALL", "NODE_PATH", "NODE_EXTRA_CA_CERTS"],
  ...["SystemRoot", "PATHEXT", "TEMP", "TMP", "USERPROFILE", "APPDATA", "LOCALAPPDATA"],
];

/** Credentials that lie in files or in the machine's metadata, looked for where there are none. */
const blinded = {
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  AWS_EC2_METADATA_DISABLED: "true",
  AZURE_CONFIG_DIR: devNull,
};

/** Runs a Pulumi program in a child process with no engine and no cloud, and returns what it registers. */
export async function planProgram(folder: string, options: ProgramOptions = {}): Promise<Plan> {
  const { mode = "preview", timeout = 120, config = {}, answers = {}, confined = false } = options;
  const project = readProject(folder, options.stack);
  if (project.runtime !== "nodejs") throw new InputError(otherRuntime(project.runtime, folder), { file: folder });
  const full = Object.fromEntries(
    Object.entries(config).map(([key, value]) => [key.includes(":") ? key : `${project.name}:${key}`, value]),
  );
  const { root, entry, name, stack, organization } = project;
  const secrets = Object.fromEntries(Object.entries(project.secrets).filter(([key]) => !(key in full)));
  const job = {
    root,
    repository: repositoryAround(root),
    entry,
    project: name,
    stack,
    organization,
    mode,
    config: { ...project.config, ...full },
    secrets,
    confined,
  };
  const report = await run({ ...job, answers }, timeout);
  if ("plan" in report) return { ...report.plan, source: "program", project: name, stack, config: job.config };
  const { message, file, line } = report.failure;
  throw new InputError(message, {
    file: shown(path.join(root, file ?? "")),
    ...(line ? { line } : {}),
  });
}

function run(job: Job, timeout: number): Promise<Report> {
  const env = Object.fromEntries(passed.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
  const confines = job.confined ? confinement(job, ownFolder) : undefined;
  const child = fork(recorder, {
    cwd: startOf(job),
    env: { ...env, ...blinded, ...confines?.env, ...recorderEnv },
    stdio: ["ignore", "ignore", "pipe", "ipc", ...(confines ? ["pipe" as const] : [])],
    execArgv: [...recorderArgs, ...(confines?.args ?? [])],
    serialization: "advanced",
  });
  if (confines) answerTranspiling(child.stdio[4] as Duplex);
  let said = "";
  child.stderr?.on("data", (text: Buffer) => {
    said = (said + text).slice(-2000);
  });
  process.on("SIGUSR1", undisturbed);
  return new Promise<Report>((resolve, reject) => {
    const refuse = (message: string): void => reject(new InputError(message, { file: shown(job.root) }));
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      refuse(`The program did not end within ${timeout} s. A longer limit can be given with --timeout.`);
    }, timeout * 1000);
    child.once("message", (report) => {
      child.kill("SIGKILL");
      if (isReport(report)) resolve(report);
      else refuse("The program speaks in the place of the process that runs it.");
    });
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      const last = plainText(said).trim().split("\n").slice(-5).join("\n");
      refuse(
        `The program's process ended (${signal ?? `exit code ${code}`}) before all was registered. ${last}`.trim(),
      );
    });
    child.once("error", (error) => refuse(`The program's process cannot be started: ${error.message}`));
    child.send({ ...job, secret: confines?.secret } satisfies Job);
  }).finally(() => {
    process.off("SIGUSR1", undisturbed);
    confines?.end();
  });
}

/** A confined process may not be able to go anywhere from where it starts. */
function startOf({ confined, entry, root }: Job): string {
  const folder = folderOf(entry);
  return confined && existsSync(folder) ? folder : root;
}

/** By this signal any process of the same user opens Node's debugger, and what this one may do is then open to it. */
const undisturbed = (): void => undefined;

const shown = (file: string): string => path.relative(process.cwd(), file) || ".";

/** From the bundle the recorder is its neighbour; in the sources it is run by what starts no process for it. */
const bundled = __filename.endsWith(".js");
const ownFolder = path.dirname(__dirname);
const recorder = bundled ? path.join(__dirname, "record.js") : path.join(__dirname, "recorder", "main.ts");
const recorderArgs = bundled ? [] : ["-r", require.resolve("ts-node/register/transpile-only")];

const recorderEnv = bundled ? {} : { TS_NODE_PROJECT: path.join(ownFolder, "tsconfig.json") };

const otherRuntime = (runtime: string, folder: string): string =>
  `This program's runtime is ${runtime}; only nodejs programs run without the engine. Judge it through a preview: ` +
  `"PULUMI_DEBUG_COMMANDS=true pulumi preview --json --event-log events.jsonl > preview.json" in ${folder}, ` +
  `then "cordon check --preview preview.json --events events.jsonl".`;
