import { FirewallRule, Redis } from "@pulumi/azure-native/redis";
import { policy } from "../policy";
import { isNarrow } from "./database-firewalls";
import { isClosed, isOneOf } from "./enumeration";

export const redis = [
  policy(Redis, {
    id: "azure-redis-plain-port",
    title: "Redis caches must refuse connections without TLS",
    annex: "9",
    severity: "high",
    why: "Sessions, records and the access key otherwise cross the network in clear text.",
    fix: "Set enableNonSslPort to false.",
    holds: ({ enableNonSslPort }) => enableNonSslPort !== true,
    accepted: [{ enableNonSslPort: false }, {}],
    rejected: [{ enableNonSslPort: true }],
  }),

  policy(Redis, {
    id: "azure-redis-tls",
    title: "Redis caches must refuse TLS older than 1.2",
    annex: "9",
    severity: "high",
    why: "Older versions have known attacks that let an eavesdropper read the traffic.",
    fix: 'Set minimumTlsVersion to "1.2".',
    holds: ({ minimumTlsVersion }) => minimumTlsVersion === undefined || isOneOf(minimumTlsVersion, "1.2", "1.3"),
    accepted: [{ minimumTlsVersion: "1.2" }, {}],
    rejected: [{ minimumTlsVersion: "1.0" }, { minimumTlsVersion: "1.1" }],
  }),

  policy(Redis, {
    id: "azure-redis-private-only",
    title: "Redis caches must be reached through the virtual network only",
    annex: "6.7",
    severity: "medium",
    why: "One leaked access key is then enough for anyone on the internet to read or replace what is cached.",
    fix: 'Set publicNetworkAccess to "Disabled" and add a PrivateEndpoint.',
    // A cache that is placed in a subnet has no public endpoint.
    holds: (cache) => isClosed(cache.publicNetworkAccess) || cache.subnetId !== undefined,
    accepted: [{ publicNetworkAccess: "Disabled" }, { subnetId: "…" }],
    rejected: [{}, { publicNetworkAccess: "Enabled" }],
  }),

  policy(FirewallRule, {
    id: "azure-redis-firewall-internet",
    title: "Redis firewall rules must not open the cache to the internet",
    annex: "6.7",
    severity: "high",
    why: "One leaked access key is then enough for anyone on the internet to read or replace what is cached.",
    fix: "Narrow startIP and endIP to the addresses that need the cache, or use a private endpoint.",
    holds: ({ startIP, endIP }) => isNarrow({ startIpAddress: startIP, endIpAddress: endIP }),
    accepted: [{ startIP: "203.0.113.7", endIP: "203.0.113.9" }],
    rejected: [{ startIP: "0.0.0.0", endIP: "255.255.255.255" }],
  }),

  policy(Redis, {
    id: "azure-redis-access-keys",
    title: "Redis caches must refuse their access keys",
    annex: "11.6",
    severity: "low",
    why: "An access key opens the whole cache to its holder, whom no log can name.",
    fix: 'Set disableAccessKeyAuthentication to true and redisConfiguration.aadEnabled to "true".',
    holds: ({ disableAccessKeyAuthentication }) => disableAccessKeyAuthentication === true,
    accepted: [{ disableAccessKeyAuthentication: true }],
    rejected: [{}, { disableAccessKeyAuthentication: false }],
  }),
];
