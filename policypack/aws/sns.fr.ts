import type { WordsFor } from "../policy";
import type { sns } from "./sns";

export const snsFrench: WordsFor<typeof sns> = {
  "aws-sns-customer-key": {
    title: "Les rubriques SNS doivent être chiffrées avec une clé gérée par le client",
    why: "Sans clé à vous, personne ici ne peut limiter ni retirer ce qui lit les messages stockés.",
    fix: "Donnez à kmsMasterKeyId l'ARN d'une clé dont la stratégie autorise ceux qui publient.",
  },
  "aws-sns-subscription-https": {
    title: "Les abonnements SNS ne doivent pas livrer en HTTP clair",
    why: "Un tiers à l'écoute sur le chemin peut lire et modifier les messages.",
    fix: 'Donnez à protocol la valeur "https" et à endpoint une adresse https.',
  },
};
