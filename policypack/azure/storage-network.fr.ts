import type { WordsFor } from "../policy";
import type { storageNetwork } from "./storage-network";

export const storageNetworkFrench: WordsFor<typeof storageNetwork> = {
  "azure-storage-network-open": {
    title: "Les comptes de stockage ne doivent pas accepter de connexions de tous les réseaux",
    why: "Une seule clé ou un seul jeton divulgué suffit alors à n'importe qui sur Internet pour lire ou supprimer les données.",
    fix: 'Donnez à publicNetworkAccess la valeur "Disabled", ou à networkRuleSet.defaultAction la valeur "Deny" avec les seuls réseaux nécessaires.',
  },
  "azure-storage-private-only": {
    title: "Les comptes de stockage ne doivent être joignables que par des points de terminaison privés",
    why: "Un point de terminaison public protégé par des règles réseau n'est qu'à une règle oubliée d'Internet.",
    fix: 'Donnez à publicNetworkAccess la valeur "Disabled" et ajoutez un PrivateEndpoint.',
  },
};
