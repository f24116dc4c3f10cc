import type { WordsFor } from "../policy";
import type { webFirewalls } from "./web-firewalls";

export const webFirewallsFrench: WordsFor<typeof webFirewalls> = {
  "aws-waf-blocks": {
    title: "Les pare-feu applicatifs web doivent repousser les attaques",
    why: "Un pare-feu qui ne fait que compter laisse passer chaque attaque et la montre ensuite.",
    fix: "Donnez à overrideAction la valeur none pour les groupes de règles dans rules, et à action la valeur block pour les règles.",
  },
  "aws-lb-web-firewall-fails-closed": {
    title:
      "Les répartiteurs de charge ne doivent transmettre aucune requête que leur pare-feu applicatif web n'a pas vue",
    why: "Qui ralentit le pare-feu applicatif web passe à côté.",
    fix: "Retirez enableWafFailOpen, ou donnez-lui la valeur false.",
  },
};
