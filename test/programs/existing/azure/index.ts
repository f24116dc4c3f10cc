import { HostingEnvironment, KeyRing, LogArchive, NetworkHub, Segment } from "../../../../components/azure";

const group = "/subscriptions/00000000-0000-4000-8000-000000000003/resourceGroups/hub/providers";
const network = (type: string, name: string) => ({ id: `${group}/Microsoft.Network/${type}/${name}`, name });
const zone = (name: string) => network("privateDnsZones", name);
const tier = { workload: ["10.80.32.0/23"] };

const environment = new HostingEnvironment("hospital", {
  declaration: {
    entity: { name: "A hospital", country: "FR", type: "health.provider", category: "essential" },
    services: [{ id: "ehr", name: "Health records", segment: "clinical", dataClasses: ["patient"] }],
    segments: [{ id: "clinical", purpose: "Applications", trust: "patient", cidr: "10.80.32.0/20", tiers: tier }],
    flows: [],
  },
});
const keys = KeyRing.existing("keys", { environment, keys: {} });
const logs = LogArchive.existing("logs", {
  evidence: `${group}/Microsoft.Storage/storageAccounts/evidence`,
  accessLogs: `${group}/Microsoft.Storage/storageAccounts/access`,
  workspace: `${group}/Microsoft.OperationalInsights/workspaces/logs`,
  scope: `${group}/Microsoft.Insights/privateLinkScopes/logs`,
  writer: `${group}/Microsoft.ManagedIdentity/userAssignedIdentities/writer`,
});
const hub = NetworkHub.existing("hub", {
  ...{ environment, keys, resourceGroupName: "hub", network: network("virtualNetworks", "hub") },
  firewallAddress: "10.80.0.4",
  names: {
    ...{ resourceGroupName: "hub", location: "francecentral", resolverPolicyName: "names" },
    zones: {
      blob: zone("privatelink.blob.core.windows.net"),
      vault: zone("privatelink.vaultcore.azure.net"),
      postgresql: zone("privatelink.postgres.database.azure.com"),
      monitor: zone("privatelink.monitor.azure.com"),
      oms: zone("privatelink.oms.opinsights.azure.com"),
      ods: zone("privatelink.ods.opinsights.azure.com"),
      agents: zone("privatelink.agentsvc.azure-automation.net"),
    },
  },
});
new Segment("clinical", { environment, hub, logs, segment: "clinical" });
