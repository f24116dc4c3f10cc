import type { WordsFor } from "../policy";
import type { ec2 } from "./ec2";

const metadata = {
  why: "Une seule requête que la machine fait pour un inconnu livre les identifiants de son rôle.",
  fix: 'Donnez à metadataOptions.httpTokens la valeur "required".',
};
const encryption = "Quiconque obtient une copie du disque ou un instantané en lit les données.";

export const ec2French: WordsFor<typeof ec2> = {
  "aws-ec2-metadata-tokens": {
    title: "Les instances EC2 doivent exiger un jeton de session pour leurs métadonnées",
    ...metadata,
  },
  "aws-launchtemplate-metadata-tokens": {
    title: "Les modèles de lancement doivent exiger un jeton de session pour les métadonnées",
    ...metadata,
  },
  "aws-ec2-public-ip": {
    title: "Les instances EC2 ne doivent pas avoir d'adresse publique",
    why: "La machine est joignable depuis Internet sans passer par le répartiteur de charge ni par le pare-feu.",
    fix: "Donnez à associatePublicIpAddress la valeur false, et publiez le service par un répartiteur de charge.",
  },
  "aws-launchtemplate-public-ip": {
    title: "Les modèles de lancement ne doivent pas donner d'adresse publique aux machines",
    why: "Chaque machine qui en démarre est joignable depuis Internet sans passer par un répartiteur ni un pare-feu.",
    fix: "Donnez à networkInterfaces[].associatePublicIpAddress la valeur false.",
  },
  "aws-ec2-disks-encrypted": {
    title: "Les disques des instances EC2 doivent être chiffrés",
    why: encryption,
    fix: "Donnez à encrypted la valeur true dans rootBlockDevice et dans chaque élément de ebsBlockDevices.",
  },
  "aws-launchtemplate-disks-encrypted": {
    title: "Les disques des modèles de lancement doivent être chiffrés",
    why: encryption,
    fix: "Donnez à ebs.encrypted la valeur true dans chaque élément de blockDeviceMappings.",
  },
};
