import type { WordsFor } from "../policy";
import type { codebuild } from "./codebuild";

export const codebuildFrench: WordsFor<typeof codebuild> = {
  "aws-codebuild-encrypted": {
    title: "Les projets CodeBuild doivent chiffrer ce qu'ils construisent",
    why: "Qui peut lire le compartiment lit les programmes, avec les adresses et réglages qu'ils contiennent.",
    fix: "Retirez encryptionDisabled d'artifacts et de chacun des secondaryArtifacts.",
  },
  "aws-codebuild-log": {
    title: "Les projets CodeBuild doivent tenir des journaux",
    why: "Quand autre chose a été glissé dans une construction, personne ne peut dire quand, ni ce qui a changé.",
    fix: "Laissez logsConfig.cloudwatchLogs actif, ou donnez à logsConfig.s3Logs.status la valeur ENABLED.",
  },
  "aws-codebuild-logs-encrypted": {
    title: "Les projets CodeBuild doivent chiffrer les journaux qu'ils gardent dans S3",
    why: "Les constructions impriment par erreur réglages et identifiants, que lit qui peut lire le compartiment.",
    fix: "Retirez logsConfig.s3Logs.encryptionDisabled.",
  },
};
