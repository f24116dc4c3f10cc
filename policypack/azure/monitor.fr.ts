import type { WordsFor } from "../policy";
import type { monitor } from "./monitor";

const whoChanged =
  "Sans eux, personne ne peut dire après coup qui a modifié l'environnement d'hébergement ou désactivé une protection.";
const addCategories =
  'Ajoutez à logs des entrées pour les catégories "Administrative", "Security" et "Policy" avec enabled true.';

export const monitorFrench: WordsFor<typeof monitor> = {
  "azure-monitor-diagnostic-logs": {
    title: "Les paramètres de diagnostic doivent transmettre au moins un journal",
    why: "Un paramètre qui ne transmet que des métriques ne laisse aucune trace de qui a fait quoi.",
    fix: 'Ajoutez à logs une entrée avec categoryGroup "allLogs" et enabled true.',
  },
  "azure-monitor-subscription-log": {
    title:
      "Les paramètres de diagnostic posés sur un abonnement doivent transmettre ses journaux d'administration, de sécurité et de stratégie",
    why: whoChanged,
    fix: addCategories,
  },
  "azure-monitor-activity-log": {
    title:
      "Les paramètres de diagnostic d'abonnement doivent transmettre les journaux d'administration, de sécurité et de stratégie",
    why: whoChanged,
    fix: addCategories,
  },
};
