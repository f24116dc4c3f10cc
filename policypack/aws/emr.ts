import { BlockPublicAccessConfiguration, Cluster, SecurityConfiguration } from "@pulumi/aws/emr";
import { policy } from "../policy";
import { relation, to } from "../relation";
import { UnreadableInput } from "../verdict";
import { part } from "./document";

/** Whether a part of the JSON text of a security configuration is switched on. */
function isOn(text: string | undefined, name: string): boolean {
  try {
    return part(part(JSON.parse(text ?? "{}"), "EncryptionConfiguration"), name) === true;
  } catch (error) {
    if (error instanceof SyntaxError) throw new UnreadableInput("configuration");
    throw error;
  }
}

const encryption = (EnableAtRestEncryption: boolean, EnableInTransitEncryption: boolean) => ({
  configuration: JSON.stringify({ EncryptionConfiguration: { EnableAtRestEncryption, EnableInTransitEncryption } }),
});

export const emr = [
  policy(SecurityConfiguration, {
    id: "aws-emr-at-rest",
    title: "EMR security configurations must encrypt at rest",
    annex: "9",
    severity: "high",
    why: "Whoever obtains a disk of the cluster reads the records that it works on.",
    fix: "Set EncryptionConfiguration.EnableAtRestEncryption to true in configuration.",
    holds: ({ configuration }) => isOn(configuration, "EnableAtRestEncryption"),
    accepted: [encryption(true, true)],
    rejected: [encryption(false, true), { configuration: "{}" }],
  }),

  policy(SecurityConfiguration, {
    id: "aws-emr-in-transit",
    title: "EMR security configurations must encrypt in transit",
    annex: "9",
    severity: "high",
    why: "Records cross the network between the nodes in plain text, where whoever listens reads and alters them.",
    fix: "Set EncryptionConfiguration.EnableInTransitEncryption to true in configuration.",
    holds: ({ configuration }) => isOn(configuration, "EnableInTransitEncryption"),
    accepted: [encryption(true, true)],
    rejected: [encryption(true, false), { configuration: "{}" }],
  }),

  relation(Cluster, {
    id: "aws-emr-secured",
    title: "EMR clusters must have a security configuration",
    annex: "9",
    severity: "medium",
    why: "Without one nothing demands that the cluster encrypts its disks, or what its nodes exchange.",
    fix: "Set securityConfiguration to the name of a SecurityConfiguration.",
    with: { configurations: to(SecurityConfiguration, "securityConfiguration") },
    holds: (cluster, { configurations }) => configurations.length > 0 || Boolean(cluster.securityConfiguration),
    accepted: [{ inputs: { securityConfiguration: "records" } }, { beside: { configurations: [{}] } }],
    rejected: [{}],
  }),

  policy(BlockPublicAccessConfiguration, {
    id: "aws-emr-public",
    title: "EMR must refuse clusters that are open to the internet",
    annex: "6.7",
    severity: "high",
    why: "A careless security group otherwise opens a cluster and its records to anyone.",
    fix: "Set blockPublicSecurityGroupRules to true.",
    holds: ({ blockPublicSecurityGroupRules }) => blockPublicSecurityGroupRules === true,
    accepted: [{ blockPublicSecurityGroupRules: true }],
    rejected: [{ blockPublicSecurityGroupRules: false }],
  }),
];
