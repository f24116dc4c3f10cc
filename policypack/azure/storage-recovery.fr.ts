import type { WordsFor } from "../policy";
import type { storageRecovery } from "./storage-recovery";

export const storageRecoveryFrench: WordsFor<typeof storageRecovery> = {
  "azure-storage-blob-recovery-present": {
    title: "Les comptes de stockage doivent dire comment restaurer les blobs supprimés et écrasés",
    why: "Un compte ne garde ni version antérieure ni blob supprimé sans qu'on le demande : ce qu'un rançongiciel écrase est perdu.",
    fix: "Ajoutez un BlobServiceProperties dont accountName désigne ce compte, avec versionnage et suppression réversible.",
  },
  "azure-storage-blob-versioning": {
    title: "Les services de blobs doivent garder chaque version d'un blob",
    why: "Un dossier écrasé ou chiffré par un tiers ne peut être restauré qu'à partir d'une version antérieure.",
    fix: "Donnez à isVersioningEnabled la valeur true.",
  },
  "azure-storage-blob-soft-delete": {
    title: "Les services de blobs doivent garder les blobs et conteneurs supprimés au moins 7 jours",
    why: "Ce qui est supprimé par erreur ou par un intrus disparaît avant que quiconque le remarque.",
    fix: "Donnez à deleteRetentionPolicy et containerDeleteRetentionPolicy enabled true et days 7 ou plus.",
  },
  "azure-storage-redundancy": {
    title: "Les comptes de stockage doivent garder des copies dans plus d'une zone",
    why: "Sinon, un incendie, une inondation ou une coupure dans un centre de données emporte toutes les copies des dossiers.",
    fix: 'Donnez à sku.name un SKU redondant entre zones ou régions, comme "Standard_ZRS" ou "Standard_GZRS".',
  },
};
