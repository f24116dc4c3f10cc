import type { Urn } from "../graph";
import type { Sdk } from "./sdk";

/**
 * Runs the transforms that a program registers, by the SDK's own callback protocol: the SDK serves them to an engine,
 * and this is the client that an engine has.
 */
export class Transforms {
  readonly #sdk: Sdk;
  readonly #stack: any[] = [];
  readonly #inherited = new Map<Urn, any[]>();
  readonly #clients = new Map<string, any>();

  constructor(sdk: Sdk) {
    this.#sdk = sdk;
  }

  addToStack(callback: any): void {
    this.#stack.push(callback);
  }

  /** The request as the transforms leave it: first the resource's own, then its ancestors', then the stack's. */
  async apply(request: any): Promise<any> {
    if (request.getType() === "pulumi:pulumi:Stack") return request;
    const transforms = [...(request.getTransformsList?.() ?? []), ...this.#of(request.getParent()), ...this.#stack];
    for (const transform of transforms) {
      const { TransformResponse } = this.#sdk.load("./proto/resource_pb");
      const bytes = await this.#call(transform, this.#question(request).serializeBinary());
      take(TransformResponse.deserializeBinary(bytes), request);
    }
    return request;
  }

  /** What a resource's children are to inherit. */
  remember(urn: Urn, request: any): void {
    const all = [...(request.getTransformsList?.() ?? []), ...this.#of(request.getParent())];
    if (all.length > 0) this.#inherited.set(urn, all);
  }

  close(): void {
    for (const client of this.#clients.values()) client.close();
  }

  #of(parent: Urn): any[] {
    return this.#inherited.get(parent) ?? [];
  }

  #question(request: any): any {
    const { TransformRequest, TransformResourceOptions } = this.#sdk.load("./proto/resource_pb");
    const question = new TransformRequest();
    question.setType(request.getType());
    question.setName(request.getName());
    question.setCustom(request.getCustom());
    question.setParent(request.getParent());
    question.setProperties(request.getObject());
    const options = new TransformResourceOptions();
    options.setDependsOnList(request.getDependenciesList());
    options.setProtect(request.getProtect());
    options.setIgnoreChangesList(request.getIgnorechangesList());
    options.setReplaceOnChangesList(request.getReplaceonchangesList());
    options.setRetainOnDelete(request.getRetainondelete());
    options.setAdditionalSecretOutputsList(request.getAdditionalsecretoutputsList());
    options.setProvider(request.getProvider());
    options.setVersion(request.getVersion());
    for (const [name, provider] of request.getProvidersMap().entries()) options.getProvidersMap().set(name, provider);
    question.setOptions(options);
    return question;
  }

  async #call(callback: any, bytes: Uint8Array): Promise<Uint8Array> {
    const { CallbackInvokeRequest } = this.#sdk.load("./proto/callback_pb");
    const request = new CallbackInvokeRequest();
    request.setToken(callback.getToken());
    request.setRequest(bytes);
    const client = this.#client(callback.getTarget());
    return new Promise((resolve, reject) =>
      client.invoke(request, (error: any, response: any) =>
        error ? reject(new Error(error.details || error.message)) : resolve(response.getResponse_asU8()),
      ),
    );
  }

  #client(target: string): any {
    const known = this.#clients.get(target);
    if (known) return known;
    const { CallbacksClient } = this.#sdk.load("./proto/callback_grpc_pb");
    const { credentials } = this.#sdk.load("@grpc/grpc-js");
    const limits = { "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 };
    const client = new CallbacksClient(target, credentials.createInsecure(), limits);
    this.#clients.set(target, client);
    return client;
  }
}

function take(answer: any, request: any): void {
  if (answer.getProperties()) request.setObject(answer.getProperties());
  const options = answer.getOptions();
  if (!options) return;
  request.setProtect(options.getProtect());
  request.setDependenciesList(options.getDependsOnList());
  request.setIgnorechangesList(options.getIgnoreChangesList());
  request.setReplaceonchangesList(options.getReplaceOnChangesList());
  request.setRetainondelete(options.getRetainOnDelete());
  request.setProvider(options.getProvider());
}
