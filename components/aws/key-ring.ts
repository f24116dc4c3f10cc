import { getCallerIdentityOutput } from "@pulumi/aws/getCallerIdentity";
import { getPartitionOutput } from "@pulumi/aws/getPartition";
import * as kms from "@pulumi/aws/kms";
import type { ComponentResourceOptions, Output } from "@pulumi/pulumi";
import { ComponentResource, interpolate } from "@pulumi/pulumi";
import type { DataClass, Lifecycle } from "../../declaration/data-class";

export interface KeyRingArgs {
  /** The data classes that get a key of their own. */
  classes: DataClass[];

  /** Production protects the keys from deletion. Default: production. */
  lifecycle?: Lifecycle;
}

/**
 * One customer-managed key for each data class, rotated every year.
 *
 *     const keys = new KeyRing("keys", { classes: ["patient", "evidence"] });
 */
export class KeyRing extends ComponentResource {
  readonly #keys = new Map<DataClass, Output<string>>();

  constructor(name: string, args: KeyRingArgs, opts?: ComponentResourceOptions) {
    super("cordon-aws:index:KeyRing", name, {}, opts);
    const { classes, lifecycle = "production" } = args;
    const invoke = { parent: this };
    const root = interpolate`arn:${getPartitionOutput({}, invoke).partition}:iam::${getCallerIdentityOutput({}, invoke).accountId}:root`;

    for (const each of classes) {
      const key = new kms.Key(
        `${name}-${each}`,
        {
          description: `Encrypts ${each} data`,
          enableKeyRotation: true,
          rotationPeriodInDays: 365,
          deletionWindowInDays: lifecycle === "production" ? 30 : 7,
          policy: root.apply((principal) =>
            JSON.stringify({
              Version: "2012-10-17",
              Statement: [
                { Sid: "Account", Effect: "Allow", Principal: { AWS: principal }, Action: "kms:*", Resource: "*" },
              ],
            }),
          ),
          tags: { "cordon:data-class": each },
        },
        { parent: this, protect: lifecycle === "production" },
      );
      this.#keys.set(each, key.arn);
    }
    this.registerOutputs({});
  }

  /** The key of a data class. */
  key(dataClass: DataClass): Output<string> {
    const key = this.#keys.get(dataClass);
    if (!key) throw new Error(`The key ring has no key for ${dataClass} data; add it to classes.`);
    return key;
  }
}
