import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import { performance } from "node:perf_hooks";
import * as grpc from "@grpc/grpc-js";
import { inTurn, median } from "./median";

const require_ = createRequire(__filename);
const { AnalyzerClient } = require_("@pulumi/pulumi/proto/analyzer_grpc_pb.js");
const { Empty } = require_("google-protobuf/google/protobuf/empty_pb.js");

interface Start {
  milliseconds: number;
  megabytes: number;
}

/** From the start of a pack's process to its first answer over the analyzer protocol: ours against an empty one. */
export async function packStart(rounds: number) {
  const [ours, empty] = await inTurn(
    rounds,
    () => start("policypack"),
    () => start(path.join("bench", "empty-pack")),
  );
  return {
    ours: {
      milliseconds: median(ours.map((each) => each.milliseconds)),
      megabytes: median(ours.map((each) => each.megabytes)),
    },
    empty: {
      milliseconds: median(empty.map((each) => each.milliseconds)),
      megabytes: median(empty.map((each) => each.megabytes)),
    },
  };
}

async function start(folder: string): Promise<Start> {
  const cwd = path.resolve(folder);
  const began = performance.now();
  const child = spawn(process.execPath, [require_.resolve("@pulumi/pulumi/cmd/run-policy-pack"), "127.0.0.1:1", cwd], {
    cwd,
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const client = new AnalyzerClient(`127.0.0.1:${await portOf(child)}`, grpc.credentials.createInsecure());
    await new Promise((resolve, reject) =>
      client.getAnalyzerInfo(new Empty(), (error: unknown, info: unknown) => (error ? reject(error) : resolve(info))),
    );
    const milliseconds = performance.now() - began;
    const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
    client.close();
    return { milliseconds, megabytes: Number(status.match(/VmRSS:\s+(\d+)/)?.[1]) / 1024 };
  } finally {
    child.kill();
  }
}

const portOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.stdout?.once("data", (text: Buffer) => resolve(text.toString().trim()));
    child.once("exit", (code) => reject(new Error(`The pack ended with ${code} before it said its port.`)));
  });
