/** A resource provider that the real engine starts: answers for any package with no network and no credentials. */
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { type JavaScriptValue, Struct } from "google-protobuf/google/protobuf/struct_pb";
import { typeOf } from "../../../plan/graph";
import { type Properties, UNKNOWN } from "../../../plan/values";
import { check } from "./check";
import { missing, missingIn } from "./missing";
import { answerTo, make } from "./outputs";
import { serve } from "./serve";
import { shapeOf } from "./shape";

const [packageName = "", version = ""] = process.argv.slice(2);
const { DIFF_NONE, DIFF_SOME } = messages.DiffResponse.DiffChanges;
/** The engine starts a process for each provider of a program, and configures it once. */
let region = "eu-west-3";

const read = (struct: Struct | undefined): Properties => struct?.toJavaScript() ?? {};
const struct = (properties: Properties): Struct => Struct.fromJavaScript(properties as Record<string, JavaScriptValue>);

function filled<Message>(message: Message, fill: (message: Message) => void): Message {
  fill(message);
  return message;
}

/** Before the deployment nobody knows what the cloud will add; after it, what the stand-in lacks is marked as missing. */
function outputsOf(urn: string, inputs: Properties, preview: boolean): { id: string; outputs: Properties } {
  const type = typeOf(urn);
  const made = make(urn, inputs, region);
  const outputs = { ...missing(type), ...inputs, ...made.outputs };
  if (!preview) return { id: made.id, outputs };
  const known = (name: string): boolean => name in inputs || !(name === "id" || shapeOf(type).outputs.has(name));
  return {
    id: "",
    outputs: Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, known(name) ? value : UNKNOWN])),
  };
}

serve(ResourceProviderService, {
  handshake: () =>
    filled(new messages.ProviderHandshakeResponse(), (response) => {
      response.setAcceptSecrets(true);
      response.setAcceptResources(true);
      response.setSupportsAutonamingConfiguration(true);
    }),
  configure: (request: messages.ConfigureRequest) =>
    filled(new messages.ConfigureResponse(), (response) => {
      const asked = read(request.getArgs()).region;
      if (typeof asked === "string") region = asked;
      response.setAcceptsecrets(true);
      response.setAcceptresources(true);
      response.setSupportspreview(true);
      response.setSupportsAutonamingConfiguration(true);
    }),
  attach: () => new Empty(),
  cancel: () => new Empty(),
  getPluginInfo: () => filled(new PluginInfo(), (response) => response.setVersion(version)),
  getSchema: () =>
    filled(new messages.GetSchemaResponse(), (response) =>
      response.setSchema(JSON.stringify({ name: packageName, version })),
    ),
  checkConfig: (request: messages.CheckRequest) =>
    filled(new messages.CheckResponse(), (response) => response.setInputs(request.getNews())),
  diffConfig: () => new messages.DiffResponse(),
  check: (request: messages.CheckRequest) =>
    filled(new messages.CheckResponse(), (response) => {
      const inputs = read(request.getNews());
      response.setInputs(struct(check(request, inputs, read(request.getOlds()), region)));
      for (const output of missingIn(inputs)) {
        const failure = new messages.CheckFailure();
        failure.setReason(
          `The program reads ${output}, which the stand-in provider does not give: add it to outputs.ts.`,
        );
        response.addFailures(failure);
      }
    }),
  diff: (request: messages.DiffRequest) =>
    filled(new messages.DiffResponse(), (response) => {
      const [olds, news] = [read(request.getOldInputs()), read(request.getNews())];
      const names = [...new Set([...Object.keys(olds), ...Object.keys(news)])];
      const changed = names.filter((name) => JSON.stringify(olds[name]) !== JSON.stringify(news[name]));
      response.setDiffsList(changed);
      response.setChanges(changed.length === 0 ? DIFF_NONE : DIFF_SOME);
    }),
  create: (request: messages.CreateRequest) =>
    filled(new messages.CreateResponse(), (response) => {
      const { id, outputs } = outputsOf(request.getUrn(), read(request.getProperties()), request.getPreview());
      response.setId(id);
      response.setProperties(struct(outputs));
    }),
  update: (request: messages.UpdateRequest) =>
    filled(new messages.UpdateResponse(), (response) => {
      const { outputs } = outputsOf(request.getUrn(), read(request.getNews()), request.getPreview());
      response.setProperties(struct(outputs));
    }),
  read: (request: messages.ReadRequest) =>
    filled(new messages.ReadResponse(), (response) => {
      response.setId(request.getId());
      response.setProperties(struct({ ...missing(typeOf(request.getUrn())), ...read(request.getProperties()) }));
      response.setInputs(request.getInputs() ?? struct({}));
    }),
  delete: () => new Empty(),
  invoke: (request: messages.InvokeRequest) =>
    filled(new messages.InvokeResponse(), (response) => {
      const answer = answerTo(request.getTok(), read(request.getArgs()), region);
      if (!answer)
        throw new Error(`The stand-in provider has no answer for ${request.getTok()}: add it to outputs.ts.`);
      response.setReturn(struct(answer));
    }),
});
