import type { Resource, Urn } from "../graph";
import { isUnknown, type Properties } from "../values";
import type { Answers } from "./answers";
import type { Job } from "./protocol";
import type { Sdk } from "./sdk";
import { fields, type Message, providerUrn, struct } from "./wire";

type Resources = ReadonlyMap<Urn, Resource>;

/** What a program asks rather than registers: functions of providers, methods of resources, outputs of other stacks. */
export class Functions {
  readonly #job: Job;
  readonly #sdk: Sdk;
  readonly #answers: Answers;

  constructor(job: Job, sdk: Sdk, answers: Answers) {
    this.#job = job;
    this.#sdk = sdk;
    this.#answers = answers;
  }

  invoke(request: Message, resources: Resources) {
    const token = request.getTok?.() as string;
    const args = fields(request.getArgs?.());
    if (token === "pulumi:pulumi:getResource") return this.#getResource(resources.get(args.urn as Urn));
    const provider = resources.get(providerUrn(request.getProvider?.()) ?? "");
    const region = provider?.inputs.region;
    const reply = this.#answers.to({
      token,
      args,
      region: typeof region === "string" && !isUnknown(region) ? region : undefined,
      leaveOpen: () => this.#sdk.leaveOpen(),
    });
    return { getReturn: () => struct(reply), getFailuresList: () => [], getUnknown: () => false };
  }

  /** Methods of resources run in their provider: nothing is known of what they return. */
  call() {
    this.#sdk.leaveOpen();
    return { getReturn: () => struct({}), getReturndependenciesMap: () => undefined, getFailuresList: () => [] };
  }

  /** Another stack: its outputs are those that the caller gives, or else unknown, as far as the SDK knows how. */
  otherStack(wire: Properties): Properties {
    const given = (this.#job.answers["pulumi:pulumi:StackReference"] as Properties | undefined)?.[String(wire.name)];
    if (given) return { ...wire, outputs: given, secretOutputNames: [] };
    const mayBeUnknown = this.#job.mode === "preview" || this.#sdk.readsUnknown;
    return mayBeUnknown ? { ...wire } : { ...wire, outputs: {}, secretOutputNames: [] };
  }

  /** A resource that was sent as a reference is looked up by the SDK when it comes back. */
  #getResource(resource: Resource | undefined) {
    const { Struct } = this.#sdk.load("google-protobuf/google/protobuf/struct_pb");
    const { urn = "", id = "", inputs = {}, outputs } = resource ?? {};
    const reply = Struct.fromJavaScript({ urn, id, state: outputs ?? inputs });
    return { getReturn: () => reply, getFailuresList: () => [] };
  }
}
