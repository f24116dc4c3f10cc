import { Pricing, SecurityContact } from "@pulumi/azure-native/security";
import { policy } from "../policy";
import { isOneOf } from "./enumeration";

/** Earlier versions of the API have one address, under another name. */
const addressesOf = (contact: { emails?: string; email?: string }): string => contact.emails ?? contact.email ?? "";

export const defender = [
  policy(Pricing, {
    id: "azure-defender-plan",
    title: "Defender plans must be on",
    annex: "3.2",
    severity: "medium",
    why: "On the free tier nobody is told of an attack on the kind of resource that the plan is for.",
    fix: 'Set pricingTier to "Standard".',
    holds: ({ pricingTier }) => isOneOf(pricingTier, "Standard"),
    accepted: [{ pricingTier: "Standard" }],
    rejected: [{ pricingTier: "Free" }],
  }),

  policy(SecurityContact, {
    id: "azure-defender-contact",
    title: "Security contacts must name an address and be switched on",
    annex: "3.3",
    severity: "medium",
    why: "Otherwise Defender's alerts reach nobody, and the first to learn of an attack is the attacker.",
    fix: "Set emails, and isEnabled to true.",
    holds: (contact) => [
      ...(addressesOf(contact).trim() === "" ? ["emails"] : []),
      ...(contact.isEnabled === false ? ["isEnabled"] : []),
    ],
    accepted: [{ emails: "soc@hospital.example" }, { emails: "soc@hospital.example", isEnabled: true }],
    rejected: [{}, { emails: "" }, { emails: "soc@hospital.example", isEnabled: false }],
  }),
];
