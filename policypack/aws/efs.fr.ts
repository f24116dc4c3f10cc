import type { WordsFor } from "../policy";
import { whyOwnKeyFrench } from "./customer-key.fr";
import type { efs } from "./efs";

export const efsFrench: WordsFor<typeof efs> = {
  "aws-efs-encrypted": {
    title: "Les systèmes de fichiers EFS doivent être chiffrés",
    why: "Qui met la main sur le stockage ou une sauvegarde lit tous les fichiers, et on ne peut les chiffrer après coup.",
    fix: "Donnez à encrypted la valeur true.",
  },
  "aws-efs-customer-key": {
    title: "Les systèmes de fichiers EFS doivent être chiffrés avec une clé gérée par le client",
    why: whyOwnKeyFrench,
    fix: "Donnez à kmsKeyId l'ARN d'une clé.",
  },
  "aws-efs-policy-refuses-plain-nfs": {
    title: "Les stratégies des systèmes de fichiers EFS doivent refuser les clients sans TLS",
    why: "Un tiers à l'écoute dans le réseau peut lire les fichiers qu'un client monte sans TLS.",
    fix: "Ajoutez à policy un Deny de toute action quand aws:SecureTransport vaut false.",
  },
  "aws-efs-policy-present": {
    title: "Les systèmes de fichiers EFS doivent avoir une stratégie",
    why: "Sans stratégie, quiconque atteint une cible de montage monte le système de fichiers en root, avec ou sans TLS.",
    fix: "Ajoutez une FileSystemPolicy dont fileSystemId désigne ce système de fichiers.",
  },
};
