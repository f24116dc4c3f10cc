/** The letters of Article 21(2) of Directive (EU) 2022/2555. */
export type Letter = "a" | "b" | "c" | "d" | "e" | "f" | "g" | "h" | "i" | "j";

/** The risk-management measures of Article 21(2) of Directive (EU) 2022/2555, in the words of the directive, shortened. */
export const article21: Record<Letter, { en: string; fr: string }> = {
  a: {
    en: "Policies on risk analysis and information system security",
    fr: "Politiques relatives à l'analyse des risques et à la sécurité des systèmes d'information",
  },
  b: { en: "Incident handling", fr: "Gestion des incidents" },
  c: {
    en: "Business continuity, backup management, disaster recovery and crisis management",
    fr: "Continuité des activités, gestion des sauvegardes, reprise des activités et gestion des crises",
  },
  d: { en: "Supply chain security", fr: "Sécurité de la chaîne d'approvisionnement" },
  e: {
    en: "Security in acquisition, development and maintenance of network and information systems",
    fr: "Sécurité de l'acquisition, du développement et de la maintenance des réseaux et des systèmes d'information",
  },
  f: {
    en: "Policies and procedures to assess the effectiveness of the measures",
    fr: "Politiques et procédures d'évaluation de l'efficacité des mesures",
  },
  g: {
    en: "Basic cyber hygiene practices and training",
    fr: "Pratiques de base en matière de cyberhygiène et formation",
  },
  h: {
    en: "Cryptography and, where appropriate, encryption",
    fr: "Cryptographie et, le cas échéant, chiffrement",
  },
  i: {
    en: "Human resources security, access control and asset management",
    fr: "Sécurité des ressources humaines, contrôle d'accès et gestion des actifs",
  },
  j: {
    en: "Multi-factor authentication and secured communications",
    fr: "Authentification à plusieurs facteurs et communications sécurisées",
  },
};
