import type { WordsFor } from "../policy";
import type { compute } from "./compute";

export const computeFrench: WordsFor<typeof compute> = {
  "azure-compute-host-encryption": {
    title: "Les machines virtuelles doivent être chiffrées sur l'hôte",
    why: "Sinon, les disques temporaires et les caches restent en clair sur l'hôte et partent avec lui.",
    fix: "Donnez à securityProfile.encryptionAtHost la valeur true.",
  },
  "azure-compute-managed-disks": {
    title: "Les machines virtuelles doivent utiliser des disques managés",
    why: "Un disque non managé est un blob que quiconque détient la clé du compte de stockage peut copier sans trace.",
    fix: "Retirez storageProfile.osDisk.vhd et le vhd de chaque disque de données, et utilisez managedDisk.",
  },
  "azure-compute-password": {
    title: "Les machines virtuelles Linux doivent refuser les mots de passe",
    why: "Les mots de passe se devinent et se réutilisent, et quiconque en a un est dans la machine.",
    fix: "Donnez à osProfile.linuxConfiguration.disablePasswordAuthentication la valeur true.",
  },
  "azure-compute-disk-key": {
    title: "Les disques managés doivent être chiffrés avec une clé gérée par le client",
    why: "Une clé gérée par la plateforme ne peut pas être révoquée : personne ici ne peut rendre les données illisibles ni voir qui s'en est servi.",
    fix: "Indiquez encryption.diskEncryptionSetId.",
  },
  "azure-compute-disk-export": {
    title: "Les disques managés ne doivent pas pouvoir être exportés par Internet",
    why: "Quiconque peut créer un lien d'accès peut télécharger le disque entier de n'importe où.",
    fix: 'Donnez à networkAccessPolicy la valeur "DenyAll" ou "AllowPrivate", et à publicNetworkAccess la valeur "Disabled".',
  },
};
