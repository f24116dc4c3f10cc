import { spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";

/** What a stand-in was called with, and what the files named among its arguments held. */
export interface Call {
  args: string[];
  env: Record<string, string>;
  cwd: string;
  files: Record<string, string>;
}

/** Writes down how it is called, does what it is told to, and ends as it is told to. */
const standIn = (record: string, does: string): string => `#!${process.execPath}
const { readFileSync, writeFileSync, existsSync } = require("node:fs");
const args = process.argv.slice(2);
const files = Object.fromEntries(args.filter((each) => existsSync(each) && /\\.(jsonl?|yaml)$/.test(each)).map((each) => [each, readFileSync(each, "utf8")]));
writeFileSync(${JSON.stringify(record)}, JSON.stringify({ args, env: process.env, cwd: process.cwd(), files }));
${does}
`;

/** The scripts of `ready-made/` in a folder of their own, with a stand-in for Cordon, in a repository with a program. */
export class ReadyMade {
  readonly #home = mkdtempSync(path.join(tmpdir(), "cordon-ready-made-"));
  readonly repository = path.join(this.#home, "repository");

  constructor() {
    cpSync("ready-made", path.join(this.#home, "cordon/ready-made"), { recursive: true });
    mkdirSync(path.join(this.repository, "infra"), { recursive: true });
    mkdirSync(path.join(this.#home, "bin"));
    this.cordonDoes("");
  }

  cordonDoes(does: string): void {
    this.#write("cordon/ready-made/bin/cordon", standIn(this.#record("cordon"), does));
  }

  pulumiDoes(does: string): void {
    this.#write("bin/pulumi", standIn(this.#record("pulumi"), does));
  }

  npmDoes(does: string): void {
    this.#write("bin/npm", standIn(this.#record("npm"), does));
  }

  /** Runs a script in the repository, as a CI system would. */
  run(script: string, env: Record<string, string> = {}, args: string[] = []): Promise<{ code: number; said: string }> {
    rmSync(this.#record("cordon"), { force: true });
    const child = spawn(path.join(this.#home, "cordon/ready-made", script), args, {
      cwd: this.repository,
      env: {
        HOME: this.#home,
        PATH: `${path.join(this.#home, "bin")}:${path.dirname(process.execPath)}:/usr/bin:/bin`,
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
    return new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code) => resolve({ code: code ?? -1, said }));
    });
  }

  /** How the stand-in was called last; undefined where it was not. */
  called(name = "cordon"): Call | undefined {
    const record = this.#record(name);
    return existsSync(record) ? JSON.parse(readFileSync(record, "utf8")) : undefined;
  }

  file(name: string): string {
    return path.join(this.#home, name);
  }

  close(): void {
    rmSync(this.#home, { recursive: true, force: true });
  }

  #record(name: string): string {
    return path.join(this.#home, `${name}.json`);
  }

  #write(name: string, text: string): void {
    writeFileSync(path.join(this.#home, name), text);
    chmodSync(path.join(this.#home, name), 0o755);
  }
}

/** The value of an option, and whether it is given at all. */
export const optionOf = (call: Call | undefined, name: string): string | undefined =>
  call?.args.includes(name) ? call.args[call.args.indexOf(name) + 1] : undefined;
