/**
 * Stands in for Pulumi's language host for Node.js where no registry serves it: answers the engine over gRPC, and starts
 * the SDK's own entry points as the real host does. It leaves out debuggers, plugin discovery and installation of dependencies.
 */
import { spawn } from "node:child_process";
import * as grpc from "@grpc/grpc-js";
import {
  type ILanguageRuntimeServer as LanguageRuntime,
  LanguageRuntimeService,
} from "@pulumi/pulumi/proto/language_grpc_pb";
import {
  AboutResponse,
  GetProgramDependenciesResponse,
  GetRequiredPackagesResponse,
  LanguageHandshakeResponse,
  type RunPluginRequest,
  type RunPluginResponse,
  type RunRequest,
  RunResponse,
} from "@pulumi/pulumi/proto/language_pb";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import { version } from "@pulumi/pulumi/version";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { PolicyProxy } from "./policy-proxy";
import { entryPoint, Processes, textOf } from "./processes";

/** The exit code by which the SDK says that it has told the user what went wrong already. */
const BAIL = 32;

const engine = process.argv.slice(2).findLast((argument) => !argument.startsWith("-")) ?? "";
const processes = new Processes();

function run({ request }: { request: RunRequest }, callback: grpc.sendUnaryData<RunResponse>): void {
  const info = request.getInfo();
  const options = (info?.getOptions()?.toJavaScript() ?? {}) as { typescript?: boolean; nodeargs?: string };
  const program = spawn(
    process.execPath,
    [
      ...(options.nodeargs?.split(" ") ?? []),
      entryPoint("run", info?.getProgramDirectory() ?? ""),
      ...["--monitor", request.getMonitorAddress(), "--engine", engine],
      ...["--organization", request.getOrganization(), "--project", request.getProject()],
      ...["--root-directory", info?.getRootDirectory() ?? "", "--stack", request.getStack(), "--pwd", request.getPwd()],
      ...(request.getDryrun() ? ["--dry-run"] : []),
      ...["--parallel", String(request.getParallel()), info?.getEntryPoint() ?? ".", ...request.getArgsList()],
    ],
    {
      cwd: request.getPwd(),
      env: {
        ...process.env,
        PULUMI_CONFIG: textOf(request.getConfigMap()),
        PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(request.getConfigsecretkeysList()),
        ...(options.typescript === false ? {} : { PULUMI_NODEJS_TYPESCRIPT: "true" }),
      },
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  processes.add(program).on("exit", (code) => {
    const response = new RunResponse();
    if (code === BAIL) response.setBail(true);
    else if (code !== 0) response.setError(`Program exited with non-zero exit code: ${code}`);
    callback(null, response);
  });
}

function runPlugin(call: grpc.ServerWritableStream<RunPluginRequest, RunPluginResponse>): void {
  const folder = call.request.getInfo()?.getProgramDirectory() ?? "";
  if (call.request.getKind() === "analyzer") {
    new PolicyProxy(call, processes).listen();
    return;
  }
  const started = processes.start([entryPoint("run-plugin", folder), folder, ...call.request.getArgsList()], call);
  started.stdout?.on("data", (text: Buffer) => call.write(processes.said({ stdout: text })));
}

const answer =
  <Response>(response: Response) =>
  (_: unknown, callback: grpc.sendUnaryData<Response>) =>
    callback(null, response);

const pluginInfo = new PluginInfo();
pluginInfo.setVersion(version);
const about = new AboutResponse();
about.setExecutable(process.execPath);
about.setVersion(process.version);

const answered: Partial<LanguageRuntime> = {
  handshake: answer(new LanguageHandshakeResponse()),
  getPluginInfo: answer(pluginInfo),
  getRequiredPackages: answer(new GetRequiredPackagesResponse()),
  getProgramDependencies: answer(new GetProgramDependenciesResponse()),
  about: answer(about),
  installDependencies: (call) => call.end(),
  run,
  runPlugin,
  cancel: (_, callback) => {
    processes.stop();
    callback(null, new Empty());
  },
};

const server = new grpc.Server({ "grpc.max_receive_message_length": -1 });
server.addService(LanguageRuntimeService, answered as LanguageRuntime);
server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  console.log(port);
});
