import type { WordsFor } from "../policy";
import type { securityGroups } from "./security-groups";

const why =
  "N'importe qui sur Internet peut essayer mots de passe et failles connues sur un service qui n'est pas destiné au public.";

export const securityGroupsFrench: WordsFor<typeof securityGroups> = {
  "aws-securitygroup-ports": {
    title:
      "Les groupes de sécurité ne doivent pas ouvrir à Internet les ports d'administration, de base de données ou cliniques",
    why,
    fix: "Nommez dans ingress.cidrBlocks les réseaux qui ont besoin du port, ou un autre groupe dans ingress.securityGroups.",
  },
  "aws-securitygrouprule-ports": {
    title:
      "Les règles de groupe de sécurité ne doivent pas ouvrir à Internet les ports d'administration, de base de données ou cliniques",
    why,
    fix: "Nommez dans cidrBlocks les réseaux qui ont besoin du port, ou un autre groupe dans sourceSecurityGroupId.",
  },
  "aws-ingressrule-ports": {
    title:
      "Les règles d'entrée ne doivent pas ouvrir à Internet les ports d'administration, de base de données ou cliniques",
    why,
    fix: "Nommez dans cidrIpv4 ou cidrIpv6 le réseau qui a besoin du port, ou un autre groupe dans referencedSecurityGroupId.",
  },
  "aws-defaultsecuritygroup-closed": {
    title: "Les groupes de sécurité par défaut ne doivent rien laisser passer",
    why: "Toute ressource sans groupe propre rejoint celui-ci, et ses règles s'appliquent à toutes sans qu'on le voie.",
    fix: "N'écrivez ni ingress ni egress, et donnez à chaque ressource son propre groupe de sécurité.",
  },
};
