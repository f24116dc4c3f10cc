import { Key, Secret } from "@pulumi/azure-native/keyvault";
import { policy } from "../policy";
import { isOneOf } from "./enumeration";

export const keyVaultContents = [
  policy(Key, {
    id: "azure-key-vault-key-rotation",
    title: "Keys must rotate by themselves or expire",
    annex: "9",
    severity: "medium",
    why: "A key that was copied or guessed opens the data for as long as it is not replaced.",
    fix: 'Give properties.rotationPolicy a lifetimeAction of the type "rotate".',
    holds: ({ properties }) =>
      (properties?.rotationPolicy?.lifetimeActions ?? []).some(({ action }) => isOneOf(action?.type, "rotate")) ||
      (properties?.attributes?.expires ?? 0) > 0,
    accepted: [
      {
        properties: {
          kty: "RSA-HSM",
          rotationPolicy: {
            attributes: { expiryTime: "P2Y" },
            lifetimeActions: [{ action: { type: "rotate" }, trigger: { timeAfterCreate: "P1Y" } }],
          },
        },
      },
      { properties: { kty: "RSA", attributes: { expires: 1893456000 } } },
    ],
    rejected: [
      { properties: { kty: "RSA" } },
      { properties: { rotationPolicy: { lifetimeActions: [{ action: { type: "notify" } }] } } },
    ],
  }),

  policy(Secret, {
    id: "azure-key-vault-secret-expiry",
    title: "Secrets must expire",
    annex: "11.6",
    severity: "medium",
    why: "A password that leaks unnoticed works for whoever found it until somebody happens to change it.",
    fix: "Set properties.attributes.expires.",
    holds: ({ properties }) => (properties?.attributes?.expires ?? 0) > 0,
    accepted: [{ properties: { attributes: { expires: 1893456000 } } }],
    rejected: [{ properties: {} }, { properties: { attributes: { enabled: true } } }],
  }),
];
