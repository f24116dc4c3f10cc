import { DefaultNetworkAcl, NetworkAcl, NetworkAclRule } from "@pulumi/aws/ec2";
import { offending, policy } from "../policy";
import { relation, sharing } from "../relation";
import { either } from "../unknown";
import { type AclRule, isShutByAcl } from "./acl-order";

const why =
  "The subnet lets anyone try its administration and database ports, and one careless security group is enough.";
const fix =
  "Give the allowing rules in ingress the ports and networks that are needed, or put a denying rule before them.";

const shut = (rules: readonly AclRule[] = []): string[] =>
  offending("ingress", rules, (rule) => isShutByAcl(rule, rules));

const internet = { cidrBlock: "0.0.0.0/0" };
const everything = { ruleNo: 100, action: "allow", protocol: "-1", fromPort: 0, toPort: 0, ...internet };
const https = { ...everything, protocol: "tcp", fromPort: 443, toPort: 443 };
const answers = { ...everything, protocol: "tcp", fromPort: 1024, toPort: 65535 };
const ssh = { networkAclId: "acl-1", ruleNumber: 100, ruleAction: "allow", protocol: "tcp", fromPort: 22, toPort: 22 };

export const networkAcls = [
  policy(NetworkAcl, {
    id: "aws-networkacl-ports",
    title: "Network ACLs must not open administration, database or clinical ports to the internet",
    annex: "6.8",
    severity: "medium",
    why,
    fix,
    holds: ({ ingress }) => shut(ingress),
    accepted: [
      {},
      { ingress: [https, answers] },
      { ingress: [{ ...everything, cidrBlock: "10.0.0.0/8" }] },
      { ingress: [everything, { ...everything, ruleNo: 90, action: "deny" }] },
    ],
    rejected: [
      { ingress: [everything] },
      { ingress: [{ ...everything, cidrBlock: undefined, ipv6CidrBlock: "::/0" }] },
      { ingress: [everything, { ...everything, ruleNo: 110, action: "deny" }] },
      { ingress: [everything, { ...everything, ruleNo: 90, action: "deny", cidrBlock: "10.0.0.0/8" }] },
    ],
  }),

  policy(DefaultNetworkAcl, {
    id: "aws-defaultnetworkacl-ports",
    title: "Default network ACLs must not open administration, database or clinical ports to the internet",
    annex: "6.8",
    severity: "medium",
    why,
    fix,
    holds: ({ ingress }) => shut(ingress),
    accepted: [{}, { ingress: [https] }],
    rejected: [{ ingress: [everything] }],
  }),

  relation(NetworkAclRule, {
    id: "aws-networkaclrule-ports",
    title: "Network ACL rules must not open administration, database or clinical ports to the internet",
    annex: "6.8",
    severity: "medium",
    why,
    fix: "Name in cidrBlock, fromPort and toPort the network and ports that are needed, or put a denying rule before it.",
    with: { rules: sharing(NetworkAclRule, "networkAclId") },
    holds: (rule, { rules }) =>
      either(
        () => rule.egress === true,
        () => isShutByAcl(rule, []),
        () =>
          isShutByAcl(
            rule,
            rules.filter(({ egress }) => egress !== true),
          ),
      ),
    accepted: [
      { inputs: { ...ssh, ...internet, egress: true } },
      { inputs: { ...ssh, cidrBlock: "10.20.0.0/16" } },
      {
        inputs: { ...ssh, ...internet },
        beside: { rules: [{ ...ssh, ...internet, ruleNumber: 1, ruleAction: "deny" }] },
      },
    ],
    rejected: [
      { inputs: { ...ssh, ...internet } },
      {
        inputs: { ...ssh, ...internet },
        beside: { rules: [{ ...ssh, ...internet, networkAclId: "acl-2", ruleNumber: 1, ruleAction: "deny" }] },
      },
    ],
  }),
];
