import type { WordsFor } from "../policy";
import type { sqlDatabase } from "./sql-database";

export const sqlDatabaseFrench: WordsFor<typeof sqlDatabase> = {
  "azure-sql-backup-retention": {
    title: "Les bases de données SQL doivent conserver leurs sauvegardes au moins 7 jours",
    why: "Sinon, un dégât découvert après un week-end ou un congé ne peut plus être réparé.",
    fix: "Donnez à retentionDays une valeur d'au moins 7.",
  },
  "azure-sql-backup-redundancy": {
    title: "Les bases de données SQL ne doivent pas conserver leurs sauvegardes dans un seul centre de données",
    why: "Un incendie ou une inondation dans ce centre emporte d'un coup la base et ses sauvegardes.",
    fix: 'Donnez à requestedBackupStorageRedundancy la valeur "Geo", "GeoZone" ou "Zone", ou omettez-le.',
  },
  "azure-sql-threat-detection": {
    title: "Les serveurs SQL doivent signaler toute activité suspecte",
    why: "Sinon, personne n'est averti lorsque quelqu'un devine des mots de passe ou injecte des instructions.",
    fix: 'Donnez à state la valeur "Enabled" et laissez disabledAlerts vide.',
  },
  "azure-sql-instance-public-endpoint": {
    title: "Les instances managées SQL ne doivent pas avoir de point de terminaison public",
    why: "Seuls des règles de sécurité et des mots de passe séparent alors Internet des dossiers.",
    fix: "Donnez à publicDataEndpointEnabled la valeur false, ou omettez-le.",
  },
  "azure-sql-instance-tls": {
    title: "Les instances managées SQL doivent refuser les versions de TLS antérieures à 1.2",
    why: "Les versions antérieures ont des failles connues qui permettent à un tiers de lire les échanges.",
    fix: 'Donnez à minimalTlsVersion la valeur "1.2", ou omettez-le.',
  },
  "azure-sql-high-availability": {
    title: "Les bases de données SQL doivent fonctionner dans plus d'une zone",
    why: "Quand la zone tombe, les soins continuent sans dossiers jusqu'à son retour ou à la restauration d'une sauvegarde ailleurs.",
    fix: "Donnez à zoneRedundant la valeur true.",
  },
};
