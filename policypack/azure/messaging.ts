import { Namespace as EventHubs } from "@pulumi/azure-native/eventhub";
import { Namespace as ServiceBus } from "@pulumi/azure-native/servicebus";
import { policy } from "../policy";
import { isClosed, isOneOf } from "./enumeration";

interface Namespace {
  minimumTlsVersion?: string;
  disableLocalAuth?: boolean;
  publicNetworkAccess?: string;
}

const tls = {
  annex: "9",
  severity: "high",
  why: "Older versions have known attacks that let an eavesdropper read the traffic.",
  fix: 'Set minimumTlsVersion to "1.2".',
  holds: ({ minimumTlsVersion }: Namespace): boolean =>
    minimumTlsVersion === undefined || isOneOf(minimumTlsVersion, "1.2", "1.3"),
} as const;

const localAuth = {
  annex: "11.6",
  severity: "medium",
  why: "A shared access key lets its holder read and forge messages, and no log can name the holder.",
  fix: "Set disableLocalAuth to true and sign in with Microsoft Entra.",
  holds: ({ disableLocalAuth }: Namespace): boolean => disableLocalAuth === true,
} as const;

const privateOnly = {
  annex: "6.7",
  severity: "medium",
  why: "One leaked key or token is then enough for anyone on the internet to read or forge messages.",
  fix: 'Set publicNetworkAccess to "Disabled" and add a PrivateEndpoint.',
  holds: ({ publicNetworkAccess }: Namespace): boolean => isClosed(publicNetworkAccess),
} as const;

const customerKey = {
  annex: "9",
  severity: "low",
  why: "A platform key cannot be revoked, so nobody here can make kept messages unreadable or see who used the key.",
  fix: "Set encryption.keyVaultProperties.",
} as const;

export const messaging = [
  policy(ServiceBus, {
    ...tls,
    id: "azure-service-bus-tls",
    title: "Service Bus namespaces must refuse TLS older than 1.2",
    accepted: [{ minimumTlsVersion: "1.2" }, {}],
    rejected: [{ minimumTlsVersion: "1.0" }, { minimumTlsVersion: "1.1" }],
  }),
  policy(ServiceBus, {
    ...localAuth,
    id: "azure-service-bus-local-auth",
    title: "Service Bus namespaces must refuse shared access keys",
    accepted: [{ disableLocalAuth: true }],
    rejected: [{}, { disableLocalAuth: false }],
  }),
  policy(ServiceBus, {
    ...privateOnly,
    id: "azure-service-bus-private-only",
    title: "Service Bus namespaces must be reached through private endpoints only",
    accepted: [{ publicNetworkAccess: "Disabled" }, { publicNetworkAccess: "SecuredByPerimeter" }],
    rejected: [{}, { publicNetworkAccess: "Enabled" }],
  }),
  policy(ServiceBus, {
    ...customerKey,
    id: "azure-service-bus-customer-key",
    title: "Service Bus namespaces must be encrypted with a customer-managed key",
    holds: ({ encryption }) => (encryption?.keyVaultProperties ?? []).length > 0,
    accepted: [{ encryption: { keySource: "Microsoft.KeyVault", keyVaultProperties: [{ keyName: "messages" }] } }],
    rejected: [{}, { encryption: { keySource: "Microsoft.KeyVault" } }],
  }),

  policy(EventHubs, {
    ...tls,
    id: "azure-event-hubs-tls",
    title: "Event Hubs namespaces must refuse TLS older than 1.2",
    accepted: [{ minimumTlsVersion: "1.2" }, {}],
    rejected: [{ minimumTlsVersion: "1.0" }, { minimumTlsVersion: "1.1" }],
  }),
  policy(EventHubs, {
    ...localAuth,
    id: "azure-event-hubs-local-auth",
    title: "Event Hubs namespaces must refuse shared access keys",
    accepted: [{ disableLocalAuth: true }],
    rejected: [{}, { disableLocalAuth: false }],
  }),
  policy(EventHubs, {
    ...privateOnly,
    id: "azure-event-hubs-private-only",
    title: "Event Hubs namespaces must be reached through private endpoints only",
    accepted: [{ publicNetworkAccess: "Disabled" }],
    rejected: [{}, { publicNetworkAccess: "Enabled" }],
  }),
  policy(EventHubs, {
    ...customerKey,
    id: "azure-event-hubs-customer-key",
    title: "Event Hubs namespaces must be encrypted with a customer-managed key",
    holds: ({ encryption }) => (encryption?.keyVaultProperties ?? []).length > 0,
    accepted: [{ encryption: { keySource: "Microsoft.KeyVault", keyVaultProperties: [{ keyName: "messages" }] } }],
    rejected: [{}, { encryption: { keySource: "Microsoft.KeyVault" } }],
  }),
];
