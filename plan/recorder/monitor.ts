import type { Resource, Urn } from "../graph";
import { named, ownPartOf, readMark } from "../other-stack-output";
import { type Properties, readProperties, strings } from "../values";
import type { Construction } from "./construction";
import type { Doubt } from "./doubt";
import { Refusal } from "./failure";
import { foresee } from "./foresee";
import type { Functions } from "./functions";
import type { Job } from "./protocol";
import type { StandIn } from "./stand-in";
import type { Transforms } from "./transforms";
import { fields, inherit, type Message, resourceOf, struct } from "./wire";

type Callback = (error: unknown, response?: unknown) => void;

interface Parts {
  functions: Functions;
  doubt: Doubt;
  construction: Construction;
  standIn: StandIn;
  transforms: Transforms;
}

/** Stands where the engine's resource monitor would: keeps every registration, answers as a preview or an update does. */
export class Monitor {
  readonly resources = new Map<Urn, Resource>();
  /** The first thing that the engine would have stopped at. */
  readonly failed: Promise<never>;
  #fail: (error: unknown) => void = () => undefined;
  readonly #job: Job;
  readonly #parts: Parts;
  readonly #packages = new Map<string, string>();

  constructor(job: Job, parts: Parts) {
    this.#job = job;
    this.#parts = parts;
    this.failed = new Promise((_, reject) => {
      this.#fail = reject;
    });
  }

  /** The methods that the SDK calls, each with a request and, last, a callback. */
  handlers(): Record<string, (request: Message, ...rest: unknown[]) => void> {
    const methods: Record<string, (request: Message) => unknown> = {
      supportsFeature: (request) => ({ getHassupport: () => request.getId?.() !== "outputValues" }),
      registerPackage: (request) => this.#registerPackage(request),
      registerStackTransform: (request) => this.#parts.transforms.addToStack(request),
      registerStackInvokeTransform: () => undefined,
      registerResourceHook: () => undefined,
      registerErrorHook: () => undefined,
      registerResource: (request) => this.#registerResource(request),
      registerResourceOutputs: (request) => this.#registerOutputs(request),
      readResource: (request) => this.#readResource(request),
      invoke: (request) => this.#parts.functions.invoke(request, this.resources),
      call: () => this.#parts.functions.call(),
      existsResource: () => ({ getExists: () => false, getUnknown: () => true }),
      signalAndWaitForShutdown: () => undefined,
    };
    return Object.fromEntries(Object.entries(methods).map(([name, answer]) => [name, this.#handler(answer)]));
  }

  #handler(answer: (request: Message) => unknown) {
    return async (request: Message, ...rest: unknown[]): Promise<void> => {
      const callback = rest.findLast((argument) => typeof argument === "function") as Callback;
      try {
        const response = (await answer(request)) ?? {};
        callback(null, response);
      } catch (error) {
        this.#fail(error);
        callback(error);
      }
    };
  }

  #registerPackage(request: Message) {
    const key = `${request.getName?.()}@${request.getVersion?.()}`;
    if (!this.#packages.has(key)) this.#packages.set(key, `package-${this.#packages.size + 1}`);
    return { getRef: () => this.#packages.get(key) };
  }

  async #registerResource(original: Message) {
    const { standIn, construction, transforms } = this.#parts;
    inherit(original, this.resources.get(original.getParent?.()));
    const request = await this.#transformed(original);
    const wire = fields(request.getObject?.());
    const resource = this.#keep({ ...resourceOf(request, this.#read(wire)), ...marksIn(wire) });
    transforms.remember(resource.urn, request);
    if (resource.remote) return registered(resource.urn, "", {});
    if (!resource.custom) return registered(resource.urn, "", wire);
    if (this.#job.mode === "preview") {
      const id = request.getImportid?.() ?? "";
      if (id) resource.id = id;
      return registered(resource.urn, id, foresee(wire));
    }

    standIn.verify(resource, wire);
    const { id, outputs } = standIn.create(resource, wire, construction.propertiesOf(resource.type));
    Object.assign(resource, { id, outputs: this.#read(outputs).properties });
    return registered(resource.urn, id, outputs);
  }

  #registerOutputs(request: Message): void {
    const resource = this.resources.get(request.getUrn?.());
    const wire = fields(request.getOutputs?.());
    if (resource) Object.assign(resource, { outputs: this.#read(wire).properties, ...marksIn(wire) });
  }

  #readResource(request: Message) {
    const wire = fields(request.getProperties?.());
    const described = { ...resourceOf(request, this.#read(wire)), custom: true, external: true, id: request.getId?.() };
    const resource = this.#keep(described);
    const outputs = resource.type === "pulumi:pulumi:StackReference" ? this.#parts.functions.otherStack(wire) : wire;
    this.#doubtMarks(outputs);
    return {
      getUrn: () => resource.urn,
      getProperties: () => struct(outputs),
      getUnknown: () => outputs !== wire && !("outputs" in outputs),
    };
  }

  async #transformed(request: Message): Promise<Message> {
    try {
      return await this.#parts.transforms.apply(request);
    } catch (error) {
      const message = `A transform of ${request.getName?.()} (${request.getType?.()}) failed: ${(error as Error).message}`;
      throw new Refusal(message);
    }
  }

  #keep(described: Omit<Resource, "urn">): Resource {
    const { type, name } = described;
    const parentTypes = described.parent?.split("::")[2] ?? "";
    const qualified = parentTypes && parentTypes !== "pulumi:pulumi:Stack" ? `${parentTypes}$${type}` : type;
    const urn = `urn:pulumi:${this.#job.stack}::${this.#job.project}::${qualified}::${name}`;
    if (this.resources.has(urn)) {
      const message = `Two resources of the same parent are called "${name}" (${type}): the engine refuses the second.`;
      throw new Refusal(message, this.#parts.construction.positionOfLast(type, name));
    }
    const resource = { urn, ...described };
    this.resources.set(urn, resource);
    return resource;
  }

  #doubtMarks(outputs: Properties): void {
    for (const [, text] of strings(outputs)) {
      const output = readMark(text);
      if (output) this.#parts.doubt.cast([text, ownPartOf(text)], named(output));
    }
  }

  #read(wire: Properties) {
    return readProperties(wire, (text) => this.#parts.doubt.reason(text));
  }
}

/** What comes straight from another stack that is planned too, by path. */
function marksIn(wire: Properties): Pick<Resource, "pointers"> {
  const marks = [...strings(wire)].flatMap(([path, text]) => {
    const output = readMark(text);
    return output ? [[path, [...output.urns]]] : [];
  });
  return marks.length > 0 ? { pointers: Object.fromEntries(marks) } : {};
}

const registered = (urn: Urn, id: string, outputs: Properties) => ({
  getUrn: () => urn,
  getId: () => id,
  getObject: () => struct(outputs),
  getPropertydependenciesMap: () => undefined,
  getResult: () => 0,
  getUnknown: () => false,
  getStable: () => false,
  getStablesList: () => [],
});
