import type { WordsFor } from "../policy";
import type { networkAcls } from "./network-acls";

const why =
  "Le sous-réseau laisse n'importe qui essayer ses ports d'administration et de base de données : un groupe de sécurité mal écrit suffit.";
const fix =
  "Limitez les règles de ingress qui autorisent aux ports et réseaux nécessaires, ou placez avant elles une règle qui refuse.";

export const networkAclsFrench: WordsFor<typeof networkAcls> = {
  "aws-networkacl-ports": {
    title:
      "Les ACL réseau ne doivent pas ouvrir à Internet les ports d'administration, de base de données ou cliniques",
    why,
    fix,
  },
  "aws-defaultnetworkacl-ports": {
    title:
      "Les ACL réseau par défaut ne doivent pas ouvrir à Internet les ports d'administration, de base de données ou cliniques",
    why,
    fix,
  },
  "aws-networkaclrule-ports": {
    title:
      "Les règles d'ACL réseau ne doivent pas ouvrir à Internet les ports d'administration, de base de données ou cliniques",
    why,
    fix: "Nommez dans cidrBlock, fromPort et toPort le réseau et les ports nécessaires, ou placez avant une règle qui refuse.",
  },
};
