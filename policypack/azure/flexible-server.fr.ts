import type { WordsFor } from "../policy";
import type { flexibleServer } from "./flexible-server";

const privateOnly = {
  why: "Avec un point de terminaison public, seuls des règles de pare-feu et des mots de passe séparent Internet des dossiers.",
  fix: 'Donnez à network.publicNetworkAccess la valeur "Disabled", ou indiquez network.delegatedSubnetResourceId à la création.',
};

const customerKey = {
  why: "Une clé gérée par la plateforme ne peut pas être révoquée : personne ici ne peut rendre les données illisibles ni voir qui s'en est servi.",
  fix: 'Donnez à dataEncryption.type la valeur "AzureKeyVault" et indiquez primaryKeyURI et primaryUserAssignedIdentityId.',
};

const geoBackup = {
  why: "Quand une région est perdue, ses sauvegardes le sont avec elle, et ce réglage n'est possible qu'à la création.",
  fix: 'Donnez à backup.geoRedundantBackup la valeur "Enabled".',
};

const retention = {
  why: "Un dommage remarqué après les 7 jours par défaut ne peut plus être réparé.",
  fix: "Donnez à backup.backupRetentionDays 14 ou plus.",
};

const standby = {
  why: "Quand la zone ou la machine tombe, les soins continuent sans dossiers jusqu'à la restauration d'une sauvegarde.",
  fix: 'Donnez à highAvailability.mode la valeur "ZoneRedundant".',
};

export const flexibleServerFrench: WordsFor<typeof flexibleServer> = {
  "azure-postgresql-private-only": {
    title: "Les serveurs PostgreSQL ne doivent être joignables que par le réseau virtuel",
    ...privateOnly,
  },
  "azure-postgresql-customer-key": {
    title: "Les serveurs PostgreSQL doivent être chiffrés avec une clé gérée par le client",
    ...customerKey,
  },
  "azure-postgresql-geo-backup": {
    title: "Les serveurs PostgreSQL doivent garder une copie de leurs sauvegardes dans une seconde région",
    ...geoBackup,
  },
  "azure-postgresql-backup-retention": {
    title: "Les serveurs PostgreSQL doivent garder leurs sauvegardes au moins 14 jours",
    ...retention,
  },
  "azure-postgresql-high-availability": {
    title: "Les serveurs PostgreSQL doivent avoir un serveur de secours dans une seconde zone",
    ...standby,
  },
  "azure-mysql-private-only": {
    title: "Les serveurs MySQL ne doivent être joignables que par le réseau virtuel",
    ...privateOnly,
  },
  "azure-mysql-customer-key": {
    title: "Les serveurs MySQL doivent être chiffrés avec une clé gérée par le client",
    ...customerKey,
  },
  "azure-mysql-geo-backup": {
    title: "Les serveurs MySQL doivent garder une copie de leurs sauvegardes dans une seconde région",
    ...geoBackup,
  },
  "azure-mysql-backup-retention": {
    title: "Les serveurs MySQL doivent garder leurs sauvegardes au moins 14 jours",
    ...retention,
  },
  "azure-mysql-high-availability": {
    title: "Les serveurs MySQL doivent avoir un serveur de secours dans une seconde zone",
    ...standby,
  },
};
