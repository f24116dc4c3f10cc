import type { WordsFor } from "../policy";
import type { backup } from "./backup";

export const backupFrench: WordsFor<typeof backup> = {
  "aws-backup-customer-key": {
    title: "Les coffres de sauvegarde doivent être chiffrés avec une clé gérée par le client",
    why: "Des sauvegardes sous une clé d'Amazon ne peuvent être copiées vers un compte de secours hors de portée.",
    fix: "Donnez à kmsKeyArn l'ARN d'une clé.",
  },
  "aws-backup-force-destroy": {
    title: "Les coffres de sauvegarde ne doivent pas être détruits avec leurs sauvegardes",
    why: "Retirer le coffre du programme par erreur suffit à supprimer toutes ses sauvegardes.",
    fix: "Retirez forceDestroy ou donnez-lui la valeur false.",
  },
  "aws-backup-locked": {
    title: "Les coffres de sauvegarde doivent être verrouillés contre une suppression précoce",
    why: "Les maîtres chanteurs suppriment d'abord les sauvegardes : une session d'administrateur volée suffit.",
    fix: "Ajoutez un VaultLockConfiguration dont backupVaultName désigne ce coffre, avec minRetentionDays.",
  },
};
