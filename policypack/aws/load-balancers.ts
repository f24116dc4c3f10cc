import { LoadBalancer as ClassicLoadBalancer } from "@pulumi/aws/elb";
import { Listener, LoadBalancer } from "@pulumi/aws/lb";
import { WebAclAssociation as ClassicAssociation } from "@pulumi/aws/wafregional";
import { WebAcl, WebAclAssociation, WebAclLoggingConfiguration } from "@pulumi/aws/wafv2";
import { policy } from "../policy";
import { from, relation } from "../relation";

const logs = {
  annex: "3.2",
  severity: "medium",
  why: "After an intrusion nobody can say who asked for what, or when it began.",
} as const;

const isApplication = ({ loadBalancerType }: { loadBalancerType?: string }): boolean =>
  (loadBalancerType ?? "application") === "application";

export const loadBalancers = [
  relation(LoadBalancer, {
    id: "aws-lb-access-log",
    title: "Load balancers must keep access logs",
    ...logs,
    fix: "Set accessLogs.bucket, and accessLogs.enabled to true.",
    with: { listeners: from(Listener, "loadBalancerArn") },
    // A network load balancer logs only what it decrypts itself.
    holds: (balancer, { listeners }) =>
      balancer.loadBalancerType === "gateway" ||
      balancer.accessLogs?.enabled === true ||
      (balancer.loadBalancerType === "network" && !listeners.some(({ protocol }) => protocol === "TLS")),
    accepted: [
      { inputs: { accessLogs: { bucket: "logs", enabled: true } } },
      { inputs: { loadBalancerType: "gateway" } },
      { inputs: { loadBalancerType: "network" }, beside: { listeners: [{ protocol: "TCP" }] } },
    ],
    rejected: [
      {},
      { inputs: { accessLogs: { bucket: "logs" } } },
      { inputs: { accessLogs: { bucket: "logs", enabled: false } } },
      { inputs: { loadBalancerType: "network" }, beside: { listeners: [{ protocol: "TLS" }] } },
    ],
  }),

  policy(ClassicLoadBalancer, {
    id: "aws-elb-access-log",
    title: "Classic load balancers must keep access logs",
    ...logs,
    fix: "Set accessLogs.bucket, and leave accessLogs.enabled out or set it to true.",
    holds: ({ accessLogs }) => accessLogs !== undefined && accessLogs.enabled !== false,
    accepted: [{ accessLogs: { bucket: "logs" } }],
    rejected: [{}, { accessLogs: { bucket: "logs", enabled: false } }],
  }),

  policy(LoadBalancer, {
    id: "aws-lb-invalid-headers",
    title: "Application load balancers must drop invalid header fields",
    annex: "6.7",
    severity: "medium",
    why: "Malformed headers let an attacker slip a request past the load balancer that the application reads otherwise.",
    fix: "Set dropInvalidHeaderFields to true.",
    holds: (balancer) => !isApplication(balancer) || balancer.dropInvalidHeaderFields === true,
    accepted: [{ dropInvalidHeaderFields: true }, { loadBalancerType: "network" }],
    rejected: [{}, { loadBalancerType: "application", dropInvalidHeaderFields: false }],
  }),

  policy(LoadBalancer, {
    id: "aws-lb-desync",
    title: "Application load balancers must not let ambiguous requests through",
    annex: "6.7",
    severity: "medium",
    why: "A request that two servers read differently lets an attacker answer or hijack another person's session.",
    fix: 'Leave desyncMitigationMode out, or set it to "strictest".',
    holds: (balancer) => !isApplication(balancer) || balancer.desyncMitigationMode !== "monitor",
    accepted: [{}, { desyncMitigationMode: "strictest" }],
    rejected: [{ desyncMitigationMode: "monitor" }],
  }),

  policy(LoadBalancer, {
    id: "aws-lb-deletion-protection",
    title: "Load balancers must be protected from deletion",
    annex: "4.2",
    severity: "low",
    why: "One mistaken call cuts every user off from the application behind it.",
    fix: "Set enableDeletionProtection to true.",
    holds: ({ enableDeletionProtection }) => enableDeletionProtection === true,
    accepted: [{ enableDeletionProtection: true }],
    rejected: [{}, { enableDeletionProtection: false }],
  }),

  relation(LoadBalancer, {
    id: "aws-lb-web-firewall",
    title: "Application load balancers on the internet must have a web application firewall",
    annex: "6.7",
    severity: "medium",
    why: "Scripted attacks on the application arrive unfiltered, and nobody sees them.",
    fix: "Add a WebAclAssociation whose resourceArn is this load balancer, or set internal to true.",
    with: {
      associations: from(WebAclAssociation, "resourceArn"),
      classic: from(ClassicAssociation, "resourceArn"),
    },
    holds: (balancer, { associations, classic }) =>
      associations.length > 0 || classic.length > 0 || !isApplication(balancer) || balancer.internal === true,
    accepted: [
      { beside: { associations: [{}] } },
      { beside: { classic: [{}] } },
      { inputs: { internal: true } },
      { inputs: { loadBalancerType: "network" } },
    ],
    rejected: [{}, { inputs: { internal: false } }],
  }),

  relation(WebAcl, {
    id: "aws-waf-log",
    title: "Web application firewalls must keep logs",
    ...logs,
    fix: "Add a WebAclLoggingConfiguration whose resourceArn is this web ACL.",
    with: { logging: from(WebAclLoggingConfiguration, "resourceArn") },
    holds: (_, { logging }) => logging.length > 0,
    accepted: [{ beside: { logging: [{}] } }],
    rejected: [{}],
  }),
];
