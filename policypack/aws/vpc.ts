import {
  DefaultSecurityGroup,
  FlowLog,
  Subnet,
  Vpc,
  VpcEndpoint,
  VpcEndpointPolicy,
  VpcEndpointService,
} from "@pulumi/aws/ec2";
import { TransitGateway, VpcAttachment } from "@pulumi/aws/ec2transitgateway";
import { policy } from "../policy";
import { from, relation, to } from "../relation";
import { isGiven } from "../unknown";

export const vpc = [
  relation(Vpc, {
    id: "aws-vpc-flow-log",
    title: "VPCs must have a flow log",
    annex: "3.2",
    severity: "high",
    why: "After an intrusion nobody can say which machines talked to whom, or how far the attacker came.",
    fix: "Add a FlowLog whose vpcId is this VPC.",
    with: { flowLogs: from(FlowLog, "vpcId") },
    holds: (_, { flowLogs }) => flowLogs.length > 0,
    accepted: [{ beside: { flowLogs: [{ trafficType: "ALL" }] } }],
    rejected: [{}],
  }),

  relation(FlowLog, {
    id: "aws-flowlog-all-traffic",
    title: "Flow logs must record accepted and refused traffic",
    annex: "3.2",
    severity: "medium",
    why: "A log of one kind hides the other: probes that failed, or the connection that came through.",
    fix: 'Set trafficType to "ALL".',
    with: {
      gateways: to(TransitGateway, "transitGatewayId"),
      attachments: to(VpcAttachment, "transitGatewayAttachmentId"),
    },
    // Transit gateways know no other.
    holds: (log, { gateways, attachments }) =>
      log.trafficType === "ALL" ||
      [...gateways, ...attachments].length > 0 ||
      log.transitGatewayId !== undefined ||
      log.transitGatewayAttachmentId !== undefined,
    accepted: [
      { inputs: { trafficType: "ALL" } },
      { inputs: { transitGatewayId: "tgw-0123456789abcdef0" } },
      { beside: { attachments: [{}] } },
    ],
    rejected: [{}, { inputs: { trafficType: "REJECT" } }, { inputs: { trafficType: "ACCEPT" } }],
  }),

  relation(Vpc, {
    id: "aws-vpc-default-group-closed",
    title: "The default security group of a VPC must be closed",
    annex: "6.8",
    severity: "medium",
    why: "A new VPC's default group lets its members talk to each other and to everywhere, and joins whoever names none.",
    fix: "Add a DefaultSecurityGroup without rules whose vpcId is this VPC.",
    with: { groups: from(DefaultSecurityGroup, "vpcId") },
    holds: (_, { groups }) => groups.length > 0,
    accepted: [{ beside: { groups: [{}] } }],
    rejected: [{}],
  }),

  policy(Subnet, {
    id: "aws-subnet-public-ip",
    title: "Subnets must not give public addresses to whatever starts in them",
    annex: "6.8",
    severity: "medium",
    why: "A machine that nobody meant to publish can be reached from the internet the moment it starts.",
    fix: "Set mapPublicIpOnLaunch to false, and give an address to what needs one.",
    holds: ({ mapPublicIpOnLaunch }) => mapPublicIpOnLaunch !== true,
    accepted: [{}, { mapPublicIpOnLaunch: false }],
    rejected: [{ mapPublicIpOnLaunch: true }],
  }),

  relation(VpcEndpoint, {
    id: "aws-vpcendpoint-policy",
    title: "VPC endpoints must say who may do what through them",
    annex: "6.8",
    severity: "low",
    why: "Through an endpoint without a policy a stolen credential can copy data to any account, past every firewall.",
    fix: "Set policy to a document that names the accounts and resources that are needed.",
    with: { policies: from(VpcEndpointPolicy, "vpcEndpointId") },
    holds: (endpoint, { policies }) =>
      policies.length > 0 ||
      !["Gateway", "Interface"].includes(endpoint.vpcEndpointType ?? "Gateway") ||
      isGiven(endpoint, "policy"),
    accepted: [
      { inputs: { policy: "{}" } },
      { beside: { policies: [{ policy: "{}" }] } },
      { inputs: { vpcEndpointType: "GatewayLoadBalancer" } },
    ],
    rejected: [{}, { inputs: { vpcEndpointType: "Interface" } }],
  }),

  policy(VpcEndpointService, {
    id: "aws-vpcendpointservice-acceptance",
    title: "Endpoint services must accept each connection by hand",
    annex: "6.8",
    severity: "medium",
    why: "Every account that the service is offered to connects its network without anybody's consent.",
    fix: "Set acceptanceRequired to true.",
    holds: ({ acceptanceRequired }) => acceptanceRequired === true,
    accepted: [{ acceptanceRequired: true }],
    rejected: [{ acceptanceRequired: false }],
  }),

  policy(TransitGateway, {
    id: "aws-transitgateway-acceptance",
    title: "Transit gateways must not accept shared attachments by themselves",
    annex: "6.8",
    severity: "high",
    why: "Any account that the gateway is shared with joins the network without anybody's consent.",
    fix: 'Leave autoAcceptSharedAttachments out, or set it to "disable".',
    holds: ({ autoAcceptSharedAttachments }) => autoAcceptSharedAttachments !== "enable",
    accepted: [{}, { autoAcceptSharedAttachments: "disable" }],
    rejected: [{ autoAcceptSharedAttachments: "enable" }],
  }),

  policy(TransitGateway, {
    id: "aws-transitgateway-default-routes",
    title: "Transit gateways must not join every attachment to one route table",
    annex: "6.8",
    severity: "medium",
    why: "With the default route table each attached network reaches all others, and an intruder with them.",
    fix: 'Set defaultRouteTableAssociation and defaultRouteTablePropagation to "disable".',
    holds: (gateway) =>
      (["defaultRouteTableAssociation", "defaultRouteTablePropagation"] as const).filter(
        (setting) => gateway[setting] !== "disable",
      ),
    accepted: [{ defaultRouteTableAssociation: "disable", defaultRouteTablePropagation: "disable" }],
    rejected: [{}, { defaultRouteTableAssociation: "disable" }],
  }),
];
