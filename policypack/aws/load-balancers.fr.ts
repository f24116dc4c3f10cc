import type { WordsFor } from "../policy";
import type { loadBalancers } from "./load-balancers";

const logs = "Après une intrusion, personne ne peut dire qui a demandé quoi, ni quand cela a commencé.";

export const loadBalancersFrench: WordsFor<typeof loadBalancers> = {
  "aws-lb-access-log": {
    title: "Les répartiteurs de charge doivent tenir des journaux d'accès",
    why: logs,
    fix: "Renseignez accessLogs.bucket et donnez à accessLogs.enabled la valeur true.",
  },
  "aws-elb-access-log": {
    title: "Les répartiteurs de charge classiques doivent tenir des journaux d'accès",
    why: logs,
    fix: "Renseignez accessLogs.bucket et donnez à accessLogs.enabled la valeur true.",
  },
  "aws-lb-invalid-headers": {
    title: "Les répartiteurs de charge applicatifs doivent retirer les en-têtes non valides",
    why: "Des en-têtes mal formés permettent de glisser au répartiteur une requête que l'application lit autrement.",
    fix: "Donnez à dropInvalidHeaderFields la valeur true.",
  },
  "aws-lb-desync": {
    title: "Les répartiteurs de charge applicatifs ne doivent pas laisser passer les requêtes ambiguës",
    why: "Une requête que deux serveurs lisent différemment permet de détourner la session d'une autre personne.",
    fix: 'Retirez desyncMitigationMode, ou donnez-lui la valeur "strictest".',
  },
  "aws-lb-deletion-protection": {
    title: "Les répartiteurs de charge doivent être protégés de la suppression",
    why: "Un seul appel fautif coupe tous les utilisateurs de l'application.",
    fix: "Donnez à enableDeletionProtection la valeur true.",
  },
  "aws-lb-web-firewall": {
    title: "Les répartiteurs de charge applicatifs sur Internet doivent avoir un pare-feu applicatif web",
    why: "Les attaques automatisées arrivent à l'application sans filtre, et personne ne les voit.",
    fix: "Ajoutez un WebAclAssociation dont resourceArn désigne ce répartiteur, ou donnez à internal la valeur true.",
  },
  "aws-waf-log": {
    title: "Les pare-feu applicatifs web doivent tenir des journaux",
    why: logs,
    fix: "Ajoutez un WebAclLoggingConfiguration dont resourceArn désigne cette ACL web.",
  },
};
