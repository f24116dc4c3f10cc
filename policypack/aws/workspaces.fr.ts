import type { WordsFor } from "../policy";
import type { workspaces } from "./workspaces";

export const workspacesFrench: WordsFor<typeof workspaces> = {
  "aws-workspaces-encrypted": {
    title: "Les WorkSpaces doivent chiffrer leurs deux volumes",
    why: "Qui obtient une copie du disque lit ce qu'un soignant a ouvert et enregistré sur le bureau.",
    fix: "Donnez à rootVolumeEncryptionEnabled et userVolumeEncryptionEnabled la valeur true, et renseignez volumeEncryptionKey.",
  },
};
