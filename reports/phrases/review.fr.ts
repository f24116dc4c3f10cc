import type { ReviewPhrases } from "./review";

const count = (amount: number, one: string, many = `${one}s`): string =>
  `${new Intl.NumberFormat("fr").format(amount)} ${amount < 2 ? one : many}`;

const listed = (parts: readonly string[]): string => new Intl.ListFormat("fr").format(parts);

export const reviewFrench: ReviewPhrases = {
  title: (project, stack) => `Cordon : ${project} / ${stack}`,
  decision: (decision, { blocking, gate, packs, fresh }) => {
    if (decision === "merge") return "Rien ne s'oppose à la fusion.";
    if (decision === "look") return "Rien ne bloque. Regardez ce qui est listé avant de fusionner.";
    const what = [
      ...(blocking > 0
        ? [fresh ? count(blocking, "nouveau constat", "nouveaux constats") : count(blocking, "constat")]
        : []),
      ...(gate > 0
        ? [count(gate, "modification de ce qui évalue cette pile", "modifications de ce qui évalue cette pile")]
        : []),
      ...(packs > 0 ? [count(packs, "violation d'un autre jeu de règles", "violations d'autres jeux de règles")] : []),
    ];
    return `Ne fusionnez pas encore : ${listed(what)} ${blocking + gate + packs < 2 ? "bloque" : "bloquent"}.`;
  },
  notCompared: (why) =>
    `Rien n'a pu être comparé : aucun constat n'est dit nouveau, tous ceux qui sont ouverts comptent. ${why}`,
  compared: (before, after, day, version) =>
    `Comparaison : ${before} avec ${after}, le ${day}, jeu de règles ${version}. Ce qui ne peut être connu avant le déploiement n'est jamais satisfait.`,
  sides: { program: "le programme", preview: "un aperçu Pulumi", state: "l'état enregistré" },
  nothingThere: "rien",
  change: {
    new: "Nouveaux",
    mended: "Corrigés",
    remaining: "Toujours là",
    exempted: "Dérogés",
    unknown: "Devenus indéterminés",
    dropped: "Qui ne sont plus évalués",
  },
  newFindings: "Nouveaux constats",
  countingFindings: "Nouveaux constats, et ceux qui comptent de nouveau",
  openFindings: "Constats ouverts",
  howToMend: "Comment les corriger, ou enregistrer une dérogation",
  mended: (amount) => count(amount, "constat corrigé", "constats corrigés"),
  gone: "sa ressource a disparu",
  countsAgain: "son entrée dans la référence de départ a pris fin",
  worse: "déjà là, et maintenant à plus d'endroits ou plus ouvert",
  remaining: (amount) => count(amount, "constat toujours là", "constats toujours là"),
  unknown: (amount) => count(amount, "contrôle devenu indéterminé", "contrôles devenus indéterminés"),
  dropped: (amount) => count(amount, "constat qu'aucune règle n'évalue plus", "constats qu'aucune règle n'évalue plus"),
  exempted: (amount) =>
    count(amount, "constat dérogé par cette modification", "constats dérogés par cette modification"),
  baselineNote: (owner, day) => `dans la référence de départ jusqu'au ${day} (${owner})`,
  baseline: (entries, standing, gone, expired, grown) =>
    `Référence de départ : ${count(entries, "entrée")} ; en vigueur : ${standing}, corrigées : ${gone}, échues : ${expired}, aggravées : ${grown}.`,
  grown: (before, now) => `Elle en avait ${before} et en a ${now}.`,
  severity: "Gravité",
  finding: "Constat",
  policy: "Règle",
  resource: "Ressource",
  where: "Où",
  whatChanges: "Changement",
  standing: "Situation",

  flows: "Qui peut parler à qui",
  flow: { opens: "s'ouvre", closes: "se ferme", unknown: "devient indéterminé" },
  from: "De",
  to: "Vers",
  services: "Ports",
  declaredBy: "Déclaré par",
  undeclared: "non déclaré",
  noMatrix: "aucune matrice déclarée",
  overIpv6: "en IPv6",
  only: (names) => `seulement vers ${names}`,
  picture: "Schéma de ce qui s'ouvre",

  resources: "Ressources qui comptent, supprimées, remplacées ou moins protégées, et changements de verrous",
  otherResources: (amount) =>
    `${count(amount, "ressource qui compte", "ressources qui comptent")}, ${amount < 2 ? "nouvelle ou modifiée" : "nouvelles ou modifiées"}`,
  resourceChange: {
    created: "création",
    changed: "modification",
    unprotected: "protection retirée",
    replaced: "remplacement, l'ancienne ressource est supprimée",
    deleted: "suppression",
  },
  matters: { "data store": "données", key: "clé", log: "journal", lock: "verrou" },
  formerly: (name) => `était ${name}`,

  gate: "Modifications de ce qui évalue cette pile",
  gateKind: {
    "exemption added": "dérogation ajoutée",
    "level lowered": "niveau abaissé",
    "pack changed": "autre version du jeu de règles",
    "packages changed": "paquets modifiés (les deux côtés sont planifiés avec les nouveaux)",
    "tool changed": "configuration du contrôle modifiée",
    "stack gone": "pile disparue (plus aucune revue ne l'évalue)",
    "baseline grown": "référence de départ allongée",
  },
  blocks: "bloque",
  fromTo: (from, to) => `${from} → ${to}`,

  packs: "Autres jeux de règles",
  packsLead: "Ces jeux de règles ont évalué l'aperçu. Tant qu'une violation obligatoire demeure, pulumi up est refusé.",
  packsSay: (amount) => `${count(amount, "violation")} d'autres jeux de règles, et ce qu'ils en disent`,
  packLevel: "Niveau",
  packWords: "Ce que dit le jeu de règles",
  packState: {
    mandatory: "obligatoire",
    advisory: "indicative",
    excepted: "exceptée par la configuration du jeu de règles",
  },
  packChange: { new: "nouvelle", remaining: "toujours là", mended: "corrigée", dropped: "plus évaluée" },
  packNotCompared: "non comparée",
  packWas: (state) => `avant : ${state}`,

  exemptions: (amount) => count(amount, "dérogation"),
  exemptionsToSee: "Dérogations qui prennent bientôt fin ou qui ne valent pas",
  otherExemptions: (amount) => count(amount, "autre dérogation", "autres dérogations"),
  exemption: "dérogation",
  exemptionChange: { added: "ajoutée", removed: "retirée", kept: "" },
  expiring: (days) => (days === 0 ? "se termine aujourd'hui" : `se termine dans ${count(days, "jour")}`),

  more: (title, amount) => `${title} : ${count(amount, "autre")}`,
  andMore: (amount) => `et ${count(amount, "autre")} ; review.json contient tout`,
  leftOut: (sections) => `Omis, car le commentaire est plein : ${sections}. review.json les contient.`,
};
