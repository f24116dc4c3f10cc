import { AsyncLocalStorage } from "node:async_hooks";
import { createRequire } from "node:module";
import * as path from "node:path";
import { Refusal } from "./failure";
import { folderOf } from "./load";
import type { Job } from "./protocol";

/**
 * The copy of `@pulumi/pulumi` that the program itself uses, whatever its version, and everything that lies beside it.
 * What is used beyond the SDK's public interface is named in this file and nowhere else.
 */
export class Sdk {
  readonly pulumi: any;
  readonly #require: NodeJS.Require;
  readonly #question = new AsyncLocalStorage<{ open: boolean }>();

  constructor({ entry }: Pick<Job, "entry">) {
    const fromProgram = createRequire(path.join(folderOf(entry), "index.js"));
    const file = resolve(fromProgram);
    this.#require = createRequire(file);
    const { version } = this.#require("./package.json");
    if (!version.startsWith("3.")) {
      throw new Refusal(`The program uses version ${version} of @pulumi/pulumi; programs of version 3 can be run.`);
    }
    this.pulumi = this.#require(file);
  }

  /** A module inside the SDK, such as `./proto/resource_pb`, or a package that the SDK uses. */
  load(module: string): any {
    return this.#require(module);
  }

  /** Makes the SDK speak to a monitor in this process, with all that today's engine can do. */
  async connect(job: Job, handlers: Record<string, unknown>): Promise<void> {
    const { runtime } = this.pulumi;
    await runtime.setMocks(unused, job.project, job.stack, job.mode === "preview", job.organization);
    const { getStore } = this.load("./runtime/state");
    Object.assign(getStore(), {
      supportsTransforms: true,
      supportsInvokeTransforms: true,
      supportsResourceHooks: true,
    });
    Object.assign(runtime.getMonitor(), handlers);
    this.#leaveFunctionsUnserialized();
    this.#leavePromisesUntraced();
    this.#leaveKnownPartsKnown();
    this.#leaveOutputsOpen(["invokeOutput", "invokeSingleOutput", "call", "callSingle"]);
  }

  /** Leaves the answer to what is being asked unknown: an output can be, a promise cannot, and then this is false. */
  leaveOpen(): boolean {
    const question = this.#question.getStore();
    if (!question || !this.pulumi.runtime.isDryRun()) return false;
    question.open = true;
    return true;
  }

  #leaveOutputsOpen(names: string[]): void {
    const { runtime } = this.pulumi;
    for (const name of names) {
      const original = runtime[name];
      if (!original) continue;
      runtime[name] = (...args: unknown[]) => {
        const question = { open: false };
        const answer = this.#question.run(question, () => original(...args));
        return answer.apply((value: unknown) => (question.open ? this.unknown : value));
      };
    }
  }

  /** Whether, in an update, a resource that is read can be unknown. */
  get readsUnknown(): boolean {
    return "getUnknown" in this.load("./proto/resource_pb").ReadResourceResponse.prototype;
  }

  /** An output that is secret and, in a preview, unknown. */
  unknownSecret(otherwise: string, preview: boolean): unknown {
    return this.pulumi.secret(preview ? this.unknown : otherwise);
  }

  /** What the SDK takes for a value that is not known yet. */
  get unknown(): unknown {
    const { deserializeProperty, unknownValue } = this.pulumi.runtime;
    return deserializeProperty(unknownValue, true);
  }

  /**
   * Packages give objects their defaults in an `apply`, which in a preview runs only once every part is known: one unknown
   * part then hides all the rest, until the deployment. Here the defaults are given at once, part by part.
   */
  #leaveKnownPartsKnown(): void {
    const { pulumi } = this;
    const original = pulumi.output;
    pulumi.output = (value: unknown) => {
      const output = original(value);
      if (!isOfPlainObjects(value)) return output;
      const apply = output.apply.bind(output);
      output.apply = (func: (value: unknown) => unknown, ...rest: unknown[]) =>
        /ProvideDefaults/.test(String(func)) ? func(value) : apply(func, ...rest);
      return output;
    };
  }

  /** The SDK writes down where each of its promises was made, ten for a resource: half of a large program's time. */
  #leavePromisesUntraced(): void {
    const debuggable = this.load("./runtime/debuggable");
    const original = debuggable.debuggablePromise;
    debuggable.debuggablePromise = (...args: unknown[]) => {
      const { stackTraceLimit } = Error;
      Error.stackTraceLimit = 0;
      const promise = original(...args);
      Error.stackTraceLimit = stackTraceLimit;
      return promise;
    };
  }

  /** The text of a function that becomes a lambda's code decides nothing here, and costs seconds. */
  #leaveFunctionsUnserialized(): void {
    const text = async () => ({ text: "exports.handler = () => {};", exportName: "handler", containsSecrets: false });
    const stubs = { serializeFunction: text, computeCodePaths: async () => new Map() };
    Object.assign(this.pulumi.runtime, stubs);
    Object.assign(this.load("./runtime/closure/serializeClosure"), { serializeFunction: text });
  }
}

const isOfPlainObjects = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.every(isOfPlainObjects)
    : value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype;

function resolve(fromProgram: NodeJS.Require): string {
  try {
    return fromProgram.resolve("@pulumi/pulumi");
  } catch {
    const message =
      'The program\'s dependencies are not installed: there is no @pulumi/pulumi. Run "npm install" there.';
    throw new Refusal(message);
  }
}

/** The monitor's methods are replaced before any is called. */
const unused = { newResource: () => undefined, call: () => undefined };
