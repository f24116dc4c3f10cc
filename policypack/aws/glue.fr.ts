import type { WordsFor } from "../policy";
import type { glue } from "./glue";

export const glueFrench: WordsFor<typeof glue> = {
  "aws-glue-encrypted": {
    title: "Les configurations de sécurité Glue doivent chiffrer résultats, signets et journaux",
    why: "Ce que les tâches extraient des dossiers reste dans des compartiments et journaux sans le chiffrement de la source.",
    fix: "Donnez à chaque mode d'encryptionConfiguration une valeur qui emploie une clé.",
  },
  "aws-glue-job-secured": {
    title: "Les tâches Glue doivent avoir une configuration de sécurité",
    why: "Sans elle, ce que la tâche extrait et journalise n'est pas chiffré avec une de vos clés.",
    fix: "Donnez à securityConfiguration le nom d'une SecurityConfiguration.",
  },
  "aws-glue-catalog-encrypted": {
    title: "Le catalogue de données Glue doit être chiffré, avec les mots de passe de ses connexions",
    why: "Qui peut lister les connexions lit les mots de passe des bases qui sont derrière.",
    fix: 'Donnez à catalogEncryptionMode la valeur "SSE-KMS" et à returnConnectionPasswordEncrypted la valeur true.',
  },
};
