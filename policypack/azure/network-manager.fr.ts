import type { WordsFor } from "../policy";
import type { networkManager } from "./network-manager";

export const networkManagerFrench: WordsFor<typeof networkManager> = {
  "azure-network-admin-rule-allow": {
    title: "Les règles d'administration de sécurité ne doivent pas soustraire Internet aux groupes de sécurité",
    why: "Ce qu'une telle règle autorise toujours atteint chaque machine de ses réseaux, quoi que disent leurs groupes de sécurité.",
    fix: 'Donnez à access la valeur "Allow", qui laisse la décision aux groupes de sécurité, ou nommez les sources.',
  },
  "azure-network-admin-rules-committed": {
    title: "Les configurations d'administration de sécurité doivent être validées",
    why: "Tant qu'aucune validation ne les déploie dans une région, les règles d'une configuration n'obligent personne.",
    fix: 'Ajoutez un Commit dont properties.commitType est "SecurityAdmin" et qui cite cette configuration dans properties.configurationIds.',
  },
};
