import type { WordsFor } from "../policy";
import { whyOwnKeyFrench } from "./customer-key.fr";
import type { s3Encryption } from "./s3-encryption";

export const s3EncryptionFrench: WordsFor<typeof s3Encryption> = {
  "aws-s3-customer-key": {
    title: "Les compartiments S3 doivent chiffrer avec une clé gérée par le client",
    why: whyOwnKeyFrench,
    fix: 'Ajoutez un BucketServerSideEncryptionConfiguration avec sseAlgorithm "aws:kms" et kmsMasterKeyId.',
  },
  "aws-s3-policy-refuses-http": {
    title: "Les stratégies des compartiments S3 doivent refuser HTTP en clair",
    why: "Un tiers à l'écoute peut lire et modifier ce qu'un client envoie ou reçoit sans TLS.",
    fix: "Ajoutez à policy un Deny de s3:* sur le compartiment et ses objets quand aws:SecureTransport vaut false.",
  },
  "aws-s3-http-refused": {
    title: "Les compartiments S3 doivent avoir une stratégie qui refuse HTTP en clair",
    why: "S3 répond aux requêtes sans TLS tant qu'on ne le lui interdit pas, et un tiers à l'écoute les lit.",
    fix: "Ajoutez une BucketPolicy qui refuse s3:* quand aws:SecureTransport vaut false.",
  },
};
