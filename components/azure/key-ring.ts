import type { ComponentResourceOptions, Input } from "@pulumi/pulumi";
import { ComponentResource } from "@pulumi/pulumi";
import type { DataClass } from "../../declaration/data-class";
import type { HostingEnvironment } from "./hosting-environment";
import { type Key, vaultKey } from "./vault-key";

export interface KeyRingArgs {
  environment: HostingEnvironment;

  /** The data classes that get a key of their own. */
  classes: DataClass[];

  /** Who may manage the keys. */
  administrators: Input<string>[];
}

/** Classes whose stores keep copies in the paired region: a service there accepts only a key of that region. */
const copied: DataClass[] = ["patient", "imaging", "backup"];

/** Pairs within the European Economic Area. Other regions have none, or one that lies outside. */
const pairs: Record<string, string> = {
  francecentral: "francesouth",
  germanywestcentral: "germanynorth",
  northeurope: "westeurope",
  norwayeast: "norwaywest",
  swedencentral: "swedensouth",
  westeurope: "northeurope",
};

/**
 * One customer-managed key for each data class, rotated every year.
 *
 *     const keys = new KeyRing("keys", { environment, classes: ["patient", "evidence"], administrators });
 */
export class KeyRing extends ComponentResource {
  #keys: Partial<Record<DataClass, Key>> = {};

  constructor(name: string, args: KeyRingArgs, opts?: ComponentResourceOptions) {
    super("cordon-azure:index:KeyRing", name, {}, opts);
    const { location } = args.environment;

    for (const each of args.classes) {
      const key = vaultKey(`${name}-${each}`, each, location, args, this);
      const pair = copied.includes(each) ? pairs[location] : undefined;
      if (pair) key.paired = vaultKey(`${name}-${each}-paired`, each, pair, args, this);
      this.#keys[each] = key;
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

  /** Every key, with its class. */
  get all(): [DataClass, Key][] {
    return Object.entries(this.#keys) as [DataClass, Key][];
  }
}
