import type { WordsFor } from "../policy";
import type { securityGroupRules } from "./security-group-rules";

const whyEgress =
  "Une machine compromise peut envoyer des données de patients n'importe où et chercher ses outils n'importe où.";
const whyDescription =
  "Personne n'ose fermer une règle dont le but n'est écrit nulle part, et elle reste ouverte pour toujours.";

export const securityGroupRulesFrench: WordsFor<typeof securityGroupRules> = {
  "aws-securitygroup-egress": {
    title: "Les groupes de sécurité ne doivent pas laisser sortir tout le trafic vers n'importe où",
    why: whyEgress,
    fix: "Nommez dans egress le protocole, les ports et les destinations nécessaires.",
  },
  "aws-securitygrouprule-egress": {
    title: "Les règles de groupe de sécurité ne doivent pas laisser sortir tout le trafic vers n'importe où",
    why: whyEgress,
    fix: "Nommez dans protocol, fromPort, toPort et cidrBlocks le protocole, les ports et les destinations nécessaires.",
  },
  "aws-egressrule-bounded": {
    title: "Les règles de sortie ne doivent pas laisser sortir tout le trafic vers n'importe où",
    why: whyEgress,
    fix: "Nommez dans ipProtocol, fromPort, toPort et cidrIpv4 le protocole, les ports et la destination nécessaires.",
  },
  "aws-securitygroup-description": {
    title: "Les règles des groupes de sécurité doivent dire à quoi elles servent",
    why: whyDescription,
    fix: "Donnez une description à chaque règle de ingress et de egress.",
  },
  "aws-securitygrouprule-description": {
    title: "Les règles de groupe de sécurité doivent dire à quoi elles servent",
    why: whyDescription,
    fix: "Renseignez description.",
  },
  "aws-ingressrule-description": {
    title: "Les règles d'entrée doivent dire à quoi elles servent",
    why: whyDescription,
    fix: "Renseignez description.",
  },
  "aws-egressrule-description": {
    title: "Les règles de sortie doivent dire à quoi elles servent",
    why: whyDescription,
    fix: "Renseignez description.",
  },
};
