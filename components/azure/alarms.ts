import { ActionGroup, ActivityLogAlert } from "@pulumi/azure-native/monitor";
import type { ComponentResource, Input } from "@pulumi/pulumi";

/** What ends the trail, or opens what is closed. */
const alarms = {
  "logs-off": ["Microsoft.Insights/diagnosticSettings/delete", "Microsoft.Network/networkWatchers/flowLogs/delete"],
  "role-given": ["Microsoft.Authorization/roleAssignments/write"],
  "policy-off": ["Microsoft.Authorization/policyAssignments/delete", "Microsoft.Authorization/locks/delete"],
  "vault-changed": ["Microsoft.KeyVault/vaults/write", "Microsoft.KeyVault/vaults/delete"],
  "filter-changed": [
    "Microsoft.Network/networkSecurityGroups/write",
    "Microsoft.Network/networkSecurityGroups/securityRules/write",
    "Microsoft.Network/firewallPolicies/ruleCollectionGroups/write",
  ],
};

/** What changes a store, or opens it to whoever holds its keys. */
const storeChanges = ["write", "delete", "listKeys/action"].map((each) => `Microsoft.Storage/storageAccounts/${each}`);

/** The id of Azure's built-in role Owner. */
const OWNER = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";

export interface AlarmArgs {
  resourceGroupName: Input<string>;
  subscription: Input<string>;
  /** The ids of the storage accounts to watch. */
  stores: Input<string>[];
}

/** Writes to the owners of the subscription when something of the above happens. */
export function raiseAlarms(
  name: string,
  { resourceGroupName, subscription, stores }: AlarmArgs,
  parent: ComponentResource,
): void {
  const place = { resourceGroupName, location: "global", tags: { "cordon:component": "AuditTrail" } };
  const group = new ActionGroup(
    name,
    {
      ...place,
      groupShortName: "cordon",
      enabled: true,
      armRoleReceivers: [{ name: "owners", roleId: OWNER, useCommonAlertSchema: true }],
    },
    { parent },
  );
  const alarm = (suffix: string, scopes: Input<string>[], operations: string[]): ActivityLogAlert =>
    new ActivityLogAlert(
      `${name}-${suffix}`,
      {
        ...place,
        enabled: true,
        scopes,
        condition: {
          allOf: [
            { field: "category", equals: "Administrative" },
            { anyOf: operations.map((equals) => ({ field: "operationName", equals })) },
          ],
        },
        actions: { actionGroups: [{ actionGroupId: group.id }] },
      },
      { parent },
    );
  for (const [suffix, operations] of Object.entries(alarms)) alarm(suffix, [subscription], operations);
  if (stores.length > 0) alarm("store-changed", stores, storeChanges);
}
