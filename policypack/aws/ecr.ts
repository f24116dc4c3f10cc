import { Repository } from "@pulumi/aws/ecr";
import { policy } from "../policy";
import { isOwnKey } from "./keys";

export const ecr = [
  policy(Repository, {
    id: "aws-ecr-customer-key",
    title: "ECR repositories must encrypt with a customer-managed key",
    annex: "9",
    severity: "low",
    why: "With a key of Amazon's, nobody here can see, limit or withdraw what reads the images.",
    fix: 'Set encryptionConfigurations to one with encryptionType "KMS" and kmsKey the ARN of a key.',
    holds: ({ encryptionConfigurations }) => {
      const [encryption] = encryptionConfigurations ?? [];
      return encryption?.encryptionType?.startsWith("KMS") === true && isOwnKey(encryption.kmsKey);
    },
    accepted: [
      {
        encryptionConfigurations: [
          { encryptionType: "KMS", kmsKey: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d" },
        ],
      },
    ],
    rejected: [
      {},
      { encryptionConfigurations: [{ encryptionType: "AES256" }] },
      { encryptionConfigurations: [{ encryptionType: "KMS" }] },
    ],
  }),
];
