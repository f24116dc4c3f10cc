import type { WordsFor } from "../policy";
import type { storage } from "./storage";

export const storageFrench: WordsFor<typeof storage> = {
  "azure-storage-tls": {
    title: "Les comptes de stockage doivent refuser les versions de TLS antérieures à 1.2",
    why: "Les versions antérieures ont des failles connues qui permettent à un tiers de lire les échanges.",
    fix: 'Donnez à minimumTlsVersion la valeur "TLS1_2".',
  },
  "azure-storage-blob-public-access": {
    title: "Les comptes de stockage ne doivent pas publier leurs blobs",
    why: "Un conteneur public livre ses données à quiconque en connaît ou en devine l'adresse.",
    fix: "Donnez à allowBlobPublicAccess la valeur false.",
  },
};
