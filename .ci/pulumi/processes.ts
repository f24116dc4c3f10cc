import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { createRequire } from "node:module";
import * as path from "node:path";
import type * as grpc from "@grpc/grpc-js";
import { type RunPluginRequest, RunPluginResponse } from "@pulumi/pulumi/proto/language_pb";

type PluginCall = grpc.ServerWritableStream<RunPluginRequest, RunPluginResponse>;

/** What the language host has started and must end. */
export class Processes {
  readonly #running = new Set<ChildProcess>();

  add(child: ChildProcess): ChildProcess {
    this.#running.add(child);
    return child.on("exit", () => this.#running.delete(child));
  }

  stop(): void {
    for (const child of this.#running) child.kill();
  }

  /** Starts a plugin; its errors and its end are told to the engine, and it ends when the engine lets go of it. */
  start(args: string[], call: PluginCall, { cwd = call.request.getPwd(), env = {} }: SpawnOptions = {}): ChildProcess {
    const given = call.request.getEnvList().map((each) => each.split(/=(.*)/s).slice(0, 2));
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...Object.fromEntries(given), PULUMI_NODEJS_TYPESCRIPT: "true", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stderr?.on("data", (text: Buffer) => call.write(this.said({ stderr: text })));
    child.on("exit", (code) => {
      call.write(this.said({ exit: code ?? 1 }));
      call.end();
    });
    call.on("cancelled", () => child.kill());
    return this.add(child);
  }

  said({ stdout, stderr, exit }: { stdout?: Buffer; stderr?: Buffer; exit?: number }): RunPluginResponse {
    const response = new RunPluginResponse();
    if (stdout) response.setStdout(stdout);
    if (stderr) response.setStderr(stderr);
    if (exit !== undefined) response.setExitcode(exit);
    return response;
  }
}

/** One of the SDK's entry points, of the copy that a folder uses. */
export const entryPoint = (name: "run" | "run-plugin" | "run-policy-pack", folder: string): string =>
  createRequire(path.join(folder, "index.js")).resolve(`@pulumi/pulumi/cmd/${name}`);

/** A map of the protocol as JSON text, the form in which the SDK reads configuration from its environment. */
export const textOf = (map: { toObject(): unknown }): string =>
  JSON.stringify(Object.fromEntries(map.toObject() as [string, string][]));
