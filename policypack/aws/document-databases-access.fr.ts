import type { WordsFor } from "../policy";
import type { documentDatabasesAccess } from "./document-databases-access";

const deletion = {
  why: "Un seul appel, fautif ou hostile, supprime la base avec tout ce qu'elle contient.",
  fix: "Donnez à deletionProtection la valeur true.",
};

export const documentDatabasesAccessFrench: WordsFor<typeof documentDatabasesAccess> = {
  "aws-docdbglobalcluster-storage-encrypted": {
    title: "Les clusters globaux DocumentDB doivent chiffrer leur stockage",
    why: "Qui obtient une copie du stockage, un instantané ou une sauvegarde lit les dossiers qui s'y trouvent.",
    fix: "Donnez à storageEncrypted la valeur true.",
  },
  "aws-docdb-deletion-protection": {
    title: "Les clusters DocumentDB doivent être protégés de la suppression",
    ...deletion,
  },
  "aws-neptune-deletion-protection": {
    title: "Les clusters Neptune doivent être protégés de la suppression",
    ...deletion,
  },
  "aws-neptune-sign-in": {
    title: "Les clusters Neptune doivent exiger que les clients s'authentifient",
    why: "Tout ce qui atteint le port lit et modifie chaque dossier.",
    fix: "Donnez à iamDatabaseAuthenticationEnabled la valeur true.",
  },
};
