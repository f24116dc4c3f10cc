import { Alias, ExternalKey, Key, ReplicaKey } from "@pulumi/aws/kms";
import { or, type Tie, to } from "../relation";

/**
 * The keys of this stack that a property points at, itself or by an alias: known even while their ARNs are not. The
 * property is the owner's, or that of the satellites between.
 */
export const keyOf = (property: string, ...through: readonly Tie<any>[]) =>
  or(to(Key, property, ...through), Alias, ReplicaKey, ExternalKey);

/** The same, for a relation that looks at nothing else. */
export const keysOf = (property: string) => ({ keys: keyOf(property) });

interface Keys {
  keys: readonly unknown[];
}

/** A key that AWS holds for a service: `alias/aws/s3`, its ARN, `aws/kinesis` as Kinesis spells it, `AWS_OWNED_KMS_KEY`. */
const heldByAws = /(^|alias\/)aws\/|^AWS_OWNED/i;

/** Whether data is encrypted with a key that the customer holds. */
export const isCustomerKey = ({ keys }: Keys, named: () => string | undefined): boolean =>
  keys.length > 0 || ((key) => !!key && !heldByAws.test(key))(named());

/** What is wrong with any other key, whether AWS shows its use, as of `aws/ebs`, or not, as of those that it owns. */
export const whyOwnKey = "Nobody here can limit or withdraw the use of a key that AWS holds for the service.";
