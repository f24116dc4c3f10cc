import * as messages from "@pulumi/pulumi/proto/analyzer_pb";
import { type JavaScriptValue, Struct } from "google-protobuf/google/protobuf/struct_pb";
import { nameOf, type Resource, typeOf } from "../plan/graph";
import type { Properties } from "../plan/values";

const { MANDATORY } = messages.EnforcementLevel;

/** What the pack says of one resource. */
export interface Diagnostic {
  policy: string;
  level: "advisory" | "mandatory";
  message: string;
  urn: string;
}

/** What of a resource the engine sends. */
export type Sent = Pick<Resource, "urn" | "inputs"> & Partial<Resource>;

/** A request about a resource, as the engine fills it. */
export function filled<Message extends messages.AnalyzeRequest | messages.AnalyzerResource>(
  message: Message,
  { urn, inputs, protect = false, ignoreChanges = [] }: Sent,
): Message {
  message.setUrn(urn);
  message.setType(typeOf(urn));
  message.setName(nameOf(urn));
  message.setProperties(structOf(inputs));
  const options = new messages.AnalyzerResourceOptions();
  options.setProtect(protect).setIgnorechangesList(ignoreChanges);
  options.setCustomtimeouts(new messages.AnalyzerResourceOptions.CustomTimeouts());
  message.setOptions(options);
  return message;
}

const structOf = (properties: Properties): Struct =>
  Struct.fromJavaScript(JSON.parse(JSON.stringify(properties)) as Record<string, JavaScriptValue>);

export const read = (response: messages.AnalyzeResponse): Diagnostic[] =>
  response.getDiagnosticsList().map((each) => ({
    policy: each.getPolicyname(),
    level: each.getEnforcementlevel() === MANDATORY ? "mandatory" : "advisory",
    message: each.getMessage(),
    urn: each.getUrn(),
  }));
