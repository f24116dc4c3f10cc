import type { WordsFor } from "../policy";
import type { network } from "./policies";

/** The same words in French. */
export const networkFrench: WordsFor<typeof network> = {
  "network-flow-declared": {
    title: "Les réseaux ne doivent laisser passer que ce qu'un flux déclare",
    why: "Un intrus dans un segment en atteint un autre par un chemin que personne n'a décidé et que personne ne surveille.",
    fix: "Retirez ou restreignez la dernière règle de la chaîne, ou déclarez le flux avec son objet et sa protection.",
  },
  "network-flow-passes": {
    title: "Les flux déclarés doivent pouvoir passer",
    why: "Un service dont dépendent les soins n'en atteint pas un autre, et cela ne se voit qu'après le déploiement.",
    fix: "Corrigez la ressource où la chaîne s'arrête, ou retirez le flux.",
  },
  "network-internet-guarded": {
    title:
      "Les ports d'administration, de bases de données et de soins ne doivent être joignables depuis internet par aucun chemin",
    why: "Qui balaie internet trouve le port en quelques minutes et n'a besoin que d'un mot de passe faible ou d'une faille.",
    fix: "Retirez la règle, la route ou l'adresse publique de la chaîne, ou n'admettez que vos propres adresses, nommées.",
  },
  "network-internet-patients": {
    title: "Les ressources qui contiennent des données de patients ne doivent pas être joignables depuis internet",
    why: "Une seule faille dans la ressource livre les dossiers de tous les patients à qui les demande.",
    fix: "Placez-la dans un sous-réseau sans route vers internet, derrière une porte d'entrée.",
  },
  "network-internet-front-doors": {
    title: "Seuls les répartiteurs, les passerelles et les distributions doivent être joignables depuis internet",
    why: "Une machine qui répond elle-même à internet n'a devant elle aucun filtre qui lise ce qu'on lui demande.",
    fix: "Placez un répartiteur ou une passerelle devant elle et retirez son adresse publique.",
  },
};
