import type { WordsFor } from "../policy";
import { whyOwnKeyFrench } from "./customer-key.fr";
import type { redshift } from "./redshift";

export const redshiftFrench: WordsFor<typeof redshift> = {
  "aws-redshift-storage-encrypted": {
    title: "Les clusters Redshift doivent chiffrer leur stockage",
    why: "Quiconque obtient une copie du stockage ou un instantané en lit les dossiers.",
    fix: 'Retirez encrypted, ou donnez-lui la valeur "true".',
  },
  "aws-redshift-customer-key": {
    title: "Les clusters Redshift doivent chiffrer leur stockage avec une clé gérée par le client",
    why: whyOwnKeyFrench,
    fix: "Donnez à kmsKeyId l'ARN d'une de vos clés.",
  },
  "aws-redshift-tls": {
    title: "Les groupes de paramètres Redshift doivent refuser les connexions sans TLS",
    why: "Un client qui ne demande pas TLS n'en a pas : mots de passe et dossiers traversent le réseau en clair.",
    fix: 'Donnez dans parameters la valeur "true" à require_ssl.',
  },
  "aws-redshift-public": {
    title: "Les clusters Redshift ne doivent pas être accessibles publiquement",
    why: "L'entrepôt a une adresse sur Internet, où n'importe qui peut essayer mots de passe et failles connues.",
    fix: "Donnez à publiclyAccessible la valeur false.",
  },
  "aws-redshift-audit-log": {
    title: "Les clusters Redshift doivent journaliser les connexions et l'activité des utilisateurs",
    why: "Personne ne peut dire après coup qui a lu quels dossiers.",
    fix: "Ajoutez un Logging dont clusterIdentifier désigne ce cluster.",
  },
  "aws-redshift-vpc-routing": {
    title: "Les clusters Redshift doivent charger et décharger les données par le VPC",
    why: "Des copies de dossiers partent par Internet vers un compartiment quelconque, sans qu'un journal de flux le voie.",
    fix: "Donnez à enhancedVpcRouting la valeur true.",
  },
  "aws-redshift-backup": {
    title: "Les clusters Redshift doivent garder leurs instantanés automatiques au moins 7 jours",
    why: "Une faute ou une attaque remarquée après le dernier instantané ne peut être annulée.",
    fix: "Donnez à automatedSnapshotRetentionPeriod la valeur 7 ou plus.",
  },
};
