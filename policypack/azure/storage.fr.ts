import type { WordsFor } from "../policy";
import type { storage } from "./storage";

export const storageFrench: WordsFor<typeof storage> = {
  "azure-storage-tls": {
    title: "Les comptes de stockage doivent refuser les versions de TLS antérieures à 1.2",
    why: "Les versions antérieures ont des failles connues qui permettent à un tiers de lire les échanges.",
    fix: 'Donnez à minimumTlsVersion la valeur "TLS1_2".',
  },
  "azure-storage-https-only": {
    title: "Les comptes de stockage doivent refuser HTTP en clair",
    why: "Quiconque se trouve sur le chemin d'une requête HTTP en clair lit le dossier et la clé qui l'a ouvert.",
    fix: "Donnez à enableHttpsTrafficOnly la valeur true.",
  },
  "azure-storage-blob-public-access": {
    title: "Les comptes de stockage ne doivent pas publier leurs blobs",
    why: "Un conteneur public livre ses données à quiconque en connaît ou en devine l'adresse.",
    fix: "Donnez à allowBlobPublicAccess la valeur false.",
  },
  "azure-storage-container-public-access": {
    title: "Les conteneurs de blobs ne doivent pas être publics",
    why: "Quiconque connaît ou devine l'adresse lit chaque blob d'un conteneur public, sans authentification ni trace.",
    fix: 'Donnez à publicAccess la valeur "None".',
  },
  "azure-storage-shared-key": {
    title: "Les comptes de stockage doivent refuser leurs clés partagées",
    why: "Une clé partagée ouvre tout le compte à son détenteur, qu'aucun journal ne peut nommer.",
    fix: "Donnez à allowSharedKeyAccess la valeur false et utilisez Microsoft Entra.",
  },
  "azure-storage-cross-tenant-replication": {
    title: "Les comptes de stockage ne doivent pas répliquer vers d'autres locataires",
    why: "Une règle de réplication peut alors copier des données de patients vers une organisation que personne ici ne contrôle.",
    fix: "Donnez à allowCrossTenantReplication la valeur false.",
  },
  "azure-storage-local-user-password": {
    title:
      "Les utilisateurs locaux des comptes de stockage doivent s'authentifier par clé SSH, et non par mot de passe ou clé partagée",
    why: "Les mots de passe des partenaires se devinent, se partagent et se réutilisent, et le point SFTP ne demande aucun second facteur.",
    fix: "Donnez à hasSshPassword et hasSharedKey la valeur false et indiquez sshAuthorizedKeys.",
  },
};
