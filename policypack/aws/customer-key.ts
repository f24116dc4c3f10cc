import { Alias, Key } from "@pulumi/aws/kms";
import { to } from "../relation";

/** The keys of this stack that a property points at, itself or by an alias: known even while their ARNs are not. */
export const keysOf = (property: string) => ({ keys: to(Key, property), aliases: to(Alias, property) });

interface Keys {
  keys: readonly unknown[];
  aliases: readonly unknown[];
}

/** A key that AWS holds for a service: `alias/aws/s3`, its ARN, or Kinesis's own spelling `aws/kinesis`. */
const heldByAws = /(^|alias\/)aws\//i;

/** Whether data is encrypted with a key that the customer holds. */
export const isCustomerKey = ({ keys, aliases }: Keys, named: () => string | undefined): boolean =>
  keys.length > 0 || aliases.length > 0 || ((key) => !!key && !heldByAws.test(key))(named());
