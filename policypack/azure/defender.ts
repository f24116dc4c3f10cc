import { Pricing } from "@pulumi/azure-native/security";
import { policy } from "../policy";
import { isOneOf } from "./enumeration";

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
];
