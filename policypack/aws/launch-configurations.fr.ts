import type { WordsFor } from "../policy";
import type { launchConfigurations } from "./launch-configurations";

export const launchConfigurationsFrench: WordsFor<typeof launchConfigurations> = {
  "aws-launchconfiguration-metadata-tokens": {
    title: "Les configurations de lancement doivent exiger un jeton de session pour les métadonnées",
    why: "Une seule requête que la machine fait pour un inconnu livre les identifiants de son rôle.",
    fix: 'Donnez à metadataOptions.httpTokens la valeur "required".',
  },
  "aws-launchconfiguration-public-ip": {
    title: "Les configurations de lancement ne doivent pas donner d'adresse publique aux machines",
    why: "Chaque machine qui en démarre est joignable depuis Internet sans passer par un répartiteur ni un pare-feu.",
    fix: "Donnez à associatePublicIpAddress la valeur false.",
  },
  "aws-launchconfiguration-disks-encrypted": {
    title: "Les disques des configurations de lancement doivent être chiffrés",
    why: "Quiconque obtient une copie du disque ou un instantané en lit les données.",
    fix: "Donnez à encrypted la valeur true dans rootBlockDevice et dans chaque élément de ebsBlockDevices.",
  },
};
