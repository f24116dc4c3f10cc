import type { WordsFor } from "../policy";
import type { ebs } from "./ebs";

const plain = "Quiconque met la main sur un instantané ou sur sa copie lit tous les fichiers du disque.";

export const ebsFrench: WordsFor<typeof ebs> = {
  "aws-ebs-volume-encrypted": {
    title: "Les volumes EBS ne doivent pas rester sans chiffrement",
    why: "Quiconque met la main sur le volume ou sur un de ses instantanés lit tous les fichiers du disque.",
    fix: "Donnez à encrypted la valeur true.",
  },
  "aws-ebs-volume-encryption-set": {
    title: "Les volumes EBS doivent être chiffrés, par eux-mêmes ou par défaut",
    why: "Un volume dont rien n'est dit n'est pas chiffré, et ses instantanés sont lisibles où qu'ils aboutissent.",
    fix: "Donnez à encrypted la valeur true, ou ajoutez un EncryptionByDefault à la pile.",
  },
  "aws-ebs-customer-key": {
    title: "Les volumes EBS doivent être chiffrés avec une clé gérée par le client",
    why: "Avec une clé d'Amazon, on ne peut ni partager un instantané avec un compte de secours, ni retirer la clé.",
    fix: "Donnez à kmsKeyId l'ARN d'une clé, ou ajoutez un DefaultKmsKey à la pile.",
  },
  "aws-ebs-encryption-by-default": {
    title: "Le chiffrement EBS par défaut doit être activé",
    why: "Sinon, les disques que d'autres outils ou personnes créent dans cette région ne sont pas chiffrés.",
    fix: "Retirez enabled ou donnez-lui la valeur true.",
  },
  "aws-ebs-snapshots-not-public": {
    title: "Les instantanés EBS ne doivent pas être partagés avec tout le monde",
    why: "Sinon, un seul partage par erreur livre un disque entier à quiconque a un compte AWS.",
    fix: 'Donnez à state la valeur "block-all-sharing".',
  },
  "aws-ebs-snapshot-copy-encrypted": {
    title: "Les copies d'instantanés EBS doivent être chiffrées",
    why: plain,
    fix: "Donnez à encrypted la valeur true et à kmsKeyId l'ARN d'une clé.",
  },
  "aws-ebs-snapshot-import-encrypted": {
    title: "Les instantanés EBS importés doivent être chiffrés",
    why: plain,
    fix: "Donnez à encrypted la valeur true et à kmsKeyId l'ARN d'une clé.",
  },
};
