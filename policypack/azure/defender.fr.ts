import type { WordsFor } from "../policy";
import type { defender } from "./defender";

export const defenderFrench: WordsFor<typeof defender> = {
  "azure-defender-plan": {
    title: "Les plans Defender doivent être activés",
    why: "Au niveau gratuit, personne n'est averti d'une attaque contre le type de ressource que le plan concerne.",
    fix: 'Donnez à pricingTier la valeur "Standard".',
  },
  "azure-defender-contact": {
    title: "Les contacts de sécurité doivent indiquer une adresse et être activés",
    why: "Sinon, les alertes de Defender n'atteignent personne, et le premier à savoir qu'il y a une attaque est l'attaquant.",
    fix: "Indiquez emails, et donnez à isEnabled la valeur true.",
  },
};
