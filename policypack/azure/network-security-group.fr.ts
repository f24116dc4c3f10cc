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
  "azure-network-group-deny-inbound": {
    title: "Les groupes de sécurité réseau doivent finir par une règle qui refuse tout trafic entrant",
    why: "Les dernières règles d'Azure laissent chaque machine du réseau virtuel et de ses pairs joindre toutes les autres.",
    fix: 'Ajoutez une règle avec access "Deny", direction "Inbound", priority 4096, et "*" pour le protocole, les adresses et les ports.',
  },
  "azure-network-group-deny-outbound": {
    title: "Les groupes de sécurité réseau doivent finir par une règle qui refuse tout trafic sortant",
    why: "La dernière règle d'Azure laisse chaque machine envoyer ce qu'elle détient n'importe où sur Internet.",
    fix: 'Ajoutez une règle avec access "Deny", direction "Outbound", priority 4096, et "*" pour le protocole, les adresses et les ports.',
  },
};
