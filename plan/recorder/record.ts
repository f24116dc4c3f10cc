import type { Assumption, Plan, Resource } from "../graph";
import { Answers } from "./answers";
import { Configuration } from "./configuration";
import { Construction } from "./construction";
import { Doubt } from "./doubt";
import { failureOf, Refusal } from "./failure";
import { standInForFiles } from "./files";
import { Functions } from "./functions";
import { folderOf, load, mainOf } from "./load";
import { Monitor } from "./monitor";
import { standInForOtherStacks } from "./other-stacks";
import type { Job } from "./protocol";
import { Sdk } from "./sdk";
import { StandIn } from "./stand-in";
import { Transforms } from "./transforms";

/** Runs one program on its own copy of the SDK, in this process, and returns what it registered. */
export async function record(job: Job): Promise<Plan> {
  const main = mainOf(job.entry);
  if (!job.confined) process.chdir(folderOf(job.entry));
  process.argv = [process.execPath, job.entry];
  const sdk = new Sdk(job);
  const assumptions: Assumption[] = [];
  const doubt = new Doubt();
  const construction = new Construction(job);
  const transforms = new Transforms(sdk);
  const functions = new Functions(job, sdk, new Answers(job, doubt, assumptions));
  const standIn = new StandIn(job.config["aws:region"]);
  const monitor = new Monitor(job, { functions, doubt, construction, standIn, transforms });
  await sdk.connect(job, monitor.handlers());
  const configuration = new Configuration(job, doubt, assumptions);
  configuration.install(sdk);
  standInForOtherStacks(sdk, job, configuration);
  standInForFiles((path) => doubt.reason(path) !== undefined);

  const { runInPulumiStack, disconnect } = sdk.pulumi.runtime;
  const run = async (): Promise<Resource[]> => {
    await runInPulumiStack(async () => {
      construction.watch(sdk);
      const exported = await load(main);
      construction.watchExports(exported);
      return exported;
    });
    await disconnect();
    await rejectionsAreSeen();
    if (construction.firstUnregistered(monitor.resources)) throw new Error("it was never registered");
    return construction.inOrder(monitor.resources);
  };
  try {
    const resources = await Promise.race([run(), monitor.failed, thrown()]);
    const { project, stack, config } = job;
    return { source: "program", project, stack, resources, assumptions, config };
  } catch (error) {
    throw explained(named(error, job, construction.firstUnregistered(monitor.resources)), assumptions);
  } finally {
    transforms.close();
  }
}

/** A rejection that nobody handles is told after the microtasks, and then passed on by `thrown`. */
const rejectionsAreSeen = async (): Promise<void> => {
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
};

/** What the program throws where nobody catches it: the engine's language host ends it then. */
const thrown = (): Promise<never> =>
  new Promise((_, reject) => {
    const later = (error: unknown): void => void setImmediate(reject, error);
    process.on("unhandledRejection", later);
    process.on("uncaughtException", later);
  });

/** An error that came while a resource was being registered, with the resource's name and line. */
function named(error: unknown, job: Job, resource: ReturnType<Construction["firstUnregistered"]>): unknown {
  if (!resource || !(error instanceof Error) || error instanceof Refusal) return error;
  const isOfResource = error.message.startsWith("error serializing property") || !failureOf(error, job).file;
  if (!isOfResource || error.message.includes(resource.type)) return error;
  const message = `${resource.name} (${resource.type}) could not be registered: ${error.message}`;
  return new Refusal(message, resource.trace[0]);
}

/** An error of the program's own, with what it may come from. */
function explained(error: unknown, assumptions: readonly Assumption[]): unknown {
  const keys = assumptions.filter(({ kind }) => kind === "config").map(({ name }) => name);
  if (error instanceof Refusal || !(error instanceof Error) || keys.length === 0) return error;
  const hint = `No file has the configuration ${keys.join(", ")}; if that is why, give it with --config key=value.`;
  return Object.assign(error, { message: `${error.message}\n${hint}` });
}
