import type { WordsFor } from "../policy";
import type { networkSecurityGroup } from "./network-security-group";

const anyoneTries =
  "N'importe qui sur Internet peut alors essayer des mots de passe et des failles connues sur les machines et bases qui contiennent des dossiers.";
const narrowSource =
  "Réduisez sourceAddressPrefix aux réseaux qui en ont besoin, ou utilisez Bastion et des points de terminaison privés.";
const oneMorePort = "Chaque port ouvert est un service de plus que n'importe qui sur Internet peut essayer.";
const narrowPorts =
  "Réduisez destinationPortRange à 80 et 443, ou sourceAddressPrefix aux réseaux qui ont besoin des autres.";

export const networkSecurityGroupFrench: WordsFor<typeof networkSecurityGroup> = {
  "azure-network-rule-guarded-ports": {
    title:
      "Les règles de sécurité ne doivent pas ouvrir à Internet des ports d'administration, de bases de données ou cliniques",
    why: anyoneTries,
    fix: narrowSource,
  },
  "azure-network-group-guarded-ports": {
    title:
      "Les groupes de sécurité réseau ne doivent pas ouvrir à Internet des ports d'administration, de bases de données ou cliniques",
    why: anyoneTries,
    fix: narrowSource,
  },
  "azure-network-rule-internet-ports": {
    title: "Les règles de sécurité ne doivent pas ouvrir à Internet d'autres ports que 80 et 443",
    why: oneMorePort,
    fix: narrowPorts,
  },
  "azure-network-group-internet-ports": {
    title: "Les groupes de sécurité réseau ne doivent pas ouvrir à Internet d'autres ports que 80 et 443",
    why: oneMorePort,
    fix: narrowPorts,
  },
};
