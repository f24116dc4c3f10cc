import { getCallerIdentityOutput } from "@pulumi/aws/getCallerIdentity";
import * as kms from "@pulumi/aws/kms";
import type { ComponentResourceOptions, Input } from "@pulumi/pulumi";
import { ComponentResource, jsonStringify } from "@pulumi/pulumi";
import type { DataClass } from "../../declaration/data-class";
import { document } from "./access";
import type { HostingEnvironment } from "./hosting-environment";
import { whoMayManage, whoMayUse } from "./key-policy";

export interface KeyRingArgs {
  environment: HostingEnvironment;

  /** The data classes that get a key of their own. */
  classes: DataClass[];

  /** Who may manage the keys. */
  administrators: Input<string>[];
}

/** A key, as the services that use it name it. */
export interface Key {
  arn: Input<string>;
}

/** Classes whose copies may one day lie in another region, which can never be made up for: the key would be another. */
const copied: DataClass[] = ["patient", "imaging", "backup"];

/**
 * One customer-managed key for each data class, rotated every year.
 *
 *     const keys = new KeyRing("keys", { environment, classes: ["patient", "evidence"], administrators });
 */
export class KeyRing extends ComponentResource {
  #keys: Partial<Record<DataClass, Key>> = {};

  constructor(name: string, args: KeyRingArgs, opts?: ComponentResourceOptions) {
    super("cordon-aws:index:KeyRing", name, {}, opts);
    const { environment, classes, administrators } = args;
    const production = environment.lifecycle === "production";
    const home = getCallerIdentityOutput({}, { parent: this }).accountId;
    const policy = document(...whoMayUse(home, environment), ...whoMayManage(home, administrators, environment));

    for (const each of classes) {
      this.#keys[each] = new kms.Key(
        `${name}-${each}`,
        {
          description: `Encrypts ${each} data`,
          enableKeyRotation: true,
          rotationPeriodInDays: 365,
          deletionWindowInDays: production ? 30 : 7,
          multiRegion: copied.includes(each),
          policy: jsonStringify(policy),
          tags: { "cordon:component": "KeyRing", "cordon:data-class": each },
        },
        { parent: this, protect: production },
      );
    }
    this.registerOutputs({});
  }

  /** Keys that exist already. */
  static existing(
    name: string,
    { environment, keys }: { environment: HostingEnvironment; keys: Partial<Record<DataClass, Key>> },
    opts?: ComponentResourceOptions,
  ): KeyRing {
    const ring = new KeyRing(name, { environment, classes: [], administrators: [] }, opts);
    ring.#keys = keys;
    return ring;
  }

  /** The key of a data class. */
  key(dataClass: DataClass): Key {
    const key = this.#keys[dataClass];
    if (!key) throw new Error(`The key ring has no key for ${dataClass} data; add it to classes.`);
    return key;
  }
}
