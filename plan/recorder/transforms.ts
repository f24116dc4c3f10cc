/**
 * Runs the transforms that a program registers, by the SDK's own callback protocol: the SDK serves them to an engine,
 * and this is the client that an engine has. Everything is of the program's own SDK.
 */
export class Transforms {
  readonly #require: NodeJS.Require;
  readonly #stack: any[] = [];
  readonly #clients = new Map<string, any>();

  constructor(require: NodeJS.Require) {
    this.#require = require;
  }

  addToStack(callback: any): object {
    this.#stack.push(callback);
    return {};
  }

  /** The request as the transforms leave it: those of the resource first, then those of the stack. */
  async apply(request: any): Promise<any> {
    const transforms = [...(request.getTransformsList?.() ?? []), ...this.#stack];
    if (transforms.length === 0) return request;
    const messages = this.#require("@pulumi/pulumi/proto/resource_pb.js");
    for (const transform of transforms) {
      const ask = new messages.TransformRequest();
      ask.setType(request.getType());
      ask.setName(request.getName());
      ask.setCustom(request.getCustom());
      ask.setParent(request.getParent());
      ask.setProperties(request.getObject());
      const options = new messages.TransformResourceOptions();
      options.setDependsOnList(request.getDependenciesList());
      options.setProtect(request.getProtect());
      options.setIgnoreChangesList(request.getIgnorechangesList());
      options.setProvider(request.getProvider());
      options.setVersion(request.getVersion());
      ask.setOptions(options);
      const answer = messages.TransformResponse.deserializeBinary(await this.#call(transform, ask.serializeBinary()));
      if (answer.getProperties()) request.setObject(answer.getProperties());
      const changed = answer.getOptions();
      if (changed) {
        request.setProtect(changed.getProtect());
        request.setDependenciesList(changed.getDependsOnList());
        request.setIgnorechangesList(changed.getIgnoreChangesList());
        request.setProvider(changed.getProvider());
      }
    }
    return request;
  }

  close(): void {
    for (const client of this.#clients.values()) client.close();
  }

  async #call(callback: any, bytes: Uint8Array): Promise<Uint8Array> {
    const target: string = callback.getTarget();
    if (!this.#clients.has(target)) {
      const grpc = this.#require("@grpc/grpc-js");
      const { CallbacksClient } = this.#require("@pulumi/pulumi/proto/callback_grpc_pb.js");
      this.#clients.set(target, new CallbacksClient(target, grpc.credentials.createInsecure()));
    }
    const { CallbackInvokeRequest } = this.#require("@pulumi/pulumi/proto/callback_pb.js");
    const request = new CallbackInvokeRequest();
    request.setToken(callback.getToken());
    request.setRequest(bytes);
    return new Promise((resolve, reject) =>
      this.#clients
        .get(target)
        .invoke(request, (error: unknown, response: any) =>
          error ? reject(error) : resolve(response.getResponse_asU8()),
        ),
    );
  }
}
