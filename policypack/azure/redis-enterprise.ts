import { Database, RedisEnterprise } from "@pulumi/azure-native/redisenterprise";
import { policy } from "../policy";
import { isClosed, isOneOf } from "./enumeration";

/** Azure Managed Redis and the Enterprise tiers before it. */
export const redisEnterprise = [
  policy(Database, {
    id: "azure-managed-redis-plain-text",
    title: "Managed Redis databases must refuse connections without TLS",
    annex: "9",
    severity: "high",
    why: "Sessions, records and the access key otherwise cross the network in clear text.",
    fix: 'Set clientProtocol to "Encrypted", or leave it out.',
    holds: ({ clientProtocol }) => !isOneOf(clientProtocol, "Plaintext"),
    accepted: [{}, { clientProtocol: "Encrypted" }],
    rejected: [{ clientProtocol: "Plaintext" }],
  }),

  policy(RedisEnterprise, {
    id: "azure-managed-redis-tls",
    title: "Managed Redis clusters must refuse TLS older than 1.2",
    annex: "9",
    severity: "high",
    why: "Older versions have known attacks that let an eavesdropper read the traffic.",
    fix: 'Set minimumTlsVersion to "1.2", or leave it out.',
    holds: ({ minimumTlsVersion }) => minimumTlsVersion === undefined || isOneOf(minimumTlsVersion, "1.2", "1.3"),
    accepted: [{}, { minimumTlsVersion: "1.2" }],
    rejected: [{ minimumTlsVersion: "1.0" }, { minimumTlsVersion: "1.1" }],
  }),

  policy(RedisEnterprise, {
    id: "azure-managed-redis-private-only",
    title: "Managed Redis clusters must be reached through private endpoints only",
    annex: "6.7",
    severity: "medium",
    why: "One leaked access key is then enough for anyone on the internet to read or replace what is cached.",
    fix: 'Set publicNetworkAccess to "Disabled" and add a PrivateEndpoint.',
    holds: ({ publicNetworkAccess }) => isClosed(publicNetworkAccess),
    accepted: [{ publicNetworkAccess: "Disabled" }],
    rejected: [{}, { publicNetworkAccess: "Enabled" }],
  }),

  policy(Database, {
    id: "azure-managed-redis-access-keys",
    title: "Managed Redis databases must refuse their access keys",
    annex: "11.6",
    severity: "low",
    why: "An access key opens the whole database to its holder, whom no log can name.",
    fix: 'Set accessKeysAuthentication to "Disabled" and sign in with Microsoft Entra.',
    holds: ({ accessKeysAuthentication }) => isOneOf(accessKeysAuthentication, "Disabled"),
    accepted: [{ accessKeysAuthentication: "Disabled" }],
    rejected: [{ accessKeysAuthentication: "Enabled" }],
  }),
];
