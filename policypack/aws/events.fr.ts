import type { WordsFor } from "../policy";
import type { events } from "./events";

const why = "Quiconque a un compte AWS peut envoyer de faux événements aux systèmes qui écoutent.";

export const eventsFrench: WordsFor<typeof events> = {
  "aws-events-policy-not-public": {
    title: "Les politiques des bus d'événements ne doivent pas laisser entrer tout le monde",
    why,
    fix: "Citez comptes, rôles ou services dans le Principal de chaque Allow de policy, ou ajoutez une Condition sur l'appelant.",
  },
  "aws-events-permission-not-public": {
    title: "Les permissions des bus d'événements ne doivent pas laisser entrer tout le monde",
    why,
    fix: "Citez un compte dans principal, ou une organisation dans condition.",
  },
};
