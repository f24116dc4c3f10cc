import { Secret, SecretRotation } from "@pulumi/aws/secretsmanager";
import { offending, policy } from "../policy";
import { from, relation } from "../relation";
import { isGiven } from "../unknown";
import { isCustomerKey, keyOf, keysOf } from "./customer-key";

export const secretsmanager = [
  relation(Secret, {
    id: "aws-secretsmanager-customer-key",
    title: "Secrets must be encrypted with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: "With a key of Amazon's, every administrator of secrets reads them, and nobody can withdraw the key.",
    fix: "Set kmsKeyId, and kmsKeyId of each of replicas, to the ARN of a key.",
    with: { ...keysOf("kmsKeyId"), replicaKeys: keyOf("replicas") },
    holds: (secret, { replicaKeys, ...keys }) => {
      const replicas = offending(
        "replicas",
        secret.replicas,
        (replica) => isGiven(replica, "kmsKeyId") && isCustomerKey({ keys: replicaKeys }, () => replica.kmsKeyId),
      );
      return replicas.length > 0 || isCustomerKey(keys, () => secret.kmsKeyId) ? replicas : ["kmsKeyId"];
    },
    accepted: [
      { inputs: { kmsKeyId: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d" } },
      {
        inputs: {
          kmsKeyId: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d",
          replicas: [{ region: "eu-west-1", kmsKeyId: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d" }],
        },
      },
    ],
    rejected: [
      {},
      { inputs: { kmsKeyId: "alias/aws/secretsmanager" } },
      { inputs: { kmsKeyId: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d", replicas: [{ region: "eu-west-1" }] } },
    ],
  }),

  policy(Secret, {
    id: "aws-secretsmanager-recovery-window",
    title: "Secrets must be recoverable after deletion",
    annex: "4.2",
    severity: "medium",
    why: "A secret that is deleted by mistake is gone at once, and the systems that need it stop.",
    fix: "Remove recoveryWindowInDays or set it to 7 or more.",
    holds: ({ recoveryWindowInDays }) => recoveryWindowInDays !== 0,
    accepted: [{}, { recoveryWindowInDays: 7 }],
    rejected: [{ recoveryWindowInDays: 0 }],
  }),

  relation(Secret, {
    id: "aws-secretsmanager-rotation",
    title: "Secrets must be changed by themselves",
    annex: "11.6",
    severity: "low",
    why: "A credential that leaked unseen opens the system behind it for years.",
    fix: "Add a SecretRotation whose secretId is this secret.",
    with: { rotations: from(SecretRotation, "secretId") },
    holds: (_, { rotations }) => rotations.length > 0,
    accepted: [{ beside: { rotations: [{}] } }],
    rejected: [{}],
  }),
];
