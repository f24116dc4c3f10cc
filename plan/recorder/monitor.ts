import * as path from "node:path";
import { fileURLToPath } from "node:url";
import type { Assumption, Position, Resource, Urn } from "../graph";
import { type Properties, readProperties, UNKNOWN } from "../values";
import { type Answers, MissingAnswer } from "./answers";
import type { Failure, Job } from "./protocol";
import type { StandIn } from "./stand-in";
import type { Transforms } from "./transforms";

/** The part of the SDK's messages that is read here; the SDK of the program makes them, whatever its version. */
type Message = Record<string, (...args: any[]) => any>;
type Callback = (error: unknown, response?: unknown) => void;

const fields = (struct: { toJavaScript(): Properties } | undefined): Properties => struct?.toJavaScript() ?? {};
const struct = (properties: Properties) => ({ toJavaScript: () => properties });

/** Stands where the engine's resource monitor would: keeps every registration, answers as a preview or an update does. */
export class Monitor {
  readonly resources = new Map<Urn, Resource>();
  readonly assumptions: Assumption[] = [];
  readonly failures: Failure[] = [];
  readonly #job: Job;
  readonly #answers: Answers;
  readonly #standIn: StandIn;
  readonly #transforms: Transforms;
  readonly #packages = new Map<string, string>();

  constructor(job: Job, answers: Answers, standIn: StandIn, transforms: Transforms) {
    this.#job = job;
    this.#answers = answers;
    this.#standIn = standIn;
    this.#transforms = transforms;
  }

  /** Replaces the methods of the SDK's mock monitor with these. */
  install(mock: Record<string, unknown>): void {
    const handlers: Record<string, (request: Message) => unknown> = {
      supportsFeature: (request) => ({ getHassupport: () => request.getId?.() !== "outputValues" }),
      registerPackage: (request) => this.#registerPackage(request),
      registerStackTransform: (request) => this.#transforms.addToStack(request),
      registerStackInvokeTransform: () => empty,
      registerResourceHook: () => empty,
      registerErrorHook: () => empty,
      registerResource: (request) => this.#registerResource(request),
      registerResourceOutputs: (request) => this.#registerOutputs(request),
      readResource: (request) => this.#readResource(request),
      invoke: (request) => this.#invoke(request),
      call: (request) => this.#call(request),
      existsResource: () => ({ getExists: () => false }),
      signalAndWaitForShutdown: () => empty,
    };
    for (const [name, handle] of Object.entries(handlers)) {
      mock[name] = (request: Message, ...rest: unknown[]) => {
        const callback = rest.findLast((argument) => typeof argument === "function") as Callback;
        Promise.resolve()
          .then(() => handle(request))
          .then(
            (response) => callback(null, response),
            (error) => callback(error),
          );
      };
    }
  }

  #urn(parent: Urn, type: string, name: string): Urn {
    const parentTypes = parent.split("::")[2] ?? "";
    const qualified = parentTypes && parentTypes !== "pulumi:pulumi:Stack" ? `${parentTypes}$${type}` : type;
    return `urn:pulumi:${this.#job.stack}::${this.#job.project}::${qualified}::${name}`;
  }

  #registerPackage(request: Message) {
    const key = `${request.getName?.()}@${request.getVersion?.()}`;
    if (!this.#packages.has(key)) this.#packages.set(key, `package-${this.#packages.size + 1}`);
    return { getRef: () => this.#packages.get(key) };
  }

  async #registerResource(original: Message) {
    const request = await this.#transforms.apply(original);
    const [type, name, parent] = [request.getType?.(), request.getName?.(), request.getParent?.() ?? ""] as string[];
    const urn = this.#urn(parent ?? "", type ?? "", name ?? "");
    if (this.resources.has(urn)) {
      const message = `Two resources are called "${name}" (${type}): the engine refuses the second. Give one another name.`;
      this.failures.push({ kind: "duplicate", message });
      throw new Error(message);
    }
    const custom = Boolean(request.getCustom?.());
    const { properties, withheld } = readProperties(fields(request.getObject?.()), (text) =>
      this.#answers.reason(text),
    );
    const propertyDependencies: Record<string, Urn[]> = {};
    for (const [key, value] of request.getPropertydependenciesMap?.().entries() ?? []) {
      const urns: Urn[] = value.getUrnsList();
      if (urns.length > 0) propertyDependencies[key] = [...urns].sort();
    }
    const provider = providerUrn(request.getProvider?.());
    const position = this.#position(request.getSourceposition?.());
    const resource: Resource = {
      urn,
      type: type ?? "",
      name: name ?? "",
      custom,
      external: false,
      remote: Boolean(request.getRemote?.()),
      inputs: properties,
      ...(parent ? { parent } : {}),
      dependencies: [...(request.getDependenciesList?.() ?? [])].sort(),
      propertyDependencies,
      ...(provider ? { provider } : {}),
      protect: Boolean(request.getProtect?.()),
      ignoreChanges: request.getIgnorechangesList?.() ?? [],
      ...(position ? { position } : {}),
      withheld,
    };
    this.resources.set(urn, resource);

    const wire = fields(request.getObject?.());
    const answered = custom && this.#job.mode === "update" ? this.#standIn.create(resource, wire) : undefined;
    if (answered) Object.assign(resource, { id: answered.id, outputs: readProperties(answered.outputs).properties });
    return {
      getUrn: () => urn,
      getId: () => answered?.id ?? request.getImportid?.() ?? "",
      getObject: () => struct(answered?.outputs ?? wire),
      getPropertydependenciesMap: () => undefined,
      getResult: () => 0,
      getUnknown: () => false,
      getStable: () => false,
      getStablesList: () => [],
    };
  }

  #registerOutputs(request: Message) {
    const resource = this.resources.get(request.getUrn?.());
    if (resource)
      resource.outputs = readProperties(fields(request.getOutputs?.()), (text) =>
        this.#answers.reason(text),
      ).properties;
    return empty;
  }

  #readResource(request: Message) {
    const [type, name, parent] = [request.getType?.(), request.getName?.(), request.getParent?.() ?? ""] as string[];
    const urn = this.#urn(parent ?? "", type ?? "", name ?? "");
    const wire = fields(request.getProperties?.());
    const { properties, withheld } = readProperties(wire, (text) => this.#answers.reason(text));
    const position = this.#position(request.getSourceposition?.());
    const id = request.getId?.() as string;
    this.resources.set(urn, {
      urn,
      type: type ?? "",
      name: name ?? "",
      custom: true,
      external: true,
      remote: false,
      inputs: properties,
      id,
      ...(parent ? { parent } : {}),
      dependencies: [...(request.getDependenciesList?.() ?? [])].sort(),
      propertyDependencies: {},
      protect: false,
      ignoreChanges: [],
      ...(position ? { position } : {}),
      withheld,
    });
    return { getUrn: () => urn, getProperties: () => struct(wire) };
  }

  async #invoke(request: Message) {
    const token = request.getTok?.() as string;
    try {
      const { result, invented } = await this.#answers.to(token, fields(request.getArgs?.()));
      if (invented && !this.assumptions.some(({ name }) => name === token)) {
        this.assumptions.push({ kind: invented, name: token });
      }
      return { getReturn: () => struct(result), getFailuresList: () => [] };
    } catch (error) {
      if (error instanceof MissingAnswer) this.failures.push({ kind: "answer", message: error.message });
      throw error;
    }
  }

  /** Methods of resources run in their provider: in a preview nothing is known of what they return. */
  #call(_request: Message) {
    return {
      getReturn: () => struct({ result: UNKNOWN }),
      getReturndependenciesMap: () => new Map(),
      getFailuresList: () => [],
    };
  }

  #position(source: Message | undefined): Position | undefined {
    const uri: string | undefined = source?.getUri?.();
    if (!uri) return undefined;
    const file = uri.startsWith("file://") ? fileURLToPath(uri) : uri.replace(/^project:\/\/\//, "");
    return {
      file: path.relative(this.#job.root, path.resolve(this.#job.root, file)),
      line: source?.getLine?.(),
      column: source?.getColumn?.(),
    };
  }
}

const empty = {};

/** `<urn>::<id>` → `<urn>`. */
const providerUrn = (reference: string | undefined): Urn | undefined =>
  reference ? reference.slice(0, reference.lastIndexOf("::")) : undefined;
