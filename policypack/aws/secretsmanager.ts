import { Secret } from "@pulumi/aws/secretsmanager";
import { offending, policy } from "../policy";
import { isOwnKey } from "./keys";

export const secretsmanager = [
  policy(Secret, {
    id: "aws-secretsmanager-customer-key",
    title: "Secrets must be encrypted with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: "With a key of Amazon's, every administrator of secrets reads them, and nobody can withdraw the key.",
    fix: "Set kmsKeyId, and kmsKeyId of each of replicas, to the ARN of a key.",
    holds: (secret) => {
      const replicas = offending("replicas", secret.replicas, ({ kmsKeyId }) => isOwnKey(kmsKeyId));
      return replicas.length > 0 || isOwnKey(secret.kmsKeyId) ? replicas : ["kmsKeyId"];
    },
    accepted: [
      { kmsKeyId: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d" },
      {
        kmsKeyId: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d",
        replicas: [{ region: "eu-west-1", kmsKeyId: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d" }],
      },
    ],
    rejected: [
      {},
      { kmsKeyId: "alias/aws/secretsmanager" },
      { kmsKeyId: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d", replicas: [{ region: "eu-west-1" }] },
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
];
