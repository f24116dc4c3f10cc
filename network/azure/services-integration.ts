import { https, ports, type Service } from "./service";

const amqp = ports(443, 5671, 5672);

const namespace = (module: string, listens = amqp, tag?: string): Service => ({
  type: `azure-native:${module}:Namespace`,
  listens,
  list: {
    apart: { type: `azure-native:${module}:NamespaceNetworkRuleSet`, owner: "namespaceName" },
    action: "defaultAction",
    otherwise: "allow",
    addresses: ["ipRules", "ipMask"],
    subnets: ["virtualNetworkRules", "subnet.id"],
  },
  ...(tag ? { tag } : {}),
});

const grid = (name: string, listens = https): Service => ({
  type: `azure-native:eventgrid:${name}`,
  listens,
  list: { otherwise: "listed", addresses: ["inboundIpRules", "ipMask"] },
  tag: "AzureEventGrid",
});

/** Messages, events and devices. */
export const integrationServices: readonly Service[] = [
  namespace("servicebus", amqp, "ServiceBus"),
  namespace("eventhub", ports(443, 5671, 5672, 9093), "EventHub"),
  { type: "azure-native:relay:Namespace", listens: https },
  { type: "azure-native:notificationhubs:Namespace", listens: https, doubt: "networkAcls" },
  grid("Topic"),
  grid("Domain"),
  grid("PartnerNamespace"),
  grid("Namespace", ports(443, 8883)),
  {
    type: "azure-native:iothub:IotHubResource",
    listens: ports(443, 5671, 8883),
    access: ["properties.publicNetworkAccess"],
    list: {
      action: "properties.networkRuleSets.defaultAction",
      otherwise: "deny",
      addresses: ["properties.networkRuleSets.ipRules", "ipMask"],
    },
    doubt: "properties.ipFilterRules[0]",
    tag: "AzureIoTHub",
  },
  {
    type: "azure-native:deviceprovisioningservices:IotDpsResource",
    listens: ports(443, 5671, 8883),
    access: ["properties.publicNetworkAccess"],
    doubt: "properties.ipFilterRules[0]",
  },
  { type: "azure-native:iotcentral:App", listens: https, doubt: "networkRuleSets" },
  { type: "azure-native:digitaltwins:DigitalTwin", listens: https, tag: "AzureDigitalTwins" },
  { type: "azure-native:signalrservice:SignalR", listens: https, doubt: "networkACLs", tag: "AzureSignalR" },
  { type: "azure-native:webpubsub:WebPubSub", listens: https, doubt: "networkACLs", tag: "AzureWebPubSub" },
  { type: "azure-native:communication:CommunicationService", listens: https },
  { type: "azure-native:datafactory:Factory", listens: https, tag: "DataFactory" },
];
