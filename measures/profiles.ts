import type { Act } from "./acts";

/** What a Member State made of the directive, as somebody last read it: never newer than its date. */
export interface NationalProfile {
  country: string;
  name: { en: string; fr: string };
  /** The act that transposes the directive, or the bill. */
  act: { en: string; fr: string };
  status: "in force" | "not in force";
  verifiedOn: string;
  verifiedBy: string;
  /** Where the status can be read today. */
  source: string;
  /** National acts and catalogues beside it. */
  acts: readonly Act[];
}

/** By ISO 3166-1 alpha-2 code. A country that is not here has no profile, and a summary says so. */
export const profiles: Readonly<Record<string, NationalProfile>> = {
  FR: {
    country: "FR",
    name: { en: "France", fr: "France" },
    act: {
      en: "bill on the resilience of critical infrastructures and the strengthening of cybersecurity",
      fr: "projet de loi relatif à la résilience des infrastructures critiques et au renforcement de la cybersécurité",
    },
    status: "not in force",
    verifiedOn: "2026-10-05",
    verifiedBy: "the Cordon maintainers",
    source: "https://www.legifrance.gouv.fr",
    acts: [
      {
        name: { en: "ReCyF v2.5 (ANSSI, 17 March 2026)", fr: "ReCyF v2.5 (ANSSI, 17 mars 2026)" },
        status: { en: "working document", fr: "document de travail" },
        binds: { en: "nobody; figures show readiness", fr: "personne ; les chiffres montrent un état de préparation" },
      },
      {
        name: { en: "HDS v2 (order of 26 April 2024)", fr: "HDS v2 (arrêté du 26 avril 2024)" },
        status: { en: "in force", fr: "en vigueur" },
        binds: {
          en: "hosts of personal health data that act for others",
          fr: "les hébergeurs de données de santé à caractère personnel agissant pour autrui",
        },
      },
      {
        name: {
          en: "Public Health Code, article L.1111-8-2 (incident reporting)",
          fr: "Code de la santé publique, article L.1111-8-2 (signalement des incidents)",
        },
        status: { en: "in force; verify the current wording", fr: "en vigueur ; vérifier la rédaction actuelle" },
        binds: {
          en: "health establishments and care bodies",
          fr: "les établissements de santé et organismes de soins",
        },
      },
    ],
  },
};
