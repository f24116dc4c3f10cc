import type { WordsFor } from "../policy";
import type { defender } from "./defender";

export const defenderFrench: WordsFor<typeof defender> = {
  "azure-defender-plan": {
    title: "Les plans Defender doivent être activés",
    why: "Au niveau gratuit, personne n'est averti d'une attaque contre le type de ressource que le plan concerne.",
    fix: 'Donnez à pricingTier la valeur "Standard".',
  },
};
