import type { WordsFor } from "../policy";
import type { rdsContinuity } from "./rds-continuity";

const backup = {
  why: "Une faute ou une attaque remarquée après la dernière sauvegarde ne peut être annulée : les dossiers sont perdus.",
  fix: "Donnez à backupRetentionPeriod la valeur 7 ou plus.",
};
const deletion = {
  why: "Un seul appel, fautif ou hostile, supprime la base avec tout ce qu'elle contient.",
  fix: "Donnez à deletionProtection la valeur true.",
};
const tags = {
  why: "Un instantané sans la classe de données de sa base est traité, partagé et supprimé comme s'il ne contenait rien.",
  fix: "Donnez à copyTagsToSnapshot la valeur true.",
};

export const rdsContinuityFrench: WordsFor<typeof rdsContinuity> = {
  "aws-rds-backup": { title: "Les instances RDS doivent garder leurs sauvegardes au moins 7 jours", ...backup },
  "aws-rdscluster-backup": {
    title: "Les clusters RDS et Aurora doivent garder leurs sauvegardes au moins 7 jours",
    ...backup,
  },
  "aws-rds-deletion-protection": { title: "Les instances RDS doivent être protégées de la suppression", ...deletion },
  "aws-rdscluster-deletion-protection": {
    title: "Les clusters RDS et Aurora doivent être protégés de la suppression",
    ...deletion,
  },
  "aws-rds-snapshot-tags": {
    title: "Les instances RDS doivent transmettre leurs étiquettes aux instantanés",
    ...tags,
  },
  "aws-rdscluster-snapshot-tags": {
    title: "Les clusters RDS et Aurora doivent transmettre leurs étiquettes aux instantanés",
    ...tags,
  },
  "aws-rds-multi-az": {
    title: "Les instances RDS doivent avoir un secours dans une autre zone",
    why: "Quand la zone tombe, les services travaillent sans dossiers jusqu'à la restauration d'une sauvegarde ailleurs.",
    fix: "Donnez à multiAz la valeur true.",
  },
};
