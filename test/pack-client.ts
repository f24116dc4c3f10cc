import { type ChildProcess, spawn } from "node:child_process";
import * as path from "node:path";
import * as grpc from "@grpc/grpc-js";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/analyzer_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { type Diagnostic, filled, read, type Sent } from "./pack-messages";

const { ADVISORY, MANDATORY, DISABLED } = messages.EnforcementLevel;

/** A policy pack, started and asked as the engine does: Pulumi's own entry point, over gRPC. */
export class PackClient {
  readonly #process: ChildProcess;
  readonly #client: AnalyzerClient;

  private constructor(process: ChildProcess, port: number) {
    this.#process = process;
    this.#client = new AnalyzerClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure());
  }

  static start(folder: string, config: Record<string, string> = {}): Promise<PackClient> {
    const entry = require.resolve("@pulumi/pulumi/cmd/run-policy-pack");
    const started = spawn(process.execPath, [entry, "127.0.0.1:1", path.resolve(folder)], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        PULUMI_NODEJS_ORGANIZATION: "hospital",
        PULUMI_NODEJS_PROJECT: "ehr",
        PULUMI_NODEJS_STACK: "prod",
        PULUMI_NODEJS_DRY_RUN: "true",
        PULUMI_CONFIG: JSON.stringify(config),
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    started.stderr.on("data", (text: Buffer) => {
      said += text;
    });
    return new Promise((resolve, reject) => {
      started.stdout.once("data", (port: Buffer) => resolve(new PackClient(started, Number(port.toString()))));
      started.once("exit", (code) => reject(new Error(`the pack ended with exit code ${code}: ${said}`)));
    });
  }

  /** The first calls of every run. */
  async open(): Promise<messages.AnalyzerInfo> {
    const stack = new messages.AnalyzerStackConfigureRequest();
    stack.setStack("prod").setProject("ehr").setOrganization("hospital").setDryRun(true);
    await this.#call("configureStack", stack);
    return await this.#call("getAnalyzerInfo", new Empty());
  }

  async configure(levels: Record<string, "advisory" | "mandatory" | "disabled">): Promise<void> {
    const request = new messages.ConfigureAnalyzerRequest();
    for (const [policy, level] of Object.entries(levels)) {
      const config = new messages.PolicyConfig();
      config.setProperties(new Struct());
      config.setEnforcementlevel({ advisory: ADVISORY, mandatory: MANDATORY, disabled: DISABLED }[level]);
      request.getPolicyconfigMap().set(policy, config);
    }
    await this.#call("configure", request);
  }

  async analyze(resource: Sent): Promise<Diagnostic[]> {
    const request = filled(new messages.AnalyzeRequest(), resource);
    return read(await this.#call("analyze", request));
  }

  /** The last call of a run: all resources, each with its outputs in place of its inputs, as the engine sends them. */
  async analyzeStack(resources: readonly Sent[]): Promise<Diagnostic[]> {
    const request = new messages.AnalyzeStackRequest();
    for (const resource of resources) {
      const each = filled(new messages.AnalyzerResource(), {
        ...resource,
        inputs: resource.outputs ?? resource.inputs,
      });
      each.setDependenciesList(resource.dependencies ?? []);
      for (const [property, urns] of Object.entries(resource.propertyDependencies ?? {})) {
        const dependencies = new messages.AnalyzerPropertyDependencies();
        dependencies.setUrnsList(urns);
        each.getPropertydependenciesMap().set(property, dependencies);
      }
      request.addResources(each);
    }
    return read(await this.#call("analyzeStack", request));
  }

  close(): void {
    this.#client.close();
    this.#process.kill();
  }

  #call<Response>(method: keyof AnalyzerClient, request: object): Promise<Response> {
    const call = this.#client[method] as unknown as (
      request: object,
      callback: (error: Error | null, response: Response) => void,
    ) => void;
    return new Promise((resolve, reject) =>
      call.call(this.#client, request, (error, response) => (error ? reject(error) : resolve(response))),
    );
  }
}
