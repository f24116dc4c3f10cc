import type { WordsFor } from "../policy";
import { whyOwnKeyFrench } from "./customer-key.fr";
import type { documentDatabases } from "./document-databases";

const storage = {
  why: "Quiconque obtient une copie du stockage, un instantané ou une sauvegarde en lit les dossiers.",
  fix: "Donnez à storageEncrypted la valeur true.",
};
const backup = {
  why: "Une faute ou une attaque remarquée après la dernière sauvegarde ne peut être annulée : les dossiers sont perdus.",
  fix: "Donnez à backupRetentionPeriod la valeur 7 ou plus.",
};
const logs = "Personne ne peut dire après coup qui a lu ou modifié quel dossier.";

export const documentDatabasesFrench: WordsFor<typeof documentDatabases> = {
  "aws-docdb-storage-encrypted": { title: "Les clusters DocumentDB doivent chiffrer leur stockage", ...storage },
  "aws-docdb-customer-key": {
    title: "Les clusters DocumentDB doivent chiffrer leur stockage avec une clé gérée par le client",
    why: whyOwnKeyFrench,
    fix: "Donnez à kmsKeyId l'ARN d'une de vos clés.",
  },
  "aws-docdb-tls": {
    title: "Les groupes de paramètres DocumentDB ne doivent pas désactiver TLS",
    why: "Mots de passe et dossiers traversent le réseau en clair : qui écoute les lit et les altère.",
    fix: 'Retirez le paramètre tls de parameters, ou donnez-lui la valeur "enabled".',
  },
  "aws-docdb-backup": { title: "Les clusters DocumentDB doivent garder leurs sauvegardes au moins 7 jours", ...backup },
  "aws-docdb-audit-log": {
    title: "Les clusters DocumentDB doivent envoyer leur journal d'audit à CloudWatch",
    why: logs,
    fix: 'Nommez "audit" dans enabledCloudwatchLogsExports.',
  },
  "aws-neptune-storage-encrypted": { title: "Les clusters Neptune doivent chiffrer leur stockage", ...storage },
  "aws-neptune-customer-key": {
    title: "Les clusters Neptune doivent chiffrer leur stockage avec une clé gérée par le client",
    why: whyOwnKeyFrench,
    fix: "Donnez à kmsKeyArn l'ARN d'une de vos clés.",
  },
  "aws-neptune-backup": { title: "Les clusters Neptune doivent garder leurs sauvegardes au moins 7 jours", ...backup },
  "aws-neptune-audit-log": {
    title: "Les clusters Neptune doivent envoyer leur journal d'audit à CloudWatch",
    why: logs,
    fix: 'Nommez "audit" dans enableCloudwatchLogsExports.',
  },
  "aws-neptune-public": {
    title: "Les instances Neptune ne doivent pas être accessibles publiquement",
    why: "La base a une adresse sur Internet, où n'importe qui peut essayer les failles connues.",
    fix: "Donnez à publiclyAccessible la valeur false.",
  },
};
