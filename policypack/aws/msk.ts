import { Cluster } from "@pulumi/aws/msk";
import { policy } from "../policy";
import { relation } from "../relation";
import { isCustomerKey, keysOf, whyOwnKey } from "./customer-key";

export const msk = [
  policy(Cluster, {
    id: "aws-msk-in-transit",
    title: "MSK clusters must refuse connections without TLS",
    annex: "9",
    severity: "high",
    why: "Messages between clinical systems cross the network in plain text, where whoever listens reads and alters them.",
    fix: 'Set encryptionInfo.encryptionInTransit.clientBroker to "TLS" and leave inCluster out or set it to true.',
    holds: ({ encryptionInfo }) => {
      const { clientBroker = "TLS", inCluster = true } = encryptionInfo?.encryptionInTransit ?? {};
      const at = "encryptionInfo.encryptionInTransit";
      return [...(clientBroker === "TLS" ? [] : [`${at}.clientBroker`]), ...(inCluster ? [] : [`${at}.inCluster`])];
    },
    accepted: [{}, { encryptionInfo: { encryptionInTransit: { clientBroker: "TLS" } } }],
    rejected: [
      { encryptionInfo: { encryptionInTransit: { clientBroker: "TLS_PLAINTEXT" } } },
      { encryptionInfo: { encryptionInTransit: { inCluster: false } } },
    ],
  }),

  relation(Cluster, {
    id: "aws-msk-customer-key",
    title: "MSK clusters must encrypt their storage with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: whyOwnKey,
    fix: "Set encryptionInfo.encryptionAtRestKmsKeyArn to the ARN of a key of your own.",
    with: keysOf("encryptionInfo"),
    holds: ({ encryptionInfo }, keys) => isCustomerKey(keys, () => encryptionInfo?.encryptionAtRestKmsKeyArn),
    accepted: [{ beside: { keys: [{}] } }],
    rejected: [{}, { inputs: { encryptionInfo: { encryptionInTransit: { clientBroker: "TLS" } } } }],
  }),

  policy(Cluster, {
    id: "aws-msk-public",
    title: "MSK clusters must not be publicly accessible",
    annex: "6.8",
    severity: "high",
    why: "The brokers have addresses on the internet, where anyone can try passwords and known flaws on them.",
    fix: 'Leave brokerNodeGroupInfo.connectivityInfo.publicAccess out, or set its type to "DISABLED".',
    holds: ({ brokerNodeGroupInfo }) =>
      (brokerNodeGroupInfo?.connectivityInfo?.publicAccess?.type ?? "DISABLED") === "DISABLED",
    accepted: [{}],
    rejected: [
      {
        brokerNodeGroupInfo: {
          clientSubnets: [],
          instanceType: "kafka.m7g.large",
          securityGroups: [],
          connectivityInfo: { publicAccess: { type: "SERVICE_PROVIDED_EIPS" } },
        },
      },
    ],
  }),

  policy(Cluster, {
    id: "aws-msk-sign-in",
    title: "MSK clusters must demand that clients sign in",
    annex: "11.6",
    severity: "medium",
    why: "Whatever reaches the brokers reads and writes every message.",
    fix: "Set clientAuthentication.sasl or clientAuthentication.tls, and leave unauthenticated out.",
    holds: ({ clientAuthentication }) =>
      clientAuthentication?.unauthenticated !== true &&
      (clientAuthentication?.sasl?.iam === true ||
        clientAuthentication?.sasl?.scram === true ||
        clientAuthentication?.tls !== undefined),
    accepted: [{ clientAuthentication: { sasl: { iam: true } } }],
    rejected: [{}, { clientAuthentication: { sasl: { iam: true }, unauthenticated: true } }],
  }),

  policy(Cluster, {
    id: "aws-msk-broker-log",
    title: "MSK clusters must keep their brokers' logs",
    annex: "3.2",
    severity: "medium",
    why: "Nobody can say afterwards who connected, failed to sign in, or changed a topic.",
    fix: "Enable cloudwatchLogs, firehose or s3 in loggingInfo.brokerLogs.",
    holds: ({ loggingInfo }) =>
      (["cloudwatchLogs", "firehose", "s3"] as const).some(
        (target) => loggingInfo?.brokerLogs?.[target]?.enabled === true,
      ),
    accepted: [{ loggingInfo: { brokerLogs: { s3: { enabled: true } } } }],
    rejected: [{}, { loggingInfo: { brokerLogs: { cloudwatchLogs: { enabled: false } } } }],
  }),
];
