import { ReplicationInstance } from "@pulumi/aws/dms";
import { policy } from "../policy";
import { relation } from "../relation";
import { isCustomerKey, keysOf } from "./customer-key";

export const dms = [
  policy(ReplicationInstance, {
    id: "aws-dms-public",
    title: "DMS replication instances must not be publicly accessible",
    annex: "6.8",
    severity: "critical",
    why: "A machine that holds passwords to both databases has an address on the internet.",
    fix: "Set publiclyAccessible to false.",
    holds: ({ publiclyAccessible }) => publiclyAccessible !== true,
    accepted: [{}, { publiclyAccessible: false }],
    rejected: [{ publiclyAccessible: true }],
  }),

  relation(ReplicationInstance, {
    id: "aws-dms-customer-key",
    title: "DMS replication instances must encrypt their storage with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: "Nobody on your side can revoke, audit or limit the use of a key that AWS holds for the service.",
    fix: "Set kmsKeyArn to the ARN of a key of your own.",
    with: keysOf("kmsKeyArn"),
    holds: (instance, keys) => isCustomerKey(keys, () => instance.kmsKeyArn),
    accepted: [{ beside: { keys: [{}] } }],
    rejected: [{}],
  }),
];
