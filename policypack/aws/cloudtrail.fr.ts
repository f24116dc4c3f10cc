import type { WordsFor } from "../policy";
import type { cloudtrail } from "./cloudtrail";

export const cloudtrailFrench: WordsFor<typeof cloudtrail> = {
  "aws-cloudtrail-logging": {
    title: "Les journaux de suivi CloudTrail doivent être actifs",
    why: "Un journal arrêté n'enregistre rien, et les actes d'un intrus dans le compte ne laissent aucune trace.",
    fix: "Retirez enableLogging ou donnez-lui la valeur true.",
  },
  "aws-cloudtrail-multi-region": {
    title: "Les journaux de suivi CloudTrail doivent couvrir toutes les régions",
    why: "Un intrus agit sans être vu dans une région que personne n'utilise et qu'aucun journal ne couvre.",
    fix: "Donnez à isMultiRegionTrail la valeur true.",
  },
  "aws-cloudtrail-validation": {
    title: "Les journaux de suivi CloudTrail doivent signer leurs fichiers",
    why: "Sans empreintes, personne ne peut montrer qu'un fichier n'a été ni modifié ni retiré après un incident.",
    fix: "Donnez à enableLogFileValidation la valeur true.",
  },
  "aws-cloudtrail-customer-key": {
    title: "Les journaux de suivi CloudTrail doivent être chiffrés avec une clé gérée par le client",
    why: "Avec une clé d'Amazon, qui peut lire le compartiment lit le journal, et personne ne peut retirer la clé.",
    fix: "Donnez à kmsKeyId l'ARN d'une clé dont la stratégie autorise CloudTrail.",
  },
  "aws-cloudtrail-cloudwatch": {
    title: "Les journaux de suivi CloudTrail doivent être livrés à CloudWatch Logs",
    why: "Des fichiers dans un compartiment ne donnent aucune alerte : on ne voit l'intrus que si quelqu'un les lit.",
    fix: "Renseignez cloudWatchLogsGroupArn et cloudWatchLogsRoleArn.",
  },
  "aws-cloudtrail-management-events": {
    title: "CloudTrail doit enregistrer tous les événements de gestion",
    why: "Ce que les sélecteurs écartent manque au moment de reconstituer une intrusion.",
    fix: "Faites inclure tous les événements de gestion par eventSelectors ou advancedEventSelectors d'un journal.",
  },
};
