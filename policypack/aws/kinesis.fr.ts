import type { WordsFor } from "../policy";
import { whyOwnKeyFrench } from "./customer-key.fr";
import type { kinesis } from "./kinesis";

export const kinesisFrench: WordsFor<typeof kinesis> = {
  "aws-kinesis-encrypted": {
    title: "Les flux Kinesis doivent être chiffrés",
    why: "Quiconque met la main sur le stockage lit tous les enregistrements que le flux garde encore.",
    fix: "Donnez à encryptionType la valeur \"KMS\" et à kmsKeyId l'ARN d'une clé.",
  },
  "aws-kinesis-customer-key": {
    title: "Les flux Kinesis doivent être chiffrés avec une clé gérée par le client",
    why: whyOwnKeyFrench,
    fix: "Donnez à kmsKeyId l'ARN d'une clé.",
  },
  "aws-firehose-customer-key": {
    title: "Les flux Firehose doivent chiffrer leur tampon avec une clé gérée par le client",
    why: "Ce qui attend d'être livré n'est sous aucune clé que quelqu'un ici puisse limiter ou retirer.",
    fix: "Donnez à serverSideEncryption enabled true, keyType \"CUSTOMER_MANAGED_CMK\" et keyArn l'ARN d'une clé.",
  },
  "aws-kinesisvideo-customer-key": {
    title: "Les flux vidéo Kinesis doivent chiffrer avec une clé gérée par le client",
    why: whyOwnKeyFrench,
    fix: "Donnez à kmsKeyId l'ARN d'une clé.",
  },
};
