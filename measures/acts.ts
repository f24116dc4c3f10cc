/** One act, what became of it, and whom it binds, as last read. */
export interface Act {
  name: Text;
  status: Text;
  binds: Text;
}

interface Text {
  en: string;
  fr: string;
}

/** The last day on which the status of these acts was read in a dated source. */
export const actsVerified = { on: "2026-10-05", by: "the Cordon maintainers" } as const;

/** What binds whom in every Member State: the frame in which any figure of a summary is to be read. */
export const acts: readonly Act[] = [
  {
    name: { en: "Directive (EU) 2022/2555 (NIS 2)", fr: "Directive (UE) 2022/2555 (NIS 2)" },
    status: { en: "in force since 16 January 2023", fr: "en vigueur depuis le 16 janvier 2023" },
    binds: {
      en: "Member States; duties of an entity follow from national law",
      fr: "les États membres ; les obligations d'une entité découlent du droit national",
    },
  },
  {
    name: {
      en: "Implementing Regulation (EU) 2024/2690 and its Annex",
      fr: "Règlement d'exécution (UE) 2024/2690 et son annexe",
    },
    status: { en: "in force", fr: "en vigueur" },
    binds: {
      en: "the digital providers that it lists, not hospitals; used here as a reference catalogue",
      fr: "les fournisseurs numériques qu'il énumère, non les hôpitaux ; utilisé ici comme catalogue de référence",
    },
  },
  {
    name: { en: "Regulation (EU) 2016/679 (GDPR)", fr: "Règlement (UE) 2016/679 (RGPD)" },
    status: { en: "in force", fr: "en vigueur" },
    binds: {
      en: "controllers and processors of personal data; not assessed here",
      fr: "les responsables du traitement et les sous-traitants ; non évalué ici",
    },
  },
];
