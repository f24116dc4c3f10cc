import { LoadBalancer as ClassicLoadBalancer } from "@pulumi/aws/elb";
import { Listener, ListenerRule, TargetGroup } from "@pulumi/aws/lb";
import { offending, policy } from "../policy";
import { relation, to } from "../relation";
import { refusesOldTls } from "./tls-policies";

const plain = {
  annex: "9",
  severity: "high",
  why: "Sessions and records cross the network in plain text, where whoever listens reads and alters them.",
} as const;

interface Action {
  type: string;
  redirect?: { protocol?: string };
}

/** Answers that carry nothing from behind the load balancer. */
const isHarmless = ({ type, redirect }: Action): boolean =>
  type === "fixed-response" || (type === "redirect" && redirect?.protocol === "HTTPS");

const https = { redirect: { protocol: "HTTPS", statusCode: "HTTP_301" }, type: "redirect" };
const forward = {
  type: "forward",
  targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-3:123456789012:targetgroup/a/1",
};

export const listeners = [
  policy(Listener, {
    id: "aws-listener-plain",
    title: "HTTP listeners must redirect to HTTPS",
    ...plain,
    fix: 'Set protocol to "HTTPS", or defaultActions to a redirect whose protocol is "HTTPS".',
    holds: ({ protocol, defaultActions }) => {
      if (String(protocol ?? "").toUpperCase() !== "HTTP") return true;
      return (defaultActions?.length ?? 0) > 0 && offending("defaultActions", defaultActions, isHarmless);
    },
    accepted: [
      { protocol: "HTTPS", defaultActions: [forward] },
      { protocol: "HTTP", defaultActions: [https] },
      { protocol: "HTTP", defaultActions: [{ type: "fixed-response" }] },
      { protocol: "TCP", defaultActions: [forward] },
    ],
    rejected: [
      { protocol: "HTTP", defaultActions: [forward] },
      { protocol: "HTTP" },
      { protocol: "HTTP", defaultActions: [{ type: "redirect", redirect: { statusCode: "HTTP_301", port: "443" } }] },
    ],
  }),

  relation(ListenerRule, {
    id: "aws-listenerrule-plain",
    title: "Rules of HTTP listeners must redirect to HTTPS",
    ...plain,
    fix: 'Attach the rule to an HTTPS listener by listenerArn, or set actions to a redirect whose protocol is "HTTPS".',
    with: { listeners: to(Listener, "listenerArn") },
    holds: (rule, { listeners }) =>
      !listeners.some(({ protocol }) => protocol?.toUpperCase() === "HTTP") ||
      offending("actions", rule.actions, isHarmless),
    accepted: [
      { inputs: { actions: [forward] }, beside: { listeners: [{ protocol: "HTTPS" }] } },
      { inputs: { actions: [https] }, beside: { listeners: [{ protocol: "HTTP" }] } },
    ],
    rejected: [{ inputs: { actions: [forward] }, beside: { listeners: [{ protocol: "HTTP" }] } }],
  }),

  policy(Listener, {
    id: "aws-listener-tls-policy",
    title: "HTTPS and TLS listeners must refuse TLS older than 1.2",
    annex: "9",
    severity: "high",
    why: "Older versions have known attacks that let an eavesdropper read the traffic.",
    fix: 'Set sslPolicy to "ELBSecurityPolicy-TLS13-1-2-2021-06" or newer.',
    applies: ({ protocol }) => ["HTTPS", "TLS"].includes((protocol ?? "").toUpperCase()),
    holds: ({ sslPolicy }) => refusesOldTls("loadBalancer", sslPolicy),
    accepted: [
      { protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06" },
      { protocol: "TLS", sslPolicy: "ELBSecurityPolicy-FS-1-2-Res-2020-10" },
      { protocol: "HTTP" },
    ],
    rejected: [
      { protocol: "HTTPS" },
      { protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-2016-08" },
      { protocol: "TLS", sslPolicy: "ELBSecurityPolicy-TLS13-1-1-2021-06" },
      { protocol: "TLS", sslPolicy: "ELBSecurityPolicy-FS-2018-06" },
    ],
  }),

  policy(TargetGroup, {
    id: "aws-targetgroup-plain",
    title: "Target groups must be reached over HTTPS",
    annex: "9",
    severity: "low",
    why: "Behind the load balancer records cross the network in plain text, where an intruder inside it reads them.",
    fix: 'Set protocol to "HTTPS".',
    holds: ({ protocol, targetType }) => targetType === "lambda" || (protocol ?? "").toUpperCase() !== "HTTP",
    accepted: [{ protocol: "HTTPS" }, { targetType: "lambda" }, { protocol: "TLS" }],
    rejected: [{ protocol: "HTTP" }],
  }),

  policy(ClassicLoadBalancer, {
    id: "aws-elb-plain",
    title: "Classic load balancers must not listen for HTTP",
    ...plain,
    fix: 'Set lbProtocol to "HTTPS" or "SSL" in each of listeners, or move to an Application Load Balancer.',
    holds: ({ listeners }) =>
      offending("listeners", listeners, ({ lbProtocol, lbPort }) => {
        const protocol = lbProtocol.toUpperCase();
        return protocol !== "HTTP" && !(protocol === "TCP" && Number(lbPort) === 80);
      }),
    accepted: [{ listeners: [{ lbProtocol: "https", lbPort: 443, instanceProtocol: "https", instancePort: 443 }] }],
    rejected: [
      { listeners: [{ lbProtocol: "http", lbPort: 80, instanceProtocol: "http", instancePort: 80 }] },
      { listeners: [{ lbProtocol: "TCP", lbPort: 80, instanceProtocol: "TCP", instancePort: 80 }] },
    ],
  }),
];
