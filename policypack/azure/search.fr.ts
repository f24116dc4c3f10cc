import type { WordsFor } from "../policy";
import type { search } from "./search";

export const searchFrench: WordsFor<typeof search> = {
  "azure-search-private-only": {
    title: "Les services de recherche ne doivent être joignables que par des points de terminaison privés",
    why: "Une seule clé divulguée suffit alors à n'importe qui sur Internet pour interroger ce qui est indexé.",
    fix: 'Donnez à publicNetworkAccess la valeur "Disabled" et ajoutez un PrivateEndpoint.',
  },
  "azure-search-local-auth": {
    title: "Les services de recherche doivent refuser leurs clés d'API",
    why: "Une clé d'API ouvre tous les index à son détenteur, qu'aucun journal ne peut nommer.",
    fix: "Donnez à disableLocalAuth la valeur true et utilisez Microsoft Entra.",
  },
};
