import { DomainName, Method, MethodSettings, Stage } from "@pulumi/aws/apigateway";
import { Api, Stage as HttpStage, Route } from "@pulumi/aws/apigatewayv2";
import { policy } from "../policy";
import { relation, to } from "../relation";
import { unknowable } from "../unknown";

const logs = {
  annex: "3.2",
  severity: "medium",
  why: "After an intrusion nobody can say who asked for what, or when it began.",
  fix: "Set accessLogSettings.destinationArn and accessLogSettings.format.",
} as const;

const signIn = {
  annex: "11.1",
  severity: "medium",
  why: "Whoever finds the address may call what lies behind it.",
} as const;

const accessLogSettings = {
  destinationArn: "arn:aws:logs:eu-west-3:123456789012:log-group:api",
  format: "$context.requestId",
};

/** Browsers ask OPTIONS before they may sign in; of a WebSocket API's routes only the one that connects can demand it. */
function mayDemandSignIn(routeKey: string, [api]: readonly { protocolType?: string }[]): boolean {
  if (routeKey !== "$default") return /^(?!OPTIONS )[A-Z]+ |^\$connect$/.test(routeKey);
  return api === undefined ? unknowable("apiId") : api.protocolType !== "WEBSOCKET";
}

export const apiGateway = [
  policy(DomainName, {
    id: "aws-apigateway-tls-policy",
    title: "API Gateway domains must refuse TLS older than 1.2",
    annex: "9",
    severity: "high",
    why: "Older versions have known attacks that let an eavesdropper read the traffic.",
    fix: 'Leave securityPolicy out, or set it to "TLS_1_2".',
    holds: ({ securityPolicy }) => securityPolicy !== "TLS_1_0",
    accepted: [{}, { securityPolicy: "TLS_1_2" }, { securityPolicy: "SecurityPolicy_TLS13_1_3_2025_09" }],
    rejected: [{ securityPolicy: "TLS_1_0" }],
  }),

  policy(Stage, {
    id: "aws-apigateway-access-log",
    title: "API Gateway stages must keep access logs",
    ...logs,
    holds: ({ accessLogSettings }) => accessLogSettings !== undefined,
    accepted: [{ accessLogSettings }],
    rejected: [{}],
  }),

  policy(HttpStage, {
    id: "aws-apigatewayv2-access-log",
    title: "Stages of HTTP and WebSocket APIs must keep access logs",
    ...logs,
    holds: ({ accessLogSettings }) => accessLogSettings !== undefined,
    accepted: [{ accessLogSettings }],
    rejected: [{}],
  }),

  policy(Method, {
    id: "aws-apigateway-sign-in",
    title: "API Gateway methods must demand that callers sign in",
    ...signIn,
    fix: 'Set authorization to "AWS_IAM", "COGNITO_USER_POOLS" or "CUSTOM".',
    holds: ({ httpMethod, authorization }) => httpMethod === "OPTIONS" || (authorization ?? "NONE") !== "NONE",
    accepted: [
      { httpMethod: "GET", authorization: "AWS_IAM" },
      { httpMethod: "OPTIONS", authorization: "NONE" },
    ],
    rejected: [{ httpMethod: "GET" }, { httpMethod: "ANY", authorization: "NONE" }],
  }),

  relation(Route, {
    id: "aws-apigatewayv2-sign-in",
    title: "Routes of HTTP and WebSocket APIs must demand that callers sign in",
    ...signIn,
    fix: 'Set authorizationType to "JWT", "AWS_IAM" or "CUSTOM".',
    with: { apis: to(Api, "apiId") },
    holds: (route, { apis }) =>
      (route.authorizationType ?? "NONE") !== "NONE" || !mayDemandSignIn(route.routeKey ?? "", apis),
    accepted: [
      { inputs: { routeKey: "GET /patients", authorizationType: "JWT" } },
      { inputs: { routeKey: "OPTIONS /{proxy+}" } },
      { inputs: { routeKey: "sendMessage" } },
      { inputs: { routeKey: "$default" }, beside: { apis: [{ protocolType: "WEBSOCKET" }] } },
    ],
    rejected: [
      { inputs: { routeKey: "GET /patients" } },
      { inputs: { routeKey: "$connect", authorizationType: "NONE" } },
      { inputs: { routeKey: "$default" }, beside: { apis: [{ protocolType: "HTTP" }] } },
    ],
  }),

  policy(MethodSettings, {
    id: "aws-apigateway-cache-encrypted",
    title: "Caches of API Gateway must encrypt what they store",
    annex: "9",
    severity: "medium",
    why: "Answers with records lie in the cache for whoever obtains its storage.",
    fix: "Set settings.cacheDataEncrypted to true.",
    holds: ({ settings }) => settings?.cachingEnabled !== true || settings.cacheDataEncrypted === true,
    accepted: [{ settings: {} }, { settings: { cachingEnabled: true, cacheDataEncrypted: true } }],
    rejected: [{ settings: { cachingEnabled: true } }],
  }),
];
