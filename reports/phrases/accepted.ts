import type { Accepted } from "../exemptions";
import type { Language } from "./language";
import { typesetAll } from "./typeset";

/** Every phrase of the list of what is accepted. */
interface AcceptedPhrases {
  none: string;
  heads: Record<
    "stack" | "kind" | "state" | "daysLeft" | "lastDay" | "owner" | "policy" | "resource" | "place",
    string
  >;
  kind: Record<Accepted["kind"], string>;
  state: Record<Accepted["state"], string>;
}

const english: AcceptedPhrases = {
  none: "There is no exemption and no baseline.",
  heads: {
    stack: "Stack",
    kind: "Kind",
    state: "State",
    daysLeft: "Days left",
    lastDay: "Last day",
    owner: "Owner",
    policy: "Policy",
    resource: "Resource",
    place: "Where",
  },
  kind: { exemption: "exemption", baseline: "baseline" },
  state: {
    active: "active",
    expired: "expired",
    invalid: "invalid",
    unused: "unused",
    grown: "grown",
    gone: "gone",
  },
};

const french: AcceptedPhrases = {
  none: "Il n'y a ni dérogation ni référence de départ.",
  heads: {
    stack: "Pile",
    kind: "Type",
    state: "État",
    daysLeft: "Jours restants",
    lastDay: "Dernier jour",
    owner: "Responsable",
    policy: "Règle",
    resource: "Ressource",
    place: "Où",
  },
  kind: { exemption: "dérogation", baseline: "référence de départ" },
  state: {
    active: "en vigueur",
    expired: "échue",
    invalid: "non valable",
    unused: "sans objet",
    grown: "aggravée",
    gone: "disparue",
  },
};

export const acceptedPhrases: Readonly<Record<Language, AcceptedPhrases>> = { en: english, fr: typesetAll(french) };
