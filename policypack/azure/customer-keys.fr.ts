import type { WordsFor } from "../policy";
import type { customerKeys } from "./customer-keys";

const why =
  "Une clé gérée par la plateforme ne peut pas être révoquée : personne ici ne peut rendre les données illisibles ni voir qui s'en est servi.";

export const customerKeysFrench: WordsFor<typeof customerKeys> = {
  "azure-data-factory-customer-key": {
    title: "Les fabriques de données doivent être chiffrées avec une clé gérée par le client",
    why,
    fix: "Indiquez encryption.vaultBaseUrl et encryption.keyName.",
  },
  "azure-synapse-customer-key": {
    title: "Les espaces de travail Synapse doivent être chiffrés avec une clé gérée par le client",
    why,
    fix: "Indiquez encryption.cmk.key à la création de l'espace de travail.",
  },
  "azure-data-explorer-customer-key": {
    title: "Les clusters Data Explorer doivent être chiffrés avec une clé gérée par le client",
    why,
    fix: "Indiquez keyVaultProperties.keyVaultUri et keyVaultProperties.keyName.",
  },
  "azure-container-registry-customer-key": {
    title: "Les registres de conteneurs doivent être chiffrés avec une clé gérée par le client",
    why,
    fix: 'Donnez à encryption.status la valeur "enabled" et indiquez encryption.keyVaultProperties, ce qui demande le SKU Premium.',
  },
};
