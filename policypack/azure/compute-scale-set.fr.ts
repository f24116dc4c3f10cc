import type { WordsFor } from "../policy";
import type { computeScaleSet } from "./compute-scale-set";

export const computeScaleSetFrench: WordsFor<typeof computeScaleSet> = {
  "azure-compute-scale-set-host-encryption": {
    title: "Les groupes de machines identiques doivent être chiffrés sur l'hôte",
    why: "Sinon, les disques temporaires et les caches restent en clair sur l'hôte et partent avec lui.",
    fix: "Donnez à virtualMachineProfile.securityProfile.encryptionAtHost la valeur true.",
  },
  "azure-compute-scale-set-public-ip": {
    title: "Les machines des groupes identiques ne doivent pas avoir d'adresses publiques",
    why: "N'importe qui sur Internet peut alors essayer des failles connues sur chaque machine, en contournant l'équilibreur de charge et son pare-feu.",
    fix: "Retirez publicIPAddressConfiguration de chaque interface réseau.",
  },
  "azure-compute-scale-set-password": {
    title: "Les groupes de machines identiques Linux doivent refuser les mots de passe",
    why: "Les mots de passe se devinent et se réutilisent, et quiconque en a un est dans toutes les machines du groupe.",
    fix: "Donnez à virtualMachineProfile.osProfile.linuxConfiguration.disablePasswordAuthentication la valeur true.",
  },
  "azure-compute-scale-set-managed-disks": {
    title: "Les groupes de machines identiques doivent utiliser des disques managés",
    why: "Un disque non managé est un blob que quiconque détient la clé du compte de stockage peut copier sans trace.",
    fix: "Retirez virtualMachineProfile.storageProfile.osDisk.vhdContainers, et utilisez managedDisk.",
  },
  "azure-compute-scale-set-upgrades": {
    title: "Les groupes de machines identiques doivent mettre à niveau leur système d'eux-mêmes",
    why: "Une machine à laquelle manquent des correctifs laisse entrer quiconque connaît les failles qu'ils ferment.",
    fix: "Donnez à upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade la valeur true.",
  },
  "azure-compute-scale-set-zones": {
    title: "Les groupes de machines identiques doivent fonctionner dans plus d'une zone",
    why: "Quand la seule zone tombe, toutes les machines du groupe tombent avec elle.",
    fix: "Indiquez dans zones au moins deux zones de la région à la création du groupe.",
  },
};
