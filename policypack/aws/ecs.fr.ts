import type { WordsFor } from "../policy";
import type { ecs } from "./ecs";

export const ecsFrench: WordsFor<typeof ecs> = {
  "aws-ecs-container-log": {
    title: "Les conteneurs des tâches ECS doivent envoyer leurs journaux ailleurs",
    why: "Ce qu'un conteneur a écrit disparaît avec lui, et avec lui ce qui montrerait comment un intrus est entré.",
    fix: "Donnez à chacune des containerDefinitions un logConfiguration.",
  },
  "aws-ecs-files-tls": {
    title: "Les tâches ECS doivent monter les volumes EFS par TLS",
    why: "Des fichiers de dossiers traversent le réseau en clair, où qui écoute les lit et les altère.",
    fix: 'Donnez à efsVolumeConfiguration.transitEncryption la valeur "ENABLED" dans chacun des volumes.',
  },
  "aws-ecs-public-ip": {
    title: "Les services ECS ne doivent pas donner d'adresse publique à leurs tâches",
    why: "Les conteneurs sont joignables depuis Internet sans passer par le répartiteur ni par le pare-feu.",
    fix: "Retirez networkConfiguration.assignPublicIp ou donnez-lui la valeur false.",
  },
  "aws-ecs-session-log": {
    title: "Les clusters ECS doivent journaliser les commandes exécutées dans les conteneurs",
    why: "Personne ne peut dire ensuite ce qu'un administrateur, ou qui a pris sa session, y a fait.",
    fix: 'Retirez configuration.executeCommandConfiguration.logging, ou donnez-lui la valeur "OVERRIDE".',
  },
  "aws-ecs-insights": {
    title: "Les clusters ECS doivent mesurer leurs conteneurs",
    why: "Un conteneur qui mine, fuit ou s'arrête n'est remarqué que lorsque quelqu'un se plaint.",
    fix: 'Ajoutez à settings un élément dont name vaut "containerInsights" et value "enabled".',
  },
};
