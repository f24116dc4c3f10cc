import type { english } from "./en";
import type { Amounts } from "./language";

const count = (amount: number, one: string, many = `${one}s`): string =>
  `${new Intl.NumberFormat("fr").format(amount)} ${amount < 2 ? one : many}`;

export const french: typeof english = {
  title: "Synthèse d'évaluation",
  standsFor: "Hébergement de santé sur AWS et Azure, évalué comme NIS 2 le demande",
  skip: "Aller aux constats",
  contents: "Sommaire",

  verdict: ({ judged, blocking, advising }: Amounts): string => {
    if (judged === 0) return "Rien n'a été évalué.";
    if (blocking > 0) {
      return `${count(blocking, "constat bloque", "constats bloquent")} un déploiement${advising > 0 ? `, ${count(advising, "autre conseille", "autres conseillent")}` : ""}.`;
    }
    return advising > 0
      ? `Rien ne bloque un déploiement ; ${count(advising, "constat conseille", "constats conseillent")}.`
      : "Aucun constat parmi ce qui a été évalué.";
  },
  notJudgedAtAll: "Aucune règle n'a trouvé de ressource à évaluer : cela ne dit rien de la pile.",
  unknownNote: (amount: number): string =>
    amount === 0
      ? ""
      : `${count(amount, "contrôle ne peut être connu", "contrôles ne peuvent être connus")} à partir de cette source et ${amount < 2 ? "n'est pas compté comme satisfait" : "ne sont pas comptés comme satisfaits"}.`,

  outcome: {
    pass: "Satisfait",
    fail: "Non satisfait",
    unknown: "Indéterminé",
    error: "Erreur de règle",
    exempted: "Dérogation",
  },
  outcomeNote: {
    pass: "contrôles tenus",
    fail: "contrôles non tenus",
    unknown: "pas encore connaissables",
    error: "règles en échec : violations",
    exempted: "acceptés jusqu'à une date",
  },
  colon: " : ",
  notAssessed: "non évalué",
  severity: { critical: "Critique", high: "Élevée", medium: "Moyenne", low: "Faible" },
  level: { mandatory: "bloque", advisory: "conseille", disabled: "désactivée" },

  stack: "Pile",
  entity: "Entité, telle que déclarée",
  source: "Source",
  sources: {
    program: "le programme, avant déploiement",
    preview: "un aperçu Pulumi, avant déploiement",
    state: "l'état enregistré, après déploiement",
  },
  commit: "Commit",
  modified: "+ modifications non enregistrées",
  noCommit: "inconnu",
  pack: "Jeu de règles",
  packOf: (version: string, policies: number): string => `${version}, ${count(policies, "règle")}`,
  time: "Évaluée le",
  resources: "Ressources",
  resourcesOf: (seen: number, judged: number, rest: number): string =>
    `${count(seen, "vue")} : ${count(judged, "évaluée")}, ${count(rest, "non évaluée", "non évaluées")}`,

  findings: "Constats",
  noFindings: "Aucune règle n'a constaté d'écart parmi les ressources évaluées.",
  finding: (amount: number): string => count(amount, "constat"),
  why: "Pourquoi",
  fix: "Correction",
  where: "Où",
  policyBroke: "La règle n'a pas pu évaluer cette ressource ; cela compte comme une violation.",
  andMore: (amount: number): string =>
    `et ${count(amount, "autre")} ; assessment.json ${amount < 2 ? "la mentionne" : "les mentionne toutes"}`,

  unknowns: "Pas encore connu",
  unknownsLead:
    "Ces contrôles reposent sur des valeurs que cette source ne montre pas. Ils ne sont ni satisfaits ni manqués.",
  onResources: (amount: number): string => `sur ${count(amount, "ressource")}`,

  measures: "Mesures de l'article 21, paragraphe 2",
  measuresLead:
    "Ce que la configuration étaye, par mesure de la directive (UE) 2022/2555. Aucune mesure n'est purement technique : chacune demande aussi des preuves humaines, et cette synthèse n'en contient pas.",
  measure: "Mesure",
  section: "Section de l'annexe ou règle",
  sections: "Par section de l'annexe",
  sectionsLead:
    "Sections de l'annexe du règlement d'exécution (UE) 2024/2690, comme catalogue de référence : le règlement ne lie pas les hôpitaux.",
  alsoSupports: (amount: number): string =>
    `Étayée aussi par ${count(amount, "règle comptée", "règles comptées")} sous une autre mesure`,
  recordsOnly: "seules des preuves humaines peuvent le montrer",
  idlePolicies: (amount: number): string =>
    `${count(amount, "autre règle n'a trouvé", "autres règles n'ont trouvé")} aucune ressource à évaluer`,

  exemptions: "Dérogations",
  noExemptions: "La configuration de la pile ne contient aucune dérogation.",
  exemptionsLead:
    "Écarts acceptés, tels que la configuration de la pile les enregistre. Un contrôle dérogé n'est pas satisfait.",
  exemptionState: {
    active: "en vigueur",
    expired: "échue",
    invalid: "non valable",
    unused: "sans objet",
  },
  policy: "Règle",
  resource: "Ressource",
  reason: "Motif",
  owner: "Responsable",
  approver: "Approbateur, tel que déclaré",
  compensation: "Mesure compensatoire",
  ticket: "Ticket",
  lastDay: "Dernier jour",
  daysLeft: (days: number): string =>
    days === 0 ? "se termine aujourd'hui" : `${count(days, "jour restant", "jours restants")}`,
  missing: "manquant",

  changed: "Règles modifiées par la configuration",
  changedLead:
    "La configuration du jeu de règles les écarte de ce que donne leur gravité. Une règle désactivée n'est pas évaluée.",
  changedTo: (from: string, to: string): string => `${from} → ${to}`,

  assumptions: "Hypothèses",
  assumptionsLead:
    "Aucun cloud n'a été interrogé. Ces réponses en tiennent lieu ; un contrôle qui a lu une réponse inventée est indéterminé.",
  assumptionKind: {
    function: "fonction du cloud, réponse plausible",
    config: "configuration absente de tout fichier",
    answer: "réponse tirée d'un fichier fourni",
  },

  network: {
    title: "Réseau",
    lead: (declared) =>
      declared
        ? "Qui peut parler à qui, prouvé à partir des ressources prévues, en regard de ce que la pile déclare. Tout ce qui n'est pas listé est fermé."
        : "Qui peut parler à qui, prouvé à partir des ressources prévues. La pile ne déclare pas de matrice de flux. Tout ce qui n'est pas listé est fermé.",
    map: "Carte du réseau",
    mapOf: (zones, declared, undeclared, blocked, unknown) =>
      `${zones} zones ; chemins ouverts et déclarés : ${declared}, ouverts et non déclarés : ${undeclared}, déclarés et fermés : ${blocked}, pas encore connus : ${unknown}. Le tableau qui suit les liste tous.`,
    mapUndeclared: (zones, open, unknown) =>
      `${zones} zones ; chemins ouverts : ${open}, pas encore connus : ${unknown} ; aucune matrice de flux n'est déclarée. Le tableau qui suit les liste tous.`,
    lanes: {
      internet: "Internet",
      external: "Extérieur, derrière des lignes privées",
      exposed: "Exposé",
      untrusted: "Non fiable",
      internal: "Interne",
      core: "Cœur",
      privileged: "Privilégié",
      "patient-legacy": "Patients, appareils anciens",
      patient: "Patients",
      sealed: "Scellé",
      subnet: "Sous-réseaux",
    },
    from: "De",
    to: "Vers",
    ports: "Ports",
    state: "État",
    flow: "Flux",
    purpose: "Objet et protection",
    states: {
      declared: "ouvert, déclaré",
      undeclared: "ouvert, non déclaré",
      blocked: "déclaré, fermé",
      vacant: "déclaré, personne encore",
      unknown: "pas encore connu",
    },
    open: "ouvert",
    platform: "Requis par un service",
    overIpv6: "en IPv6",
    only: (names) => `seulement vers ${names}`,
  },

  scope: "Ressources",
  scopeLead: (seen: number, judged: number, rest: number): string =>
    `${count(seen, "ressource vue", "ressources vues")} : ${count(judged, "évaluée", "évaluées")} par au moins une règle, ${count(rest, "non évaluée", "non évaluées")}.`,
  judgedTypes: "Évaluées",
  notJudgedTypes: "Non évaluées",
  notJudgedWhy: {
    "no policy": "aucune règle ne porte sur ce type",
    "packaged component": "composant empaqueté : seul son module sait ce qu'il contient",
    "read, not managed": "lue dans le cloud, non gérée par cette pile",
  },
  type: "Type",
  amount: "Nombre",

  limits: "Ce que cette synthèse ne dit pas",
  limitScope: (kind: "declared" | "deployed", day: string, version: string): string =>
    `Cette synthèse montre la configuration ${kind === "declared" ? "déclarée" : "déployée"} des ressources du cloud énumérées sous « Ressources », évaluée le ${day} avec le jeu de règles ${version}. Elle ne couvre pas les systèmes hors de cette liste.`,
  limitAnnex:
    "Les renvois à l'annexe du règlement (UE) 2024/2690 forment un catalogue de référence ; le règlement ne lie pas cette entité, sauf si elle exploite l'un des services numériques qu'il énumère.",
  limitCountry: (country: string, act: string, status: string, day: string, by: string): string =>
    `Situation, ${country} : ${act}, ${status} à la dernière vérification, vérifiée le ${day} par ${by}. Les chiffres montrent un état de préparation ; vérifiez la situation avant de vous y fier.`,
  limitNoCountry:
    "La pile ne déclare pas dans quel État membre l'entité est établie, ou aucun profil de cet État n'est tenu : la situation du droit national n'est pas indiquée.",
  lawStatus: { "in force": "en vigueur", "not in force": "loi de transposition non en vigueur" },
  maintainers: "les mainteneurs de Cordon",
  limitAttested:
    "Les éléments marqués « attesté » reposent sur des déclarations signées que l'outil n'a pas vérifiées sur le fond. Cette synthèse n'en contient pas : politiques, formations, contrats, tests et exercices n'en font pas partie.",
  limitUnknown: "Les éléments indéterminés et non évalués ne sont pas comptés comme satisfaits.",
  limitOperation:
    "La configuration montre une conception déclarée, non le fonctionnement : ni que les alertes sont lues, ni que les sauvegardes se restaurent, ni qu'une procédure est suivie. Les dispositifs médicaux, les postes et les systèmes sur site en sont exclus.",
  limitDeclared:
    "Responsables, approbateurs et entité sont imprimés tels que déclarés : rien ici ne les prouve. Les valeurs des propriétés ne sont pas montrées.",

  law: "Ce qui oblige qui",
  lawLead: (day: string): string => `Situation lue pour la dernière fois le ${day}. Ne vaut pas conseil juridique.`,
  status: "Situation",
  binds: "Oblige",

  madeBy: (version: string): string => `Établie par Cordon ${version}. La même évaluation donne les mêmes octets.`,
};
