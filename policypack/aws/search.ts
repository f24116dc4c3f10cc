import * as elasticsearch from "@pulumi/aws/elasticsearch";
import * as opensearch from "@pulumi/aws/opensearch";
import { policy, type ResourceClass } from "../policy";
import { relation } from "../relation";
import { open } from "./access";
import { isCustomerKey, keysOf, whyOwnKey } from "./customer-key";

const anyone = JSON.stringify({ Statement: [{ Effect: "Allow", Principal: "*", Action: "es:*" }] });
const role = { AWS: "arn:aws:iam::111122223333:role/records" };
const named = JSON.stringify({ Statement: [{ Effect: "Allow", Principal: role, Action: "es:*" }] });

/** The same service under its name of today and its former one. */
const domains = <const Service extends string>(
  on: ResourceClass<opensearch.DomainArgs>,
  service: Service,
  product: string,
) => [
  policy(on, {
    id: `aws-${service}-encrypted`,
    title: `${product} domains must be encrypted at rest`,
    annex: "9",
    severity: "high",
    why: "Whoever gets hold of the storage or of a snapshot reads every indexed record.",
    fix: "Set encryptAtRest.enabled to true and encryptAtRest.kmsKeyId to the ARN of a key.",
    holds: ({ encryptAtRest }) => encryptAtRest?.enabled === true,
    accepted: [{ encryptAtRest: { enabled: true } }],
    rejected: [{}, { encryptAtRest: { enabled: false } }],
  }),

  relation(on, {
    id: `aws-${service}-customer-key`,
    title: `${product} domains must encrypt with a customer-managed key`,
    annex: "9",
    severity: "medium",
    why: whyOwnKey,
    fix: "Set encryptAtRest.kmsKeyId to the ARN of a key.",
    with: keysOf("encryptAtRest"),
    applies: ({ encryptAtRest }) => encryptAtRest?.enabled === true,
    holds: ({ encryptAtRest }, keys) => isCustomerKey(keys, () => encryptAtRest?.kmsKeyId),
    accepted: [
      { inputs: { encryptAtRest: { enabled: true, kmsKeyId: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d" } } },
      {},
    ],
    rejected: [
      { inputs: { encryptAtRest: { enabled: true } } },
      { inputs: { encryptAtRest: { enabled: true, kmsKeyId: "alias/aws/es" } } },
    ],
  }),

  policy(on, {
    id: `aws-${service}-node-encryption`,
    title: `${product} domains must encrypt between their nodes`,
    annex: "9",
    severity: "high",
    why: "An eavesdropper in the network reads the records that the nodes exchange.",
    fix: "Set nodeToNodeEncryption.enabled to true.",
    holds: ({ nodeToNodeEncryption }) => nodeToNodeEncryption?.enabled === true,
    accepted: [{ nodeToNodeEncryption: { enabled: true } }],
    rejected: [{}, { nodeToNodeEncryption: { enabled: false } }],
  }),

  policy(on, {
    id: `aws-${service}-https`,
    title: `${product} domains must accept only HTTPS with TLS 1.2 or later`,
    annex: "9",
    severity: "high",
    why: "An eavesdropper reads queries and records that travel over plain HTTP or an old version of TLS.",
    fix: 'Set domainEndpointOptions.enforceHttps to true and tlsSecurityPolicy to "Policy-Min-TLS-1-2-PFS-2023-10".',
    holds: ({ domainEndpointOptions: endpoint }) => [
      ...(endpoint && endpoint.enforceHttps !== false ? [] : ["domainEndpointOptions.enforceHttps"]),
      ...(/^Policy-Min-TLS-1-[2-9]/.test(endpoint?.tlsSecurityPolicy ?? "")
        ? []
        : ["domainEndpointOptions.tlsSecurityPolicy"]),
    ],
    accepted: [{ domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" } }],
    rejected: [
      {},
      { domainEndpointOptions: { enforceHttps: true } },
      { domainEndpointOptions: { enforceHttps: false, tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" } },
      { domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-0-2019-07" } },
    ],
  }),

  policy(on, {
    id: `aws-${service}-audit-log`,
    title: `${product} domains must publish their audit log`,
    annex: "3.2",
    severity: "medium",
    why: "After a leak nobody can tell who searched for which records.",
    fix: 'Add to logPublishingOptions one with logType "AUDIT_LOGS".',
    holds: ({ logPublishingOptions }) =>
      (logPublishingOptions ?? []).some(({ logType, enabled }) => logType === "AUDIT_LOGS" && enabled !== false),
    accepted: [{ logPublishingOptions: [{ logType: "AUDIT_LOGS", cloudwatchLogGroupArn: "group" }] }],
    rejected: [
      {},
      { logPublishingOptions: [{ logType: "INDEX_SLOW_LOGS", cloudwatchLogGroupArn: "group" }] },
      { logPublishingOptions: [{ logType: "AUDIT_LOGS", cloudwatchLogGroupArn: "group", enabled: false }] },
    ],
  }),

  policy(on, {
    id: `aws-${service}-fine-grained`,
    title: `${product} domains must decide who may read which index`,
    annex: "11.1",
    severity: "medium",
    why: "Whoever may reach the domain reads every index, and the audit log cannot say who it was.",
    fix: "Set advancedSecurityOptions.enabled to true.",
    holds: ({ advancedSecurityOptions }) => advancedSecurityOptions?.enabled === true,
    accepted: [{ advancedSecurityOptions: { enabled: true } }],
    rejected: [{}, { advancedSecurityOptions: { enabled: false } }],
  }),

  policy(on, {
    id: `aws-${service}-in-vpc`,
    title: `${product} domains must lie in a VPC`,
    annex: "6.8",
    severity: "medium",
    why: "A public endpoint has no security group, so anyone on the internet can try to sign in.",
    fix: "Set vpcOptions.subnetIds and vpcOptions.securityGroupIds.",
    holds: ({ vpcOptions }) => vpcOptions?.subnetIds !== undefined,
    accepted: [{ vpcOptions: { subnetIds: ["subnet-1"], securityGroupIds: ["sg-1"] } }],
    rejected: [{}, { vpcOptions: {} }],
  }),

  policy(on, {
    id: `aws-${service}-not-public`,
    title: `${product} domains must not let everyone in from the internet`,
    annex: "6.7",
    severity: "critical",
    why: "Anyone on the internet can then search, change and delete the records.",
    fix: "Set vpcOptions.subnetIds, or name roles in the Principal of each Allow in accessPolicies.",
    holds: (domain) => domain.vpcOptions?.subnetIds !== undefined || open("accessPolicies", domain.accessPolicies),
    accepted: [{}, { accessPolicies: named }, { accessPolicies: anyone, vpcOptions: { subnetIds: ["subnet-1"] } }],
    rejected: [{ accessPolicies: anyone }],
  }),
];

export const search = [
  ...domains(opensearch.Domain, "opensearch", "OpenSearch"),
  ...domains(elasticsearch.Domain as unknown as typeof opensearch.Domain, "elasticsearch", "Elasticsearch"),
];
