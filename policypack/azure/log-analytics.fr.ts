import type { WordsFor } from "../policy";
import type { logAnalytics } from "./log-analytics";

export const logAnalyticsFrench: WordsFor<typeof logAnalytics> = {
  "azure-log-analytics-retention": {
    title: "Les espaces de travail Log Analytics doivent garder les journaux au moins 90 jours",
    why: "Les intrusions se remarquent souvent après des semaines, quand les 30 jours par défaut ont effacé leur début.",
    fix: "Donnez à retentionInDays 90 ou plus.",
  },
  "azure-log-analytics-local-auth": {
    title: "Les espaces de travail Log Analytics doivent refuser leurs clés partagées",
    why: "Quiconque détient une clé partagée peut écrire de fausses lignes de journal, et aucun journal ne peut le nommer.",
    fix: "Donnez à features.disableLocalAuth la valeur true.",
  },
  "azure-log-analytics-private-only": {
    title:
      "Les espaces de travail Log Analytics ne doivent être écrits et lus que par des points de terminaison privés",
    why: "Les journaux contiennent des noms et des requêtes : un seul jeton divulgué suffit alors pour les lire de n'importe où.",
    fix: 'Donnez à publicNetworkAccessForIngestion et publicNetworkAccessForQuery la valeur "Disabled".',
  },
};
