import { Accelerator } from "@pulumi/aws/globalaccelerator";
import { QueryLog, Zone } from "@pulumi/aws/route53";
import { ConfigurationSet } from "@pulumi/aws/ses";
import { policy } from "../policy";
import { from, relation } from "../relation";

export const edge = [
  policy(Accelerator, {
    id: "aws-globalaccelerator-flow-log",
    title: "Global accelerators must keep a flow log",
    annex: "3.2",
    severity: "medium",
    why: "After an intrusion nobody can say who connected, from where and when.",
    fix: "Set attributes.flowLogsEnabled to true, and attributes.flowLogsS3Bucket.",
    holds: ({ attributes }) => attributes?.flowLogsEnabled === true,
    accepted: [{ attributes: { flowLogsEnabled: true, flowLogsS3Bucket: "logs" } }],
    rejected: [{}, { attributes: { flowLogsEnabled: false } }],
  }),

  relation(Zone, {
    id: "aws-route53-query-log",
    title: "Public zones must log the questions that they answer",
    annex: "3.2",
    severity: "low",
    why: "Nobody sees who explores the names of your systems before an attack.",
    fix: "Add a QueryLog whose zoneId is this zone.",
    with: { logs: from(QueryLog, "zoneId") },
    holds: ({ vpcs }, { logs }) => logs.length > 0 || (vpcs?.length ?? 0) > 0,
    accepted: [{ beside: { logs: [{}] } }, { inputs: { vpcs: [{ vpcId: "vpc-0123456789abcdef0" }] } }],
    rejected: [{}],
  }),

  policy(ConfigurationSet, {
    id: "aws-ses-tls",
    title: "Mail must be delivered over TLS only",
    annex: "9",
    severity: "medium",
    why: "A server on the way that claims to know no TLS gets letters to patients in plain text.",
    fix: 'Set deliveryOptions.tlsPolicy to "Require".',
    holds: ({ deliveryOptions }) => deliveryOptions?.tlsPolicy === "Require",
    accepted: [{ deliveryOptions: { tlsPolicy: "Require" } }],
    rejected: [{}, { deliveryOptions: { tlsPolicy: "Optional" } }],
  }),
];
