import type { WordsFor } from "../policy";
import { whyOwnKeyFrench } from "./customer-key.fr";
import type { rdsEncryption } from "./rds-encryption";

const storage = {
  why: "Quiconque obtient une copie du stockage, un instantané ou une sauvegarde en lit les dossiers.",
  fix: "Donnez à storageEncrypted la valeur true.",
};
const key = {
  why: whyOwnKeyFrench,
  fix: "Donnez à kmsKeyId l'ARN d'une de vos clés.",
};
const insights = {
  why: "Les mesures contiennent des requêtes, donc des valeurs de dossiers, sous une clé que vous ne maîtrisez pas.",
  fix: "Donnez à performanceInsightsKmsKeyId l'ARN d'une de vos clés.",
};

export const rdsEncryptionFrench: WordsFor<typeof rdsEncryption> = {
  "aws-rds-storage-encrypted": { title: "Les instances RDS doivent chiffrer leur stockage", ...storage },
  "aws-rdscluster-storage-encrypted": {
    title: "Les clusters RDS et Aurora doivent chiffrer leur stockage",
    ...storage,
  },
  "aws-rdsglobalcluster-storage-encrypted": {
    title: "Les clusters globaux doivent chiffrer leur stockage",
    ...storage,
  },
  "aws-rds-customer-key": {
    title: "Les instances RDS doivent chiffrer leur stockage avec une clé gérée par le client",
    ...key,
  },
  "aws-rdscluster-customer-key": {
    title: "Les clusters RDS et Aurora doivent chiffrer leur stockage avec une clé gérée par le client",
    ...key,
  },
  "aws-rds-insights-key": {
    title: "Performance Insights des instances RDS doit utiliser une clé gérée par le client",
    ...insights,
  },
  "aws-rdsclusterinstance-insights-key": {
    title: "Performance Insights des instances de cluster doit utiliser une clé gérée par le client",
    ...insights,
  },
};
