import { RoleAssignment, RoleDefinition } from "@pulumi/azure-native/authorization";
import { offending, policy } from "../policy";

/** The built-in roles whose holder may give out every right: Owner and User Access Administrator. */
const grantors = ["8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9"];

const owner = `/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/${grantors[0]}`;
const reader = "/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7";

export const authorization = [
  policy(RoleDefinition, {
    id: "azure-authorization-role-wildcard",
    title: "Custom roles must not allow every action",
    annex: "11.2",
    severity: "high",
    why: "Whoever takes over one account with the role can then read, change and delete everything in its scope.",
    fix: 'Replace "*" in permissions.actions and permissions.dataActions by the actions that the role needs.',
    holds: ({ permissions }) =>
      offending(
        "permissions",
        permissions,
        ({ actions, dataActions }) => ![...(actions ?? []), ...(dataActions ?? [])].includes("*"),
      ),
    accepted: [{ permissions: [{ actions: ["*/read", "Microsoft.Compute/virtualMachines/start/action"] }] }, {}],
    rejected: [
      { permissions: [{ actions: ["*"], notActions: ["Microsoft.Authorization/*/write"] }] },
      { permissions: [{ actions: ["*/read"] }, { dataActions: ["*"] }] },
    ],
  }),

  policy(RoleAssignment, {
    id: "azure-authorization-assignment-grantor",
    title: "Role assignments must not give the right to assign every role",
    annex: "11.3",
    severity: "medium",
    why: "Whoever takes over the account can then give himself every right in the scope.",
    fix: "Set roleDefinitionId to a narrower role than Owner or User Access Administrator, or add a condition.",
    holds: ({ roleDefinitionId, condition }) =>
      (condition ?? "") !== "" || !grantors.some((role) => roleDefinitionId?.toLowerCase().endsWith(role)),
    accepted: [{ roleDefinitionId: reader }, { roleDefinitionId: owner, condition: "…" }],
    rejected: [{ roleDefinitionId: owner }],
  }),
];
