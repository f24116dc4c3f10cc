import type { WordsFor } from "../policy";
import type { containerRegistry } from "./container-registry";

export const containerRegistryFrench: WordsFor<typeof containerRegistry> = {
  "azure-container-registry-admin": {
    title: "Les registres de conteneurs ne doivent pas avoir d'utilisateur administrateur",
    why: "Quiconque détient cet unique mot de passe partagé peut remplacer les images que l'hôpital exécute.",
    fix: "Donnez à adminUserEnabled la valeur false.",
  },
  "azure-container-registry-anonymous-pull": {
    title: "Les registres de conteneurs ne doivent pas livrer d'images sans authentification",
    why: "Quiconque connaît l'adresse peut alors lire les applications et les secrets qui y sont restés.",
    fix: "Donnez à anonymousPullEnabled la valeur false.",
  },
  "azure-container-registry-private-only": {
    title: "Les registres de conteneurs ne doivent être joignables que par des points de terminaison privés",
    why: "Un seul jeton divulgué suffit alors à n'importe qui sur Internet pour lire ou remplacer des images.",
    fix: 'Donnez à publicNetworkAccess la valeur "Disabled" et ajoutez un PrivateEndpoint, ce qui demande le SKU Premium.',
  },
};
