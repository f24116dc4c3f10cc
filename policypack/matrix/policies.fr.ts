import type { WordsFor } from "../policy";
import type { matrix } from "./policies";

/** The same words in French. */
export const matrixFrench: WordsFor<typeof matrix> = {
  "matrix-readable": {
    title: "Les matrices de flux déclarées doivent être lisibles en entier",
    why: "Ce que les réseaux laissent passer n'est comparé à rien tant qu'un segment ou un flux de la matrice est illisible.",
    fix: "Corrigez ce que les chemins nomment : identifiants uniques, extrémités et étages existants, ports de 0 à 65535.",
  },
  "matrix-addresses": {
    title:
      "Les préfixes déclarés doivent commencer à leur limite et ne pas se chevaucher, les sous-réseaux être dans leur segment",
    why: "Deux segments qui partagent des adresses n'en font qu'un pour chaque route et chaque filtre, quoi qu'en dise la matrice.",
    fix: "Donnez à chaque segment ses propres adresses sous cidr, et à chaque étage une partie de celles-ci.",
  },
  "matrix-sealed-inbound": {
    title: "Aucun flux ne doit entrer dans un segment scellé",
    why: "Qui a pris le reste du réseau entre dans l'endroit à partir duquel il faut le reconstruire.",
    fix: "Retirez le flux, et laissez le segment scellé chercher lui-même ce dont il a besoin.",
  },
  "matrix-internet-exposed": {
    title: "Les flux venant d'internet doivent aboutir à des segments exposés",
    why: "Ce que tout le monde peut interroger côtoie ce que personne ne devrait, et une seule faille ouvre les deux.",
    fix: 'Faites aboutir le flux à un segment dont trust vaut "exposed", et déclarez un second flux à partir de là.',
  },
  "matrix-untrusted-patients": {
    title:
      "Les flux des segments non fiables ne doivent pas mener aux segments qui contiennent des données de patients",
    why: "La machine compromise d'un fournisseur atteint les dossiers de tous les patients sans personne entre les deux.",
    fix: "Retirez le flux, et faites passer le fournisseur par une session intermédiée dans un segment privilégié.",
  },
  "matrix-devices-internet": {
    title: "Aucun flux ne doit mener des segments de dispositifs médicaux à internet",
    why: "Un dispositif que personne ne peut corriger est pris par la première page ou le premier serveur qui lui répond.",
    fix: 'Retirez le flux, et faites chercher les mises à jour par un segment dont trust ne vaut pas "patient-legacy".',
  },
  "matrix-stores-initiate": {
    title:
      "Les segments qui répondent comme bases de données ne doivent ouvrir de connexions que vers les segments centraux",
    why: "Les dossiers volés sortent par une connexion que les bases ouvrent elles-mêmes, et aucune application ne la voit.",
    fix: "Retirez le flux, donnez aux bases un étage ou un segment à elles, ou laissez l'autre extrémité les interroger.",
  },
  "matrix-internet-names": {
    title: "Les flux qui passent par un pare-feu des segments de patients vers internet doivent nommer leurs hôtes",
    why: "Un logiciel malveillant qui joint n'importe quel hôte fait sortir des dossiers et prend des ordres par le port ouvert.",
    fix: "Nommez les hôtes dans toFqdns, tels que api.example.org.",
  },
  "matrix-flow-expired": {
    title: "Les flux ne doivent pas avoir dépassé leur dernier jour",
    why: "Le flux est fermé depuis ce jour : ce qui en a encore besoin échoue, et le reste est une trace que personne ne tient.",
    fix: "Retirez le flux, ou repoussez expires à un jour ultérieur avec l'accord de son responsable.",
  },
};
