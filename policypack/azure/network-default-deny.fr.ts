import type { WordsFor } from "../policy";
import type { networkDefaultDeny } from "./network-default-deny";

export const networkDefaultDenyFrench: WordsFor<typeof networkDefaultDeny> = {
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
