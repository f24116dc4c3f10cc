import * as grpc from "@grpc/grpc-js";

/** Serves one handler for each method on a free port, and says the port on standard output, as the engine expects. */
export function serve(service: grpc.ServiceDefinition, handlers: Record<string, (request: any) => unknown>): void {
  const server = new grpc.Server({ "grpc.max_receive_message_length": -1 });
  server.addService(
    service,
    Object.fromEntries(Object.entries(handlers).map(([name, handle]) => [name, answerWith(handle)])),
  );
  server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
    if (error) throw error;
    console.log(port);
  });
}

const answerWith =
  (handle: (request: unknown) => unknown): grpc.handleUnaryCall<unknown, unknown> =>
  ({ request }, callback) => {
    try {
      callback(null, handle(request));
    } catch (error) {
      callback({ code: grpc.status.INTERNAL, details: (error as Error).message });
    }
  };
