import { DefaultSecurityGroup, SecurityGroup, SecurityGroupRule } from "@pulumi/aws/ec2";
import { SecurityGroupIngressRule } from "@pulumi/aws/vpc";
import { offending, policy } from "../policy";
import { either } from "../unknown";
import { inline, isShut } from "./open-ports";

const anywhere = { cidrBlocks: ["0.0.0.0/0"] };
const ssh = { protocol: "tcp", fromPort: 22, toPort: 22 };
const https = { protocol: "tcp", fromPort: 443, toPort: 443 };
const why =
  "Anyone on the internet can try passwords and known flaws on a service that was never meant for the public.";

export const securityGroups = [
  policy(SecurityGroup, {
    id: "aws-securitygroup-ports",
    title: "Security groups must not open administration, database or clinical ports to the internet",
    annex: "6.7",
    severity: "critical",
    why,
    fix: "Name the networks that need the port in ingress.cidrBlocks, or another group in ingress.securityGroups.",
    holds: ({ ingress }) => offending("ingress", ingress, isShut),
    accepted: [
      {},
      { ingress: [{ ...https, ...anywhere }] },
      { ingress: [{ ...ssh, cidrBlocks: ["10.20.0.0/16"] }] },
      { ingress: [{ ...ssh, self: true }] },
      { ingress: [{ protocol: "icmp", fromPort: -1, toPort: -1, ...anywhere }] },
    ],
    rejected: [
      {
        ingress: [
          { ...https, ...anywhere },
          { ...ssh, ...anywhere },
        ],
      },
      { ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, ...anywhere }] },
      { ingress: [{ protocol: "TCP", fromPort: 5000, toPort: 6000, ipv6CidrBlocks: ["0::/0"] }] },
      { ingress: [{ protocol: "6", fromPort: 3306, toPort: 3306, cidrBlocks: ["0.0.0.0/1", "128.0.0.0/1"] }] },
    ],
  }),

  policy(SecurityGroupRule, {
    id: "aws-securitygrouprule-ports",
    title: "Security group rules must not open administration, database or clinical ports to the internet",
    annex: "6.7",
    severity: "critical",
    why,
    fix: "Name the networks that need the port in cidrBlocks, or another group in sourceSecurityGroupId.",
    holds: (rule) =>
      either(
        () => rule.type === "egress",
        () => isShut(rule),
      ),
    accepted: [
      { type: "egress", protocol: "-1", fromPort: 0, toPort: 0, ...anywhere },
      { type: "ingress", ...https, ...anywhere },
      { type: "ingress", ...ssh, cidrBlocks: ["10.20.0.0/16"] },
    ],
    rejected: [
      { type: "ingress", ...ssh, ...anywhere },
      { type: "ingress", protocol: "all", fromPort: 0, toPort: 65535, ipv6CidrBlocks: ["::/0"] },
      { type: "ingress", protocol: "tcp", fromPort: 0, toPort: 65535, ...anywhere },
    ],
  }),

  policy(SecurityGroupIngressRule, {
    id: "aws-ingressrule-ports",
    title: "Ingress rules must not open administration, database or clinical ports to the internet",
    annex: "6.7",
    severity: "critical",
    why,
    fix: "Name the network that needs the port in cidrIpv4 or cidrIpv6, or another group in referencedSecurityGroupId.",
    holds: (rule) => isShut(inline(rule)),
    accepted: [
      { ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "0.0.0.0/0" },
      { ipProtocol: "tcp", fromPort: 5432, toPort: 5432, cidrIpv4: "10.20.0.0/16" },
    ],
    rejected: [
      { ipProtocol: "-1", cidrIpv4: "0.0.0.0/0" },
      { ipProtocol: "tcp", fromPort: 3389, toPort: 3389, cidrIpv6: "::/0" },
      { ipProtocol: "17", fromPort: 100, toPort: 200, cidrIpv4: "0.0.0.0/0" },
    ],
  }),

  policy(DefaultSecurityGroup, {
    id: "aws-defaultsecuritygroup-closed",
    title: "Default security groups must not let anything pass",
    annex: "6.8",
    severity: "high",
    why: "Every resource that names no group of its own joins this one, and its rules apply to all of them unseen.",
    fix: "Leave ingress and egress out, and give each resource a security group of its own.",
    holds: (group) => [
      ...offending("ingress", group.ingress, () => false),
      ...offending("egress", group.egress, () => false),
    ],
    accepted: [{}, { ingress: [], egress: [] }],
    rejected: [
      { ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, self: true }] },
      { egress: [{ protocol: "-1", fromPort: 0, toPort: 0, ...anywhere }] },
    ],
  }),
];
