import type { Language } from "./language";
import { typeset } from "./typeset";

/** Why a review compared nothing, in French: a pattern of the reason, and its French. */
const french: readonly [RegExp, string][] = [
  [/^Neither --before nor --base says what to compare with\.$/, "Ni --before ni --base ne dit à quoi comparer."],
  [/^Nothing was given to compare with\.$/, "Rien n'a été donné à quoi comparer."],
  [/^The base cannot be judged: (.+)$/s, "La base ne peut être évaluée : $1"],
  [/^The stack (.+) was not there before\.$/s, "La pile $1 n'existait pas avant."],
  [/^This folder lies in no git repository\.$/, "Ce dossier n'est dans aucun dépôt git."],
  [/^git says nothing of this folder: (.+)$/s, "git ne dit rien de ce dossier : $1"],
  [/^git cannot lay out (\S+): (.+)$/s, "git ne peut extraire $1 : $2"],
  [/^The folder was not there at (\S+)\.$/, "Le dossier n'existait pas à $1."],
  [/^The change and (.+) have no commit in common\.$/s, "La modification et $1 n'ont aucun commit en commun."],
  [
    /^This clone is shallow and lacks the commit at which the change left (.+): fetch all of the history \((.+), or (.+)\)\.$/s,
    "Ce clone est superficiel et n'a pas le commit où la modification a quitté $1 : récupérez tout l'historique ($2, ou $3).",
  ],
  [/^There is no commit (.+) here: fetch it \((.+)\)\.$/s, "Il n'y a pas de commit $1 ici : récupérez-le ($2)."],
  [/^There is no commit (.+) here: fetch it\.$/s, "Il n'y a pas de commit $1 ici : récupérez-le."],
];

/** The reason in the reader's language; else as it stands. */
export function whyNotCompared(language: Language, reason: string): string {
  const [pattern, words] = french.find(([each]) => each.test(reason)) ?? [];
  return language === "fr" && pattern && words ? typeset(reason.replace(pattern, words)) : reason;
}
