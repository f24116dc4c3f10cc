import {
  EncryptionProtector,
  Server,
  ServerAzureADOnlyAuthentication,
  TransparentDataEncryption,
} from "@pulumi/azure-native/sql";
import { policy } from "../policy";
import { from, relation } from "../relation";
import { either } from "../unknown";
import { isClosed, isOneOf } from "./enumeration";

export const sql = [
  policy(Server, {
    id: "azure-sql-tls",
    title: "SQL servers must refuse TLS older than 1.2",
    annex: "9",
    severity: "high",
    why: "Older versions have known attacks that let an eavesdropper read the traffic.",
    fix: 'Set minimalTlsVersion to "1.2" or "1.3".',
    holds: ({ minimalTlsVersion }) => isOneOf(minimalTlsVersion, "1.2", "1.3"),
    accepted: [{ minimalTlsVersion: "1.2" }, { minimalTlsVersion: "1.3" }],
    rejected: [{}, { minimalTlsVersion: "None" }, { minimalTlsVersion: "1.1" }],
  }),

  policy(Server, {
    id: "azure-sql-private-only",
    title: "SQL servers must be reached through private endpoints only",
    annex: "6.7",
    severity: "medium",
    why: "A public endpoint leaves firewall rules and passwords as all that keeps the internet from the records.",
    fix: 'Set publicNetworkAccess to "Disabled" and add a PrivateEndpoint.',
    holds: ({ publicNetworkAccess }) => isClosed(publicNetworkAccess),
    accepted: [{ publicNetworkAccess: "Disabled" }],
    rejected: [{}, { publicNetworkAccess: "Enabled" }],
  }),

  relation(Server, {
    id: "azure-sql-entra-only",
    title: "SQL servers must let people and services sign in with Microsoft Entra only",
    annex: "11.6",
    severity: "medium",
    why: "A database password is shared, never expires and asks for no second factor.",
    fix: "Set administrators.azureADOnlyAuthentication to true, or add a ServerAzureADOnlyAuthentication.",
    with: { beside: from(ServerAzureADOnlyAuthentication, "serverName") },
    holds: (server, { beside }) =>
      either(
        ...beside.map((each) => () => each.azureADOnlyAuthentication === true),
        () => server.administrators?.azureADOnlyAuthentication === true,
      ),
    accepted: [
      { inputs: { administrators: { azureADOnlyAuthentication: true } } },
      { beside: { beside: [{ azureADOnlyAuthentication: true }] } },
    ],
    rejected: [{}, { inputs: { administrators: { azureADOnlyAuthentication: false } } }],
  }),

  policy(TransparentDataEncryption, {
    id: "azure-sql-data-encryption",
    title: "SQL databases must be encrypted at rest",
    annex: "9",
    severity: "critical",
    why: "A copied data file or backup is otherwise readable by whoever holds it.",
    fix: 'Set state to "Enabled", or remove this TransparentDataEncryption.',
    holds: ({ state }) => isOneOf(state, "Enabled"),
    accepted: [{ state: "Enabled" }],
    rejected: [{ state: "Disabled" }],
  }),

  relation(Server, {
    id: "azure-sql-customer-key",
    title: "SQL servers must be encrypted with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: "A platform key cannot be revoked, so nobody here can make the data unreadable or see who used the key.",
    fix: 'Set keyId, or add an EncryptionProtector whose serverKeyType is "AzureKeyVault".',
    with: { protectors: from(EncryptionProtector, "serverName") },
    holds: (server, { protectors }) =>
      either(
        ...protectors.map((each) => () => isOneOf(each.serverKeyType, "AzureKeyVault")),
        () => server.keyId !== undefined,
      ),
    accepted: [{ inputs: { keyId: "…" } }, { beside: { protectors: [{ serverKeyType: "AzureKeyVault" }] } }],
    rejected: [{}, { beside: { protectors: [{ serverKeyType: "ServiceManaged" }] } }],
  }),
];
