import { MethodSettings, Stage } from "@pulumi/aws/apigateway";
import { WebAclAssociation } from "@pulumi/aws/wafv2";
import { policy } from "../policy";
import { from, relation } from "../relation";

export const apiGatewayLogs = [
  policy(MethodSettings, {
    id: "aws-apigateway-execution-log",
    title: "API Gateway methods must log how they are executed",
    annex: "3.2",
    severity: "low",
    why: "When calls fail or are abused, nobody can say what happened behind the gateway.",
    fix: 'Set settings.loggingLevel to "ERROR" or "INFO".',
    holds: ({ settings }) => ["ERROR", "INFO"].includes(settings?.loggingLevel ?? "OFF"),
    accepted: [{ settings: { loggingLevel: "ERROR" } }],
    rejected: [{ settings: {} }, { settings: { loggingLevel: "OFF" } }],
  }),

  policy(MethodSettings, {
    id: "aws-apigateway-no-bodies",
    title: "API Gateway methods must not write whole requests to their log",
    annex: "3.2",
    severity: "medium",
    why: "Records and tokens that callers send lie in the log, for everyone who may read logs.",
    fix: "Remove settings.dataTraceEnabled or set it to false.",
    holds: ({ settings }) => settings?.dataTraceEnabled !== true,
    accepted: [{ settings: {} }, { settings: { dataTraceEnabled: false } }],
    rejected: [{ settings: { dataTraceEnabled: true } }],
  }),

  relation(Stage, {
    id: "aws-apigateway-web-firewall",
    title: "API Gateway stages must have a web application firewall",
    annex: "6.7",
    severity: "low",
    why: "Scripted attacks on the application arrive unfiltered, and nobody sees them.",
    fix: "Add a WebAclAssociation whose resourceArn is this stage.",
    with: { associations: from(WebAclAssociation, "resourceArn") },
    holds: (_, { associations }) => associations.length > 0,
    accepted: [{ beside: { associations: [{}] } }],
    rejected: [{}],
  }),
];
