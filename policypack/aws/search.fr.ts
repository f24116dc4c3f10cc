import type { Words, WordsFor } from "../policy";
import type { search } from "./search";

type Id = (typeof search)[number]["id"];
type Suffix = Id extends `aws-opensearch-${infer Rest}` ? Rest : never;

const words = (name: string): Record<Suffix, Words> => ({
  "storage-encrypted": {
    title: `Les domaines ${name} doivent chiffrer leur stockage`,
    why: "Quiconque obtient une copie du stockage ou un instantané en lit les dossiers.",
    fix: "Donnez à encryptAtRest.enabled la valeur true.",
  },
  "customer-key": {
    title: `Les domaines ${name} doivent chiffrer leur stockage avec une clé du client`,
    why: "Personne chez vous ne peut révoquer, auditer ni limiter l'usage d'une clé qu'AWS détient pour le service.",
    fix: "Donnez à encryptAtRest.kmsKeyId l'ARN d'une de vos clés.",
  },
  "node-to-node": {
    title: `Les domaines ${name} doivent chiffrer le trafic entre leurs nœuds`,
    why: "Entre les nœuds, les dossiers traversent le réseau en clair : qui écoute les lit et les altère.",
    fix: "Donnez à nodeToNodeEncryption.enabled la valeur true.",
  },
  https: {
    title: `Les domaines ${name} doivent refuser HTTP en clair`,
    why: "Recherches et dossiers traversent le réseau en clair : qui écoute les lit et les altère.",
    fix: "Donnez à domainEndpointOptions.enforceHttps la valeur true.",
  },
  "tls-policy": {
    title: `Les domaines ${name} doivent refuser les versions de TLS antérieures à 1.2`,
    why: "Les versions antérieures ont des failles connues qui permettent à un tiers de lire les échanges.",
    fix: 'Donnez à domainEndpointOptions.tlsSecurityPolicy la valeur "Policy-Min-TLS-1-2-PFS-2023-10".',
  },
  "in-vpc": {
    title: `Les domaines ${name} doivent se trouver dans un VPC`,
    why: "Le domaine a une adresse sur Internet, et une seule stratégie d'accès mal écrite publie tous les dossiers.",
    fix: "Renseignez vpcOptions.subnetIds.",
  },
  "access-control": {
    title: `Les domaines ${name} doivent contrôler l'accès jusqu'aux index et aux champs`,
    why: "Qui peut chercher peut lire tous les dossiers de tous les patients.",
    fix: "Donnez à advancedSecurityOptions.enabled la valeur true.",
  },
  "audit-log": {
    title: `Les domaines ${name} doivent tenir un journal d'audit`,
    why: "Personne ne peut dire après coup qui a cherché quel dossier.",
    fix: 'Ajoutez à logPublishingOptions une entrée dont logType vaut "AUDIT_LOGS".',
  },
});

const prefixed = (service: string, name: string) =>
  Object.fromEntries(Object.entries(words(name)).map(([suffix, each]) => [`aws-${service}-${suffix}`, each]));

export const searchFrench = {
  ...prefixed("opensearch", "OpenSearch"),
  ...prefixed("elasticsearch", "Elasticsearch"),
} as WordsFor<typeof search>;
