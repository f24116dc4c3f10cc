import type { WordsFor } from "../policy";
import { whyOwnKeyFrench } from "./customer-key.fr";
import type { sqs } from "./sqs";

export const sqsFrench: WordsFor<typeof sqs> = {
  "aws-sqs-encrypted": {
    title: "Les files SQS doivent être chiffrées",
    why: "Quiconque met la main sur le stockage lit tous les messages qui attendent dans la file.",
    fix: "Donnez à kmsMasterKeyId l'ARN d'une clé et retirez sqsManagedSseEnabled.",
  },
  "aws-sqs-customer-key": {
    title: "Les files SQS doivent être chiffrées avec une clé gérée par le client",
    why: whyOwnKeyFrench,
    fix: "Donnez à kmsMasterKeyId l'ARN d'une clé dont la stratégie autorise ceux qui envoient.",
  },
  "aws-sqs-policy-refuses-http": {
    title: "Les politiques des files SQS doivent refuser HTTP en clair",
    why: "Le service répond aux requêtes sans TLS sauf consigne contraire, et un tiers à l'écoute lit avec vous.",
    fix: "Ajoutez à policy un Deny de sqs:* quand aws:SecureTransport vaut false.",
  },
};
