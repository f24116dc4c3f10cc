import type { WordsFor } from "../policy";
import type { cognitiveServices } from "./cognitive-services";

export const cognitiveServicesFrench: WordsFor<typeof cognitiveServices> = {
  "azure-cognitive-services-network-open": {
    title: "Les services d'IA ne doivent pas accepter de connexions de tous les réseaux",
    why: "Une seule clé divulguée suffit alors à n'importe qui sur Internet pour utiliser le service et les données qui lui ont été confiées.",
    fix: 'Donnez à properties.publicNetworkAccess la valeur "Disabled", ou à properties.networkAcls.defaultAction la valeur "Deny".',
  },
  "azure-cognitive-services-local-auth": {
    title: "Les services d'IA doivent refuser leurs clés d'API",
    why: "Une clé d'API ouvre le service à son détenteur, qu'aucun journal ne peut nommer.",
    fix: "Donnez à properties.disableLocalAuth la valeur true et utilisez Microsoft Entra.",
  },
};
