import type { Properties } from "../../values";
import type { Answer } from "./place";

const SUBSCRIPTION = "00000000-0000-4000-8000-00000000000a";
const TENANT = "00000000-0000-4000-8000-00000000000b";
const CLIENT = "00000000-0000-4000-8000-00000000000c";
const OBJECT = "00000000-0000-4000-8000-00000000000d";
const KEY = Buffer.from("stand-in key of a storage account").toString("base64");

const client = { clientId: CLIENT, objectId: OBJECT, subscriptionId: SUBSCRIPTION, tenantId: TENANT };

const keys = (): Properties => ({
  ...{ primaryKey: KEY, secondaryKey: KEY, primarySharedKey: KEY, secondarySharedKey: KEY },
  ...{ primaryMasterKey: KEY, secondaryMasterKey: KEY, primaryReadonlyMasterKey: KEY, secondaryReadonlyMasterKey: KEY },
  primaryConnectionString: `Endpoint=sb://stand-in.example/;SharedAccessKey=${KEY}`,
  secondaryConnectionString: `Endpoint=sb://stand-in.example/;SharedAccessKey=${KEY}`,
  keyName: "RootManageSharedAccessKey",
});

/** A resource that is looked up, with what nearly all of them have. */
const found =
  (provider: string, name: string, more: (args: Properties) => Properties = () => ({})): Answer =>
  (args) => ({
    id: `/subscriptions/${SUBSCRIPTION}/resourceGroups/${args.resourceGroupName}/providers/${provider}/${args[name]}`,
    name: args[name],
    type: provider,
    location: "francecentral",
    ...more(args),
  });

const kubeconfig = `apiVersion: v1
kind: Config
clusters: [{ name: stand-in, cluster: { server: "https://stand-in.example:443", certificate-authority-data: "" } }]
contexts: [{ name: stand-in, context: { cluster: stand-in, user: stand-in } }]
current-context: stand-in
users: [{ name: stand-in, user: { token: stand-in-token } }]
`;
const kubeconfigs = (): Properties => ({
  kubeconfigs: [{ name: "clusterUser", value: Buffer.from(kubeconfig).toString("base64") }],
});

/** Plausible replies of Azure to the functions that programs ask most. No verdict may rest on one. */
export const azure: Record<string, Answer> = {
  "azure-native:authorization:getClientConfig": () => client,
  "azure-native:authorization:getClientToken": () => ({ token: "stand-in-token" }),
  "azure-native:resources:getResourceGroup": ({ resourceGroupName: name }) => ({
    ...{ id: `/subscriptions/${SUBSCRIPTION}/resourceGroups/${name}`, name, location: "francecentral" },
    ...{ type: "Microsoft.Resources/resourceGroups", properties: { provisioningState: "Succeeded" }, tags: {} },
  }),
  "azure-native:storage:listStorageAccountKeys": () => ({
    keys: ["key1", "key2"].map((keyName) => ({ keyName, value: KEY, permissions: "FULL" })),
  }),
  "azure-native:storage:listStorageAccountSAS": () => ({ accountSasToken: "sv=stand-in&sig=stand-in" }),
  "azure-native:storage:listStorageAccountServiceSAS": () => ({ serviceSasToken: "sv=stand-in&sig=stand-in" }),
  "azure-native:storage:getStorageAccount": found("Microsoft.Storage/storageAccounts", "accountName"),
  "azure-native:containerservice:listManagedClusterUserCredentials": kubeconfigs,
  "azure-native:containerservice:listManagedClusterAdminCredentials": kubeconfigs,
  "azure-native:web:listWebAppPublishingCredentials": found("Microsoft.Web/sites", "name", () => ({
    ...{ publishingUserName: "$stand-in", publishingPassword: "stand-in-password" },
  })),
  "azure-native:web:listWebAppHostKeys": () => ({ masterKey: KEY, functionKeys: { default: KEY }, systemKeys: {} }),
  "azure-native:containerregistry:listRegistryCredentials": () => ({
    ...{ username: "stand-in-registry", passwords: [{ name: "password", value: "stand-in-password" }] },
  }),
  "azure-native:documentdb:listDatabaseAccountKeys": keys,
  "azure-native:cosmosdb:listDatabaseAccountKeys": keys,
  "azure-native:documentdb:listDatabaseAccountConnectionStrings": () => ({
    connectionStrings: [{ connectionString: `AccountEndpoint=https://stand-in.example/;AccountKey=${KEY}` }],
  }),
  "azure-native:operationalinsights:getSharedKeys": keys,
  "azure-native:operationalinsights:getWorkspace": found(
    "Microsoft.OperationalInsights/workspaces",
    "workspaceName",
    () => ({
      customerId: "00000000-0000-4000-8000-00000000000e",
    }),
  ),
  "azure-native:redis:listRedisKeys": keys,
  "azure-native:eventhub:listNamespaceKeys": keys,
  "azure-native:servicebus:listNamespaceKeys": keys,
  "azure-native:keyvault:getVault": found("Microsoft.KeyVault/vaults", "vaultName", ({ vaultName }) => ({
    properties: { vaultUri: `https://${vaultName}.vault.azure.net/`, tenantId: TENANT },
  })),
  "azure-native:network:getPublicIPAddress": found(
    "Microsoft.Network/publicIPAddresses",
    "publicIpAddressName",
    () => ({
      ...{ ipAddress: "198.51.100.10", dnsSettings: { fqdn: "stand-in.francecentral.cloudapp.azure.com" } },
    }),
  ),
  "azure-native:network:getVirtualNetwork": found("Microsoft.Network/virtualNetworks", "virtualNetworkName", () => ({
    ...{ addressSpace: { addressPrefixes: ["198.19.0.0/16"] }, subnets: [] },
  })),
  "azure-native:network:getSubnet": found("Microsoft.Network/virtualNetworks/subnets", "subnetName", () => ({
    addressPrefix: "198.19.0.0/24",
  })),
  "azure-native:logic:listWorkflowTriggerCallbackUrl": () => ({ value: "https://stand-in.example/trigger" }),
  "azure:core/getClientConfig:getClientConfig": () => ({ id: CLIENT, ...client }),
  "azure:core/getSubscription:getSubscription": () => ({
    id: SUBSCRIPTION,
    subscriptionId: SUBSCRIPTION,
    tenantId: TENANT,
  }),
  "azuread:index/getClientConfig:getClientConfig": () => ({ id: CLIENT, ...client }),
  "azuread:index/getDomains:getDomains": () => ({
    ...{ id: "domains", domains: [{ domainName: "stand-in.example", default: true, initial: true, verified: true }] },
  }),
  "azuread:index/getUser:getUser": (args) => ({ ...args, id: OBJECT, objectId: OBJECT, displayName: "stand-in-user" }),
  "azuread:index/getGroup:getGroup": (args) => ({ ...args, id: OBJECT, objectId: OBJECT, members: [], owners: [] }),
};
