import type { WordsFor } from "../policy";
import type { kubernetesNodes } from "./kubernetes-nodes";

const knownFlaws =
  "N'importe qui sur Internet peut alors essayer des failles connues sur les machines qui exécutent les applications.";
const clearDisks = "Sinon, les disques temporaires et les caches restent en clair sur l'hôte et partent avec lui.";

export const kubernetesNodesFrench: WordsFor<typeof kubernetesNodes> = {
  "azure-kubernetes-node-public-ip": {
    title: "Les nœuds Kubernetes ne doivent pas avoir d'adresses publiques",
    why: knownFlaws,
    fix: "Donnez à enableNodePublicIP de chaque pool d'agents la valeur false.",
  },
  "azure-kubernetes-pool-public-ip": {
    title: "Les nœuds des pools d'agents Kubernetes ne doivent pas avoir d'adresses publiques",
    why: knownFlaws,
    fix: "Donnez à enableNodePublicIP la valeur false.",
  },
  "azure-kubernetes-host-encryption": {
    title: "Les nœuds Kubernetes doivent être chiffrés sur l'hôte",
    why: clearDisks,
    fix: "Donnez à enableEncryptionAtHost de chaque pool d'agents la valeur true.",
  },
  "azure-kubernetes-pool-host-encryption": {
    title: "Les nœuds des pools d'agents Kubernetes doivent être chiffrés sur l'hôte",
    why: clearDisks,
    fix: "Donnez à enableEncryptionAtHost la valeur true.",
  },
  "azure-kubernetes-upgrades": {
    title: "Les clusters Kubernetes doivent se mettre à niveau d'eux-mêmes",
    why: "Une version qui n'est plus prise en charge ne reçoit plus de correctifs, et quiconque connaît ses failles entre.",
    fix: 'Donnez à autoUpgradeProfile.upgradeChannel la valeur "patch" ou "stable".',
  },
};
