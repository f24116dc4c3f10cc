import type { WordsFor } from "../policy";
import type { transfer } from "./transfer";

export const transferFrench: WordsFor<typeof transfer> = {
  "aws-transfer-security-policy": {
    title: "Les serveurs Transfer ne doivent pas utiliser la politique de sécurité de 2018",
    why: "Un client peut s'accorder sur SHA-1, dont les faiblesses aident un attaquant de mieux en mieux équipé à altérer ce qui passe.",
    fix: 'Donnez à securityPolicyName la valeur "TransferSecurityPolicy-2024-01" ou plus récente.',
  },
  "aws-transfer-plain": {
    title: "Les serveurs Transfer ne doivent pas offrir FTP",
    why: "Mots de passe et fichiers traversent le réseau en clair : qui écoute les lit et les altère.",
    fix: 'Retirez "FTP" de protocols.',
  },
  "aws-transfer-in-vpc": {
    title: "Les serveurs Transfer doivent se trouver dans un VPC",
    why: "Un point d'accès public n'a pas de groupe de sécurité : n'importe qui sur Internet peut essayer de s'identifier.",
    fix: 'Donnez à endpointType la valeur "VPC", et renseignez endpointDetails.',
  },
  "aws-transfer-log": {
    title: "Les serveurs Transfer doivent tenir des journaux",
    why: "Personne ne peut dire après coup quel partenaire a pris ou déposé quel fichier.",
    fix: "Renseignez structuredLogDestinations.",
  },
};
