import type { Language } from "./language";
import { typeset } from "./typeset";

/** What the reasons in an assessment say in French: a pattern of the reason, and its French. */
const french: readonly [RegExp, string][] = [
  [/^secret$/, "valeur secrète"],
  [/^answer of (.+)$/, "réponse inventée pour $1"],
  [/^encrypted configuration (.+)$/, "configuration chiffrée $1"],
  [/^(.+), which no file has$/, "$1, absent de tout fichier"],
  [/^its last day was (.+)$/, "son dernier jour était le $1"],
  [/^matches no finding$/, "ne correspond à aucun constat"],
  [/^the check is not known yet$/, "le contrôle n'est pas encore connu"],
  [/^offends in more places than were recorded$/, "enfreint la règle en plus d'endroits qu'enregistré"],
  [/^mended or exempted$/, "corrigé ou dérogé"],
  [/^cordon baseline drops it$/, "cordon baseline la retire"],
  [/^its last day is more than (\d+) days ahead$/, "son dernier jour est à plus de $1 jours"],
  [/^cordon:exemptions is no list$/, "cordon:exemptions n'est pas une liste"],
  [/^policy: there is no policy "(.*)" to exempt from$/, "policy : il n'y a pas de règle « $1 » à laquelle déroger"],
  [/^(\w+): the last day is a date such as (.+)$/, "$1 : le dernier jour est une date telle que $2"],
  [/^(\w+): Too small.*$/, "$1 : la valeur est vide"],
  [/^(\w+): this is still to be filled in$/, "$1 : le champ reste à remplir"],
  [/^(\w+): .+ missing$/, "$1 : la valeur manque"],
  [/^(\S+) does not begin on its border$/, "$1 ne commence pas à sa limite"],
  [/^it would be (\S+)$/, "ce serait $1"],
  [/^(\S+) is not in (.+), which is (\S+)$/, "$1 n'est pas dans $2, qui est $3"],
  [/^(\S+) overlaps (\S+) of the same segment$/, "$1 chevauche $2 du même segment"],
  [/^(\S+) overlaps (\S+) of (.+)$/, "$1 chevauche $2 de $3"],
  [/^Unrecognized keys?: (.+)$/, "champ inconnu : $1"],
  [/^this is no record$/, "ce n'est pas un enregistrement"],
  [/^Invalid input.*$/, "ce n'est pas un enregistrement"],
];

/** Why something cannot be known, or what a record lacks, in the reader's language; else as it stands. */
export const reasonIn = (language: Language, reason: string): string =>
  language === "en"
    ? reason.replace(/^answer of /, "invented answer of ")
    : typeset(reason.split("; ").map(translated).join(" ; "));

function translated(reason: string): string {
  const [pattern, words] = french.find(([pattern]) => pattern.test(reason)) ?? [];
  return pattern && words ? reason.replace(pattern, words) : reason;
}
