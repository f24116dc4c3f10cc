import type { WordsFor } from "../policy";
import type { rdsTls } from "./rds-tls";

const why = "Un client qui ne demande pas TLS n'en a pas : mots de passe et dossiers traversent le réseau en clair.";
const fix = 'Donnez dans parameters la valeur "1" à rds.force_ssl ou à require_secure_transport.';

export const rdsTlsFrench: WordsFor<typeof rdsTls> = {
  "aws-rdsparametergroup-tls": {
    title: "Les groupes de paramètres RDS ne doivent pas lever l'exigence de TLS",
    why,
    fix,
  },
  "aws-rdsclusterparametergroup-tls": {
    title: "Les groupes de paramètres de cluster RDS ne doivent pas lever l'exigence de TLS",
    why,
    fix,
  },
  "aws-rds-tls": {
    title: "Les instances RDS doivent refuser les connexions sans TLS",
    why,
    fix: "Donnez à parameterGroupName un ParameterGroup qui renseigne rds.force_ssl ou require_secure_transport.",
  },
  "aws-rdscluster-tls": {
    title: "Les clusters RDS et Aurora doivent refuser les connexions sans TLS",
    why,
    fix: "Donnez à dbClusterParameterGroupName un ClusterParameterGroup qui renseigne rds.force_ssl ou require_secure_transport.",
  },
  "aws-rdsproxy-tls": {
    title: "Les proxys RDS doivent refuser les connexions sans TLS",
    why: "Mots de passe et dossiers traversent le réseau en clair : qui écoute les lit et les altère.",
    fix: "Donnez à requireTls la valeur true.",
  },
};
