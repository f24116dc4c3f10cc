/** What the SDK puts in place of a value that is not known before deployment; its proxy throws when one is read. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** The other spellings of the same, one per type, that engines and SDKs write. */
const unknowns = new Set([
  UNKNOWN,
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);

/** The key by which the wire marks what is no plain object, and its value for a secret. */
export const SIGNATURE = "4dabf18193072939515e22adb298388d";
export const SECRET = "1b47061264138c4ac30d75fd1eb44270";
const OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
const RESOURCE = "5cf8f73096256a8f31e491e813e4eb8e";

/** The engine's own mask, in a preview's digest. */
export const MASK = "[secret]";

/** What providers keep among the properties for themselves. */
const bookkeeping = new Set([
  "__defaults",
  "__internal",
  "__meta",
  "__inputs",
  "__provider",
  "__pulumi_raw_state_delta",
]);

export type Properties = Record<string, unknown>;

/** Why a value cannot be read, by property path such as `rules[0].cidr`: for the message, never the value itself. */
export type Withheld = Record<string, string>;

export const isUnknown = (value: unknown): boolean => typeof value === "string" && unknowns.has(value);

/**
 * Reads properties as they stand on the wire or in a file: output values are unwrapped; secrets, ciphertext and masks
 * become unknown, and so does every string that contains an unknown; a resource becomes its id. `reason` names what else must not be believed
 * (an invented answer, say) or returns undefined.
 */
export function readProperties(
  wire: Properties,
  reason: (text: string) => string | undefined = () => undefined,
): { properties: Properties; withheld: Withheld } {
  const withheld: Withheld = {};
  const withhold = (path: string, why: string): string => {
    withheld[path] = why;
    return UNKNOWN;
  };

  const read = (value: unknown, path: string): unknown => {
    if (typeof value === "string") {
      if (value === MASK) return withhold(path, "secret");
      if (isUnknown(value)) return UNKNOWN;
      const why = reason(value);
      if (why) return withhold(path, why);
      return value.length > UNKNOWN.length && value.includes(UNKNOWN) ? UNKNOWN : value;
    }
    if (Number.isNaN(value)) return withhold(path, "not a number, as what comes of reckoning with an unknown");
    if (Array.isArray(value)) return value.map((item, index) => read(item, `${path}[${index}]`));
    if (value === null || typeof value !== "object") return value;

    const object = value as Properties;
    const signature = object[SIGNATURE];
    if (signature === SECRET) return withhold(path, "secret");
    if (signature === OUTPUT) {
      if (object.secret) return withhold(path, "secret");
      return "value" in object ? read(object.value, path) : UNKNOWN;
    }
    if (signature === RESOURCE) return "id" in object ? read(object.id || UNKNOWN, path) : object.urn;
    const entries = Object.entries(object).filter(([key]) => !bookkeeping.has(key));
    return Object.fromEntries(entries.map(([key, item]) => [key, read(item, join(path, key))]));
  };

  return { properties: read(wire, "") as Properties, withheld };
}

/** `rules[0]` + `cidr` → `rules[0].cidr`. */
export const join = (path: string, key: string): string => (path === "" ? key : `${path}.${key}`);

/** The value at a path such as `rules[0].cidr`. */
export function valueAt(value: unknown, path: string): unknown {
  let found = value;
  for (const key of path.split(/[.[\]]+/).filter((part) => part !== "")) {
    if (found === null || typeof found !== "object") return isUnknown(found) ? found : undefined;
    found = (found as Properties)[key];
  }
  return found;
}

/** Every string in a value, with its path. */
export function* strings(value: unknown, path = ""): Generator<[path: string, text: string]> {
  if (typeof value === "string") yield [path, value];
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* strings(item, `${path}[${index}]`);
  else if (value !== null && typeof value === "object")
    for (const [key, item] of Object.entries(value)) yield* strings(item, join(path, key));
}
