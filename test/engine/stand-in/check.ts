import { CheckRequest } from "@pulumi/pulumi/proto/provider_pb";
import type { Properties } from "../../../plan/values";
import { shapeOf } from "./shape";

const { DISABLE } = CheckRequest.AutonamingOptions.Mode;

/** What the real providers make of a program's inputs: a physical name, and on AWS the region, all tags and the defaults. */
export function check(request: CheckRequest, inputs: Properties, olds: Properties, region: string): Properties {
  const type = request.getType();
  const property = namedBy(type, inputs);
  const proposal = request.getAutonaming();
  const named =
    property && proposal?.getMode() !== DISABLE
      ? { [property]: olds[property] ?? (proposal?.getProposedName() || nameOf(request)) }
      : {};
  if (!type.startsWith("aws:")) return { ...inputs, ...named };
  const { outputs } = shapeOf(type);
  return {
    ...(withDefaults(inputs) as Properties),
    ...named,
    ...(outputs.has("region") && !("region" in inputs) ? { region } : {}),
    ...(outputs.has("tagsAll") && inputs.tags ? { tagsAll: withDefaults(inputs.tags) } : {}),
    __defaults: Object.keys(named),
  };
}

/** The input that holds the physical name of a type, where the program leaves it to the provider. */
function namedBy(type: string, inputs: Properties): string | undefined {
  const { optional } = shapeOf(type);
  const kind = type.split(":").at(-1)?.toLowerCase() ?? "";
  const candidates =
    type === "aws:s3/bucket:Bucket"
      ? ["bucket"]
      : ["name", "identifier", "clusterIdentifier", ...[...optional].filter((name) => isOwnName(name, kind))];
  const property = candidates.find((name) => optional.has(name));
  return property && !(property in inputs) && !(`${property}Prefix` in inputs) ? property : undefined;
}

/** `accountName` names a StorageAccount; `customNetworkInterfaceName` names no PrivateEndpoint. */
const isOwnName = (name: string, kind: string): boolean =>
  name.endsWith("Name") && kind.includes(name.slice(0, -"Name".length).toLowerCase());

const nameOf = (request: CheckRequest): string =>
  `${request.getName()}-${Buffer.from(request.getRandomseed_asU8()).toString("hex").slice(0, 7)}`;

/** Bridged providers keep in every object which of its properties they filled in. */
function withDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withDefaults);
  if (value === null || typeof value !== "object") return value;
  if ("4dabf18193072939515e22adb298388d" in value) return value;
  return {
    ...Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withDefaults(item)])),
    __defaults: [],
  };
}
