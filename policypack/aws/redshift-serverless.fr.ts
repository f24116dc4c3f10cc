import type { WordsFor } from "../policy";
import { whyOwnKeyFrench } from "./customer-key.fr";
import type { redshiftServerless } from "./redshift-serverless";

export const redshiftServerlessFrench: WordsFor<typeof redshiftServerless> = {
  "aws-redshiftserverless-public": {
    title: "Les groupes de travail Redshift Serverless ne doivent pas être accessibles publiquement",
    why: "L'entrepôt a une adresse sur Internet, où n'importe qui peut essayer mots de passe et failles connues.",
    fix: "Donnez à publiclyAccessible la valeur false.",
  },
  "aws-redshiftserverless-tls": {
    title: "Les groupes de travail Redshift Serverless ne doivent pas renoncer à exiger TLS",
    why: "Un client qui ne demande pas TLS n'en a pas : mots de passe et dossiers traversent le réseau en clair.",
    fix: 'Donnez à require_ssl la valeur "true" dans configParameters.',
  },
  "aws-redshiftserverless-customer-key": {
    title: "Les espaces de noms Redshift Serverless doivent chiffrer avec une clé gérée par le client",
    why: whyOwnKeyFrench,
    fix: "Donnez à kmsKeyId l'ARN d'une de vos clés.",
  },
  "aws-redshiftserverless-audit-log": {
    title: "Les espaces de noms Redshift Serverless doivent journaliser connexions et activité des utilisateurs",
    why: "Personne ne peut dire ensuite qui a lu quels dossiers.",
    fix: 'Citez "connectionlog" et "useractivitylog" dans logExports.',
  },
};
