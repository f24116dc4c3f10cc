import { Cluster as CacheCluster, ReplicationGroup } from "@pulumi/aws/elasticache";
import { Cluster as MemoryCluster } from "@pulumi/aws/memorydb";
import { policy } from "../policy";
import { relation, to } from "../relation";
import { isGiven, unknowable } from "../unknown";
import { isCustomerKey, keysOf, whyOwnKey } from "./customer-key";

const transit = {
  annex: "9",
  severity: "high",
  why: "Sessions and records cross the network in plain text, where whoever listens reads and alters them.",
} as const;

const key = {
  annex: "9",
  severity: "medium",
  why: whyOwnKey,
} as const;

const isEncrypted = (group: { atRestEncryptionEnabled?: boolean; engine?: string }): boolean =>
  String(group.atRestEncryptionEnabled ?? group.engine === "valkey") === "true";

export const caches = [
  policy(ReplicationGroup, {
    id: "aws-elasticache-at-rest",
    title: "ElastiCache replication groups must encrypt what they store",
    annex: "9",
    severity: "high",
    why: "Whoever obtains a backup or the disk behind the cache reads the sessions and records in it.",
    fix: "Set atRestEncryptionEnabled to true.",
    holds: (group) =>
      isEncrypted(group) || (isGiven(group, "globalReplicationGroupId") && unknowable("globalReplicationGroupId")),
    accepted: [{ atRestEncryptionEnabled: true }, { engine: "valkey" }],
    rejected: [{}, { engine: "valkey", atRestEncryptionEnabled: false }],
  }),

  relation(ReplicationGroup, {
    id: "aws-elasticache-customer-key",
    title: "ElastiCache replication groups must encrypt what they store with a customer-managed key",
    ...key,
    fix: "Set kmsKeyId to the ARN of a key of your own.",
    with: keysOf("kmsKeyId"),
    applies: isEncrypted,
    holds: (group, keys) => isCustomerKey(keys, () => group.kmsKeyId),
    accepted: [{}, { inputs: { engine: "valkey" }, beside: { keys: [{}] } }],
    rejected: [{ inputs: { atRestEncryptionEnabled: true } }],
  }),

  policy(ReplicationGroup, {
    id: "aws-elasticache-in-transit",
    title: "ElastiCache replication groups must refuse connections without TLS",
    ...transit,
    fix: 'Set transitEncryptionEnabled to true, and leave transitEncryptionMode out or set it to "required".',
    holds: (group) => {
      if (group.transitEncryptionMode === "preferred") return ["transitEncryptionMode"];
      return (
        group.transitEncryptionEnabled === true ||
        (isGiven(group, "globalReplicationGroupId") && unknowable("globalReplicationGroupId"))
      );
    },
    accepted: [{ transitEncryptionEnabled: true }],
    rejected: [{}, { transitEncryptionEnabled: true, transitEncryptionMode: "preferred" }],
  }),

  policy(ReplicationGroup, {
    id: "aws-elasticache-sign-in",
    title: "ElastiCache replication groups must demand that clients sign in",
    annex: "11.6",
    severity: "medium",
    why: "Whatever reaches the port reads and changes every session and record in the cache.",
    fix: "Set userGroupIds, or authToken.",
    holds: (group) =>
      isGiven(group, "authToken") ||
      (group.userGroupIds?.length ?? 0) > 0 ||
      (isGiven(group, "globalReplicationGroupId") && unknowable("globalReplicationGroupId")),
    accepted: [{ userGroupIds: ["clinical"] }],
    rejected: [{}],
  }),

  relation(CacheCluster, {
    id: "aws-elasticachecluster-in-transit",
    title: "ElastiCache clusters must refuse connections without TLS",
    ...transit,
    fix: "Set transitEncryptionEnabled to true for memcached, or use a ReplicationGroup for Redis and Valkey.",
    with: { groups: to(ReplicationGroup, "replicationGroupId") },
    holds: (cluster, { groups }) =>
      cluster.transitEncryptionEnabled === true || groups.length > 0 || cluster.replicationGroupId !== undefined,
    accepted: [
      { inputs: { engine: "memcached", transitEncryptionEnabled: true } },
      { inputs: { replicationGroupId: "group" } },
      { beside: { groups: [{}] } },
    ],
    rejected: [{ inputs: { engine: "redis" } }, { inputs: { engine: "memcached", transitEncryptionEnabled: false } }],
  }),

  policy(MemoryCluster, {
    id: "aws-memorydb-in-transit",
    title: "MemoryDB clusters must refuse connections without TLS",
    ...transit,
    fix: "Leave tlsEnabled out, or set it to true.",
    holds: ({ tlsEnabled }) => tlsEnabled !== false,
    accepted: [{}, { tlsEnabled: true }],
    rejected: [{ tlsEnabled: false }],
  }),

  policy(MemoryCluster, {
    id: "aws-memorydb-sign-in",
    title: "MemoryDB clusters must demand that clients sign in",
    annex: "11.6",
    severity: "medium",
    why: "Whatever reaches the port reads and changes every record.",
    fix: 'Set aclName to an access control list of your own instead of "open-access".',
    holds: ({ aclName }) => aclName !== "open-access",
    accepted: [{ aclName: "clinical" }],
    rejected: [{ aclName: "open-access" }],
  }),

  relation(MemoryCluster, {
    id: "aws-memorydb-customer-key",
    title: "MemoryDB clusters must encrypt what they store with a customer-managed key",
    ...key,
    fix: "Set kmsKeyArn to the ARN of a key of your own.",
    with: keysOf("kmsKeyArn"),
    holds: (cluster, keys) => isCustomerKey(keys, () => cluster.kmsKeyArn),
    accepted: [{ beside: { keys: [{}] } }],
    rejected: [{}],
  }),
];
