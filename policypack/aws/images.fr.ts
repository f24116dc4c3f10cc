import type { WordsFor } from "../policy";
import type { images } from "./images";

const why = "Qui obtient une copie du disque ou d'un instantané lit les données qu'il porte.";

export const imagesFrench: WordsFor<typeof images> = {
  "aws-ami-not-public": {
    title: "Les images de machines ne doivent pas être partagées avec tout le monde",
    why: "Quiconque a un compte AWS peut démarrer l'image et lire tout ce que portent ses disques.",
    fix: "Renseignez accountId ou organizationArn au lieu de group.",
  },
  "aws-amicopy-encrypted": {
    title: "Les copies d'images de machines doivent être chiffrées",
    why,
    fix: "Donnez à encrypted la valeur true et à kmsKeyId l'ARN d'une clé.",
  },
  "aws-ami-encrypted": {
    title: "Les disques des images de machines doivent être chiffrés",
    why,
    fix: "Donnez à encrypted la valeur true dans chacun des ebsBlockDevices, ou partez d'instantanés chiffrés.",
  },
};
