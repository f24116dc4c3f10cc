import { Alias, Key } from "@pulumi/aws/kms";
import { to } from "../relation";

/** The keys of this stack that a property points at, itself or by an alias: known even while their ARNs are not. */
export const keysOf = (property: string) => ({ keys: to(Key, property), aliases: to(Alias, property) });

interface Keys {
  keys: readonly unknown[];
  aliases: readonly unknown[];
}

/** Whether data is encrypted with a key that the customer holds; `alias/aws/…` is a key that AWS holds for a service. */
export const isCustomerKey = ({ keys, aliases }: Keys, named: () => string | undefined): boolean =>
  keys.length > 0 || aliases.length > 0 || ((key) => key !== undefined && !key.includes("alias/aws/"))(named());
