import { SecurityGroup, SecurityGroupRule } from "@pulumi/aws/ec2";
import { SecurityGroupEgressRule, SecurityGroupIngressRule } from "@pulumi/aws/vpc";
import { offending, policy } from "../policy";
import { either } from "../unknown";
import { inline, isBounded } from "./open-ports";

const everything = { protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] };
const https = { protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] };

const whyEgress = "A machine that was taken over can send patient data anywhere and fetch its tools from anywhere.";
const whyDescription = "Nobody dares to close a rule whose purpose nobody wrote down, so it stays open for good.";

const isDescribed = ({ description }: { description?: string }): boolean => (description ?? "").trim() !== "";

export const securityGroupRules = [
  policy(SecurityGroup, {
    id: "aws-securitygroup-egress",
    title: "Security groups must not let all traffic out to everywhere",
    annex: "6.8",
    severity: "medium",
    why: whyEgress,
    fix: "Name the protocol, the ports and the destinations that are needed in egress.",
    holds: ({ egress }) => offending("egress", egress, isBounded),
    accepted: [{}, { egress: [https] }, { egress: [{ ...everything, cidrBlocks: ["10.0.0.0/8"] }] }],
    rejected: [
      { egress: [https, everything] },
      { egress: [{ ...https, fromPort: 0, toPort: 65535 }] },
      { egress: [{ ...everything, cidrBlocks: [], ipv6CidrBlocks: ["::/0"] }] },
    ],
  }),

  policy(SecurityGroupRule, {
    id: "aws-securitygrouprule-egress",
    title: "Security group rules must not let all traffic out to everywhere",
    annex: "6.8",
    severity: "medium",
    why: whyEgress,
    fix: "Name the protocol, the ports and the destinations that are needed in protocol, fromPort, toPort and cidrBlocks.",
    holds: (rule) =>
      either(
        () => rule.type === "ingress",
        () => isBounded(rule),
      ),
    accepted: [
      { type: "ingress", ...everything },
      { type: "egress", ...https },
    ],
    rejected: [{ type: "egress", ...everything }],
  }),

  policy(SecurityGroupEgressRule, {
    id: "aws-egressrule-bounded",
    title: "Egress rules must not let all traffic out to everywhere",
    annex: "6.8",
    severity: "medium",
    why: whyEgress,
    fix: "Name the protocol, the ports and the destination that are needed in ipProtocol, fromPort, toPort and cidrIpv4.",
    holds: (rule) => isBounded(inline(rule)),
    accepted: [
      { ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "0.0.0.0/0" },
      { ipProtocol: "-1", cidrIpv4: "10.20.0.0/16" },
    ],
    rejected: [
      { ipProtocol: "-1", cidrIpv4: "0.0.0.0/0" },
      { ipProtocol: "-1", cidrIpv6: "::/0" },
    ],
  }),

  policy(SecurityGroup, {
    id: "aws-securitygroup-description",
    title: "Rules of security groups must say what they are for",
    annex: "6.7",
    severity: "low",
    why: whyDescription,
    fix: "Give each rule in ingress and egress a description.",
    holds: (group) => [
      ...offending("ingress", group.ingress, isDescribed),
      ...offending("egress", group.egress, isDescribed),
    ],
    accepted: [{}, { ingress: [{ ...https, description: "Browsers of the portal" }] }],
    rejected: [{ ingress: [https] }, { egress: [{ ...https, description: " " }] }],
  }),

  policy(SecurityGroupRule, {
    id: "aws-securitygrouprule-description",
    title: "Security group rules must say what they are for",
    annex: "6.7",
    severity: "low",
    why: whyDescription,
    fix: "Set description.",
    holds: isDescribed,
    accepted: [{ type: "ingress", ...https, description: "Browsers of the portal" }],
    rejected: [{ type: "ingress", ...https }],
  }),

  policy(SecurityGroupIngressRule, {
    id: "aws-ingressrule-description",
    title: "Ingress rules must say what they are for",
    annex: "6.7",
    severity: "low",
    why: whyDescription,
    fix: "Set description.",
    holds: isDescribed,
    accepted: [{ description: "Browsers of the portal" }],
    rejected: [{}],
  }),

  policy(SecurityGroupEgressRule, {
    id: "aws-egressrule-description",
    title: "Egress rules must say what they are for",
    annex: "6.7",
    severity: "low",
    why: whyDescription,
    fix: "Set description.",
    holds: isDescribed,
    accepted: [{ description: "The national health data exchange" }],
    rejected: [{}],
  }),
];
