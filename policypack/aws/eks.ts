import { Cluster, NodeGroup } from "@pulumi/aws/eks";
import { isInternet } from "../exposure";
import { offending, policy } from "../policy";
import { relation } from "../relation";
import { isCustomerKey, keysOf, whyOwnKey } from "./customer-key";

const telling = ["api", "audit", "authenticator"];
const network = { subnetIds: ["subnet-0123456789abcdef0"] };

export const eks = [
  relation(Cluster, {
    id: "aws-eks-customer-key",
    title: "EKS clusters must encrypt Kubernetes secrets with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: whyOwnKey,
    fix: 'Set encryptionConfig.provider.keyArn to the ARN of a key, and encryptionConfig.resources to ["secrets"].',
    with: keysOf("encryptionConfig"),
    holds: ({ encryptionConfig }, keys) =>
      encryptionConfig?.resources?.includes("secrets") === true &&
      isCustomerKey(keys, () => encryptionConfig.provider.keyArn),
    accepted: [
      { inputs: { encryptionConfig: { resources: ["secrets"], provider: { keyArn: "key" } } }, beside: { keys: [{}] } },
    ],
    rejected: [{}],
  }),

  policy(Cluster, {
    id: "aws-eks-public",
    title: "EKS clusters must not open the Kubernetes API to the whole internet",
    annex: "6.7",
    severity: "high",
    why: "Anyone on the internet can try stolen credentials and known flaws on what controls every workload.",
    fix: "Set vpcConfig.endpointPublicAccess to false, or name your networks in vpcConfig.publicAccessCidrs.",
    holds: ({ vpcConfig }) => {
      if (vpcConfig?.endpointPublicAccess === false) return true;
      const { publicAccessCidrs } = vpcConfig ?? {};
      return (
        publicAccessCidrs !== undefined &&
        publicAccessCidrs.length > 0 &&
        offending("vpcConfig.publicAccessCidrs", publicAccessCidrs, (prefix) => !isInternet(prefix))
      );
    },
    accepted: [
      { vpcConfig: { ...network, endpointPublicAccess: false } },
      { vpcConfig: { ...network, publicAccessCidrs: ["203.0.113.0/24"] } },
    ],
    rejected: [
      { vpcConfig: network },
      { vpcConfig: { ...network, publicAccessCidrs: ["203.0.113.7/32", "0.0.0.0/0"] } },
    ],
  }),

  policy(Cluster, {
    id: "aws-eks-log",
    title: "EKS clusters must keep the logs of their control plane",
    annex: "3.2",
    severity: "medium",
    why: "After an intrusion nobody can say who changed which workload, or with whose credentials.",
    fix: 'Name "api", "audit" and "authenticator" in enabledClusterLogTypes.',
    holds: ({ enabledClusterLogTypes }) => telling.every((type) => enabledClusterLogTypes?.includes(type)),
    accepted: [{ enabledClusterLogTypes: ["api", "audit", "authenticator", "scheduler"] }],
    rejected: [{}, { enabledClusterLogTypes: ["api"] }],
  }),

  policy(NodeGroup, {
    id: "aws-eksnodegroup-ssh",
    title: "EKS node groups must not open SSH to the internet",
    annex: "6.7",
    severity: "critical",
    why: "With a key pair and no security group named, EKS opens port 22 of every node to anyone.",
    fix: "Remove remoteAccess, or name security groups in remoteAccess.sourceSecurityGroupIds.",
    holds: ({ remoteAccess }) =>
      remoteAccess?.ec2SshKey === undefined || (remoteAccess.sourceSecurityGroupIds?.length ?? 0) > 0,
    accepted: [{}, { remoteAccess: { ec2SshKey: "operations", sourceSecurityGroupIds: ["sg-0123456789abcdef0"] } }],
    rejected: [{ remoteAccess: { ec2SshKey: "operations" } }],
  }),
];
