import * as grpc from "@grpc/grpc-js";
import { AnalyzerService } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import { AnalyzerHandshakeResponse, AnalyzerStackConfigureRequest } from "@pulumi/pulumi/proto/analyzer_pb";
import type { RunPluginRequest, RunPluginResponse } from "@pulumi/pulumi/proto/language_pb";
import { entryPoint, type Processes, textOf } from "./processes";

const unlimited = { "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 };
const asIs = (bytes: Buffer): Buffer => bytes;

/** Between the engine and a policy pack: the pack reads the stack from its environment, so it starts when that has come. */
export class PolicyProxy {
  readonly #call: grpc.ServerWritableStream<RunPluginRequest, RunPluginResponse>;
  readonly #processes: Processes;
  #pack: Promise<grpc.Client> | undefined;

  constructor(call: grpc.ServerWritableStream<RunPluginRequest, RunPluginResponse>, processes: Processes) {
    this.#call = call;
    this.#processes = processes;
  }

  /** Tells the engine the port of this proxy as though it were the pack's. */
  listen(): void {
    const methods = Object.entries(AnalyzerService) as [string, grpc.MethodDefinition<Buffer, Buffer>][];
    const server = new grpc.Server(unlimited);
    server.addService(
      Object.fromEntries(
        methods.map(([name, method]) => [name, { ...method, requestDeserialize: asIs, responseSerialize: asIs }]),
      ),
      Object.fromEntries(methods.map(([name, { path }]) => [name, this.#forward(name, path)])),
    );
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (_, port) =>
      this.#call.write(this.#processes.said({ stdout: Buffer.from(`${port}\n`) })),
    );
  }

  #forward(name: string, path: string): grpc.handleUnaryCall<Buffer, Buffer> {
    return async ({ request }, callback) => {
      if (name === "handshake") return callback(null, Buffer.from(new AnalyzerHandshakeResponse().serializeBinary()));
      try {
        const pack = await this.#start(name === "configureStack" ? request : undefined);
        pack.makeUnaryRequest(path, asIs, asIs, request, callback);
      } catch (error) {
        callback({ code: grpc.status.INTERNAL, details: (error as Error).message });
      }
    };
  }

  #start(stack: Buffer | undefined): Promise<grpc.Client> {
    this.#pack ??= new Promise((resolve, reject) => {
      const folder = this.#call.request.getInfo()?.getProgramDirectory() ?? "";
      const args = [entryPoint("run-policy-pack", folder), ...this.#call.request.getArgsList(), folder];
      const pack = this.#processes.start(args, this.#call, { cwd: folder, env: stack ? environmentOf(stack) : {} });
      let port = "";
      pack.stdout?.on("data", (text: Buffer) => {
        if (port.includes("\n")) this.#call.write(this.#processes.said({ stdout: text }));
        else port += text;
        if (port.includes("\n"))
          resolve(
            new grpc.Client(`127.0.0.1:${Number.parseInt(port, 10)}`, grpc.credentials.createInsecure(), unlimited),
          );
      });
      pack.on("exit", (code) => reject(new Error(`The policy pack ended with exit code ${code}.`)));
    });
    return this.#pack;
  }
}

function environmentOf(bytes: Buffer): Record<string, string> {
  const stack = AnalyzerStackConfigureRequest.deserializeBinary(bytes);
  return {
    PULUMI_NODEJS_ORGANIZATION: stack.getOrganization(),
    PULUMI_NODEJS_PROJECT: stack.getProject(),
    PULUMI_NODEJS_STACK: stack.getStack(),
    PULUMI_NODEJS_DRY_RUN: String(stack.getDryRun()),
    PULUMI_CONFIG: textOf(stack.getConfigMap()),
  };
}
