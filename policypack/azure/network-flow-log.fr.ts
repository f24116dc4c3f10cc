import type { WordsFor } from "../policy";
import type { networkFlowLog } from "./network-flow-log";

export const networkFlowLogFrench: WordsFor<typeof networkFlowLog> = {
  "azure-network-flow-log-present": {
    title: "Les réseaux virtuels doivent avoir un journal de flux",
    why: "Sans lui, personne ne peut dire après coup comment un intrus s'est déplacé et ce qui a quitté le réseau.",
    fix: "Ajoutez un FlowLog dont targetResourceId désigne ce réseau virtuel.",
  },
  "azure-network-flow-log-enabled": {
    title: "Les journaux de flux doivent être activés",
    why: "Un journal de flux désactivé n'enregistre rien de ce que fait un intrus.",
    fix: "Donnez à enabled la valeur true.",
  },
  "azure-network-flow-log-target": {
    title: "Les journaux de flux doivent enregistrer un réseau virtuel, et non un groupe de sécurité réseau",
    why: "Azure n'accepte plus de nouveau journal de flux sur un groupe de sécurité et arrête les anciens le 30 septembre 2027.",
    fix: "Donnez à targetResourceId l'identifiant du réseau virtuel.",
  },
  "azure-network-flow-log-retention": {
    title: "Les journaux de flux doivent être conservés au moins 90 jours",
    why: "Les intrusions se remarquent souvent après des semaines, quand les traces de leur début ont déjà disparu.",
    fix: "Donnez à retentionPolicy.days 90 ou plus, ou 0 pour une conservation sans limite.",
  },
};
