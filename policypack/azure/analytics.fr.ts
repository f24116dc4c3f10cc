import type { WordsFor } from "../policy";
import type { analytics } from "./analytics";

const leakedToken =
  "Un seul jeton divulgué suffit alors à n'importe qui sur Internet pour interroger les données qui y sont réunies.";
const close = 'Donnez à publicNetworkAccess la valeur "Disabled" et ajoutez un PrivateEndpoint.';

export const analyticsFrench: WordsFor<typeof analytics> = {
  "azure-databricks-private-only": {
    title: "Les espaces de travail Databricks ne doivent être joignables que par des points de terminaison privés",
    why: leakedToken,
    fix: close,
  },
  "azure-data-factory-private-only": {
    title: "Les fabriques de données ne doivent être joignables que par des points de terminaison privés",
    why: leakedToken,
    fix: close,
  },
  "azure-synapse-private-only": {
    title: "Les espaces de travail Synapse ne doivent être joignables que par des points de terminaison privés",
    why: leakedToken,
    fix: close,
  },
  "azure-data-explorer-private-only": {
    title: "Les clusters Data Explorer ne doivent être joignables que par des points de terminaison privés",
    why: leakedToken,
    fix: close,
  },
  "azure-synapse-managed-network": {
    title: "Les espaces de travail Synapse doivent s'exécuter dans un réseau virtuel managé",
    why: "Sinon, les calculs sur les données des patients partagent un réseau avec ceux d'autrui, et ce réglage n'est possible qu'à la création.",
    fix: 'Donnez à managedVirtualNetwork la valeur "default".',
  },
  "azure-data-explorer-disk-encryption": {
    title: "Les clusters Data Explorer doivent chiffrer les disques de leurs machines",
    why: "Sinon, ce que les machines mettent en cache pour les requêtes n'a que le chiffrement du stockage sous-jacent.",
    fix: "Donnez à enableDiskEncryption la valeur true.",
  },
  "azure-automation-variable-encryption": {
    title: "Les variables d'automatisation doivent être chiffrées",
    why: "Sinon, quiconque peut lire le compte lit la variable, qui contient souvent un mot de passe.",
    fix: "Donnez à isEncrypted la valeur true à la création de la variable.",
  },
};
