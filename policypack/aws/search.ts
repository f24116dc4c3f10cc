import { Domain as OldDomain } from "@pulumi/aws/elasticsearch";
import { Domain } from "@pulumi/aws/opensearch";
import { policy, type ResourceClass } from "../policy";
import { relation } from "../relation";
import { isCustomerKey, keysOf } from "./customer-key";
import { refusesOldTls } from "./tls-policies";

/** What the two services have in common: one was made from the other. */
interface DomainInputs {
  encryptAtRest?: { enabled: boolean; kmsKeyId?: string };
  nodeToNodeEncryption?: { enabled: boolean };
  domainEndpointOptions?: { enforceHttps?: boolean; tlsSecurityPolicy?: string };
  advancedSecurityOptions?: { enabled: boolean };
  vpcOptions?: { subnetIds?: string[] };
  logPublishingOptions?: { logType: string; enabled?: boolean; cloudwatchLogGroupArn: string }[];
}

const vpcOptions = { subnetIds: ["subnet-0123456789abcdef0"] };
const auditLog = {
  logType: "AUDIT_LOGS",
  cloudwatchLogGroupArn: "arn:aws:logs:eu-west-3:123456789012:log-group:audit",
};

/** The demands on a search domain, for either service. */
const domainPolicies = <const Service extends string>(
  domain: ResourceClass<DomainInputs>,
  service: Service,
  name: string,
) => {
  return [
    policy(domain, {
      id: `aws-${service}-storage-encrypted`,
      title: `${name} domains must encrypt their storage`,
      annex: "9",
      severity: "high",
      why: "Whoever obtains a copy of the storage or a snapshot reads the records in it.",
      fix: "Set encryptAtRest.enabled to true.",
      holds: ({ encryptAtRest }) => encryptAtRest?.enabled === true,
      accepted: [{ encryptAtRest: { enabled: true } }],
      rejected: [{}, { encryptAtRest: { enabled: false } }],
    }),

    relation(domain, {
      id: `aws-${service}-customer-key`,
      title: `${name} domains must encrypt their storage with a customer's key`,
      annex: "9",
      severity: "medium",
      why: "Nobody on your side can revoke, audit or limit the use of a key that AWS holds for the service.",
      fix: "Set encryptAtRest.kmsKeyId to the ARN of a key of your own.",
      with: keysOf("encryptAtRest"),
      holds: ({ encryptAtRest }, keys) =>
        encryptAtRest?.enabled !== true || isCustomerKey(keys, () => encryptAtRest.kmsKeyId),
      accepted: [{}, { inputs: { encryptAtRest: { enabled: true } }, beside: { keys: [{}] } }],
      rejected: [{ inputs: { encryptAtRest: { enabled: true } } }],
    }),

    policy(domain, {
      id: `aws-${service}-node-to-node`,
      title: `${name} domains must encrypt the traffic between their nodes`,
      annex: "9",
      severity: "high",
      why: "Records cross the network between nodes in plain text, where whoever listens reads and alters them.",
      fix: "Set nodeToNodeEncryption.enabled to true.",
      holds: ({ nodeToNodeEncryption }) => nodeToNodeEncryption?.enabled === true,
      accepted: [{ nodeToNodeEncryption: { enabled: true } }],
      rejected: [{}, { nodeToNodeEncryption: { enabled: false } }],
    }),

    policy(domain, {
      id: `aws-${service}-https`,
      title: `${name} domains must refuse plain HTTP`,
      annex: "9",
      severity: "high",
      why: "Searches and records cross the network in plain text, where whoever listens reads and alters them.",
      fix: "Set domainEndpointOptions.enforceHttps to true.",
      holds: ({ domainEndpointOptions }) =>
        domainEndpointOptions !== undefined && domainEndpointOptions.enforceHttps !== false,
      accepted: [{ domainEndpointOptions: { enforceHttps: true } }, { domainEndpointOptions: {} }],
      rejected: [{}, { domainEndpointOptions: { enforceHttps: false } }],
    }),

    policy(domain, {
      id: `aws-${service}-tls-policy`,
      title: `${name} domains must refuse TLS older than 1.2`,
      annex: "9",
      severity: "high",
      why: "Older versions have known attacks that let an eavesdropper read the traffic.",
      fix: 'Set domainEndpointOptions.tlsSecurityPolicy to "Policy-Min-TLS-1-2-PFS-2023-10".',
      holds: ({ domainEndpointOptions }) => refusesOldTls("openSearch", domainEndpointOptions?.tlsSecurityPolicy),
      accepted: [{ domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" } }],
      rejected: [{}, { domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-0-2019-07" } }],
    }),

    policy(domain, {
      id: `aws-${service}-in-vpc`,
      title: `${name} domains must lie in a VPC`,
      annex: "6.8",
      severity: "medium",
      why: "The domain has an address on the internet, and one careless access policy publishes every record.",
      fix: "Set vpcOptions.subnetIds.",
      holds: (inputs) => (inputs.vpcOptions?.subnetIds?.length ?? 0) > 0,
      accepted: [{ vpcOptions }],
      rejected: [{}],
    }),

    policy(domain, {
      id: `aws-${service}-access-control`,
      title: `${name} domains must control access down to indices and fields`,
      annex: "11.1",
      severity: "medium",
      why: "Whoever may search at all may read every record of every patient.",
      fix: "Set advancedSecurityOptions.enabled to true.",
      holds: ({ advancedSecurityOptions }) => advancedSecurityOptions?.enabled === true,
      accepted: [{ advancedSecurityOptions: { enabled: true } }],
      rejected: [{}],
    }),

    policy(domain, {
      id: `aws-${service}-audit-log`,
      title: `${name} domains must keep an audit log`,
      annex: "3.2",
      severity: "medium",
      why: "Nobody can say afterwards who searched for which record.",
      fix: 'Add an entry with logType "AUDIT_LOGS" to logPublishingOptions.',
      holds: ({ logPublishingOptions = [] }) =>
        logPublishingOptions.some(({ logType, enabled }) => logType === "AUDIT_LOGS" && enabled !== false),
      accepted: [{ logPublishingOptions: [auditLog] }],
      rejected: [{}, { logPublishingOptions: [{ ...auditLog, enabled: false }] }],
    }),
  ];
};

export const search = [
  ...domainPolicies(Domain as ResourceClass<any>, "opensearch", "OpenSearch"),
  ...domainPolicies(OldDomain as ResourceClass<any>, "elasticsearch", "Elasticsearch"),
];
