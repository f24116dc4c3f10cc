import type { Assumption } from "../graph";
import { encryptedIn, standInFor } from "../stand-in-text";
import type { Doubt } from "./doubt";
import { Refusal } from "./failure";
import type { Job } from "./protocol";
import type { Sdk } from "./sdk";

/** Where a provider works, if neither the configuration nor the program says so. */
const regions: Record<string, string> = {
  "aws:region": "eu-west-3",
  "azure-native:location": "francecentral",
  "azure:location": "francecentral",
};

/**
 * Lets a program run with configuration that no file has or that is encrypted: texts are answered by a stand-in, so that
 * whatever contains it reads as unknown; secrets are unknown outputs; numbers, booleans and objects are asked for.
 */
export class Configuration {
  readonly #job: Job;
  readonly #doubt: Doubt;
  readonly #assumptions: Assumption[];

  constructor(job: Job, doubt: Doubt, assumptions: Assumption[]) {
    this.#job = job;
    this.#doubt = doubt;
    this.#assumptions = assumptions;
    for (const [key, value] of Object.entries(job.secrets)) {
      doubt.cast(encryptedIn(value), `encrypted configuration ${key}`);
    }
  }

  install(sdk: Sdk): void {
    const { config, secrets, mode } = this.#job;
    sdk.pulumi.runtime.setAllConfig({ ...config, ...secrets }, Object.keys(secrets));
    const standIn = (key: string) => this.standIn(key);
    const isWhole = (key: string): boolean => secrets[key] === standInFor(key, "encrypted");
    const isPresent = (key: string): boolean => key in config || (key in secrets && !isWhole(key));

    const prototype = sdk.pulumi.Config.prototype;
    for (const kind of ["", "Number", "Boolean", "Object"]) {
      for (const verb of ["get", "require"]) {
        for (const secret of ["", "Secret"]) {
          const name = verb + secret + kind;
          const original = prototype[name];
          prototype[name] = function (key: string, ...rest: unknown[]) {
            const full = `${this.name}:${key}`;
            const isAsked = verb === "require" || full in secrets || full in regions;
            if (isPresent(full) || !isAsked) return original.call(this, key, ...rest);
            const text = secrets[full] ?? standIn(full);
            if (secret) return sdk.unknownSecret(text, mode === "preview");
            if (kind === "") return text;
            throw new Refusal(needed(full, kind.toLowerCase(), full in secrets));
          };
        }
      }
    }
  }

  /** A text in place of a value that nobody gave. */
  standIn(key: string): string {
    if (!this.#assumptions.some(({ name }) => name === key)) this.#assumptions.push({ kind: "config", name: key });
    const text = regions[key] ?? standInFor(key, "unset");
    this.#doubt.cast([text, ...(regions[key] ? [] : text.split(/(?<=^[^.]+)\./))], `${key}, which no file has`);
    return text;
  }
}

const needed = (key: string, kind: string, isEncrypted: boolean): string =>
  `The program needs the configuration ${key}, ${isEncrypted ? "which is encrypted" : "which no stack file has"}: ` +
  `give ${kind === "object" ? "an object as JSON" : `a ${kind}`} with --config '${key}=${examples[kind]}'.`;

const examples: Record<string, string> = { number: "1", boolean: "true", object: "{…}" };
