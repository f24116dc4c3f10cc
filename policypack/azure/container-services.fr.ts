import type { WordsFor } from "../policy";
import type { containerServices } from "./container-services";

export const containerServicesFrench: WordsFor<typeof containerServices> = {
  "azure-container-app-https-only": {
    title: "Les applications conteneurisées doivent refuser HTTP en clair",
    why: "Quiconque se trouve sur le chemin d'une requête HTTP en clair lit la session et le dossier.",
    fix: "Donnez à configuration.ingress.allowInsecure la valeur false, ou omettez-le.",
  },
  "azure-container-group-public-ip": {
    title: "Les groupes de conteneurs ne doivent pas avoir d'adresse publique",
    why: "N'importe qui sur Internet peut alors essayer des failles connues sur les conteneurs, sans qu'aucun pare-feu l'arrête.",
    fix: 'Donnez à ipAddress.type la valeur "Private" et indiquez subnetIds, ou omettez ipAddress.',
  },
};
