import type { WordsFor } from "../policy";
import type { mysqlRecovery } from "./mysql-recovery";

export const mysqlRecoveryFrench: WordsFor<typeof mysqlRecovery> = {
  "azure-mysql-geo-backup": {
    title: "Les serveurs MySQL doivent garder une copie de leurs sauvegardes dans une seconde région",
    why: "Quand une région est perdue, ses sauvegardes le sont avec elle, et ce réglage n'est possible qu'à la création.",
    fix: 'Donnez à backup.geoRedundantBackup la valeur "Enabled".',
  },
  "azure-mysql-backup-retention": {
    title: "Les serveurs MySQL doivent garder leurs sauvegardes au moins 14 jours",
    why: "Un dommage remarqué après les 7 jours par défaut ne peut plus être réparé.",
    fix: "Donnez à backup.backupRetentionDays 14 ou plus.",
  },
  "azure-mysql-high-availability": {
    title: "Les serveurs MySQL doivent avoir un serveur de secours dans une seconde zone",
    why: "Quand la zone ou la machine tombe, les soins continuent sans dossiers jusqu'à la restauration d'une sauvegarde.",
    fix: 'Donnez à highAvailability.mode la valeur "ZoneRedundant".',
  },
};
