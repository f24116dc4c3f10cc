import type { WordsFor } from "../policy";
import type { apiManagement } from "./api-management";

export const apiManagementFrench: WordsFor<typeof apiManagement> = {
  "azure-api-management-tls": {
    title: "API Management doit refuser les versions de TLS antérieures à 1.2, côté clients et côté serveurs",
    why: "Les versions antérieures ont des failles connues qui permettent à un tiers de lire les échanges.",
    fix: 'Donnez à chaque entrée Ssl30, Tls10 et Tls11 de customProperties la valeur "False", ou omettez-les.',
  },
  "azure-api-management-network": {
    title: "API Management ne doit pas avoir de point de terminaison public en propre",
    why: "Sinon, les appelants atteignent les API en contournant le pare-feu d'applications web.",
    fix: 'Donnez à virtualNetworkType la valeur "Internal", ou à publicNetworkAccess la valeur "Disabled" avec un PrivateEndpoint.',
  },
};
