import { LoadBalancerPolicy, SslNegotiationPolicy } from "@pulumi/aws/elb";
import { offending, policy } from "../policy";
import { refusesOldTls } from "./tls-policies";

const demand = {
  annex: "9",
  severity: "high",
  why: "Older versions have known attacks that let an eavesdropper read the traffic.",
} as const;

interface Attribute {
  name?: string;
  value?: string;
}

/** Whether an attribute turns on no old version of TLS, by itself or by a policy of AWS's. */
const isModern = ({ name = "", value = "" }: Attribute): boolean => {
  if (name === "Reference-Security-Policy") return refusesOldTls("loadBalancer", value);
  return !/^Protocol-(SSLv[23]|TLSv1(\.1)?)$/.test(name) || value.toLowerCase() !== "true";
};

const reference = (value: string) => ({ name: "Reference-Security-Policy", value });
const old = { name: "Protocol-TLSv1", value: "true" };
const modern = { name: "Protocol-TLSv1.2", value: "true" };

export const classicTls = [
  policy(LoadBalancerPolicy, {
    id: "aws-elb-tls-policy",
    title: "Policies of classic load balancers must refuse TLS older than 1.2",
    ...demand,
    fix: 'Set Reference-Security-Policy to "ELBSecurityPolicy-TLS-1-2-2017-01" in policyAttributes.',
    holds: ({ policyTypeName, policyAttributes }) =>
      policyTypeName !== "SSLNegotiationPolicyType" || offending("policyAttributes", policyAttributes, isModern),
    accepted: [
      {
        policyTypeName: "SSLNegotiationPolicyType",
        policyAttributes: [reference("ELBSecurityPolicy-TLS-1-2-2017-01")],
      },
      { policyTypeName: "SSLNegotiationPolicyType", policyAttributes: [modern, { ...old, value: "false" }] },
      { policyTypeName: "AppCookieStickinessPolicyType", policyAttributes: [{ name: "CookieName", value: "session" }] },
    ],
    rejected: [
      { policyTypeName: "SSLNegotiationPolicyType", policyAttributes: [reference("ELBSecurityPolicy-2016-08")] },
      { policyTypeName: "SSLNegotiationPolicyType", policyAttributes: [modern, old] },
    ],
  }),

  policy(SslNegotiationPolicy, {
    id: "aws-elb-negotiation-tls",
    title: "Negotiation policies of classic load balancers must refuse TLS older than 1.2",
    ...demand,
    fix: "Remove Protocol-TLSv1 and Protocol-TLSv1.1 from attributes.",
    holds: ({ attributes }) => offending("attributes", attributes, isModern),
    accepted: [{ attributes: [modern] }],
    rejected: [{ attributes: [modern, old] }],
  }),
];
