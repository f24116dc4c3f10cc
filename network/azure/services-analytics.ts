import { https, type Service } from "./service";

const health = (name: string): Service => ({
  type: `azure-native:healthcareapis:${name}`,
  listens: https,
  access: [],
  untilPrivate: true,
  within: { type: "azure-native:healthcareapis:Workspace", owner: "workspaceName" },
});

/** What reads and judges data: search, models, health records, logs. */
export const analyticsServices: readonly Service[] = [
  {
    type: "azure-native:cognitiveservices:Account",
    listens: https,
    access: ["properties.publicNetworkAccess"],
    list: {
      action: "properties.networkAcls.defaultAction",
      otherwise: "allow",
      addresses: ["properties.networkAcls.ipRules", "value"],
      subnets: ["properties.networkAcls.virtualNetworkRules", "id"],
    },
    tag: "CognitiveServicesManagement",
  },
  {
    type: "azure-native:search:Service",
    listens: https,
    list: { otherwise: "listed", addresses: ["networkRuleSet.ipRules", "value"] },
    tag: "AzureCognitiveSearch",
  },
  {
    type: "azure-native:machinelearningservices:Workspace",
    listens: https,
    untilPrivate: true,
    doubt: "ipAllowlist",
    tag: "AzureMachineLearning",
  },
  { type: "azure-native:machinelearningservices:Registry", listens: https },
  { type: "azure-native:databricks:Workspace", listens: https, tag: "AzureDatabricks" },
  { type: "azure-native:purview:Account", listens: https },
  {
    type: "azure-native:batch:BatchAccount",
    listens: https,
    list: {
      action: "networkProfile.accountAccess.defaultAction",
      otherwise: "allow",
      addresses: ["networkProfile.accountAccess.ipRules", "value"],
    },
    tag: "BatchNodeManagement",
  },
  { type: "azure-native:automation:AutomationAccount", listens: https, tag: "GuestAndHybridManagement" },
  { type: "azure-native:dashboard:Grafana", listens: https, access: ["properties.publicNetworkAccess"] },
  { type: "azure-native:desktopvirtualization:HostPool", listens: https, tag: "WindowsVirtualDesktop" },
  {
    type: "azure-native:operationalinsights:Workspace",
    listens: https,
    access: ["publicNetworkAccessForIngestion", "publicNetworkAccessForQuery"],
    tag: "AzureMonitor",
  },
  {
    type: "azure-native:applicationinsights:Component",
    listens: https,
    access: ["publicNetworkAccessForIngestion", "publicNetworkAccessForQuery"],
    tag: "AzureMonitor",
  },
  ...["FhirService", "DicomService", "IotConnector"].map(health),
  { type: "azure-native:healthcareapis:Service", listens: https, access: ["properties.publicNetworkAccess"] },
];
