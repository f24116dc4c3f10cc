import { Distribution } from "@pulumi/aws/cloudfront";
import { LogDelivery, LogDeliverySource } from "@pulumi/aws/cloudwatch";
import { WebAcl } from "@pulumi/aws/wafv2";
import { offending, policy } from "../policy";
import { from, relation, to } from "../relation";
import { isGiven } from "../unknown";
import { refusesOldTls } from "./tls-policies";

const behavior = { allowedMethods: ["GET"], cachedMethods: ["GET"], targetOriginId: "portal" };
const open = { ...behavior, viewerProtocolPolicy: "allow-all" };
const secure = { ...behavior, viewerProtocolPolicy: "redirect-to-https" };
const origin = { originId: "portal", domainName: "portal.example.org" };
const ports = { httpPort: 80, httpsPort: 443, originSslProtocols: ["TLSv1.2"] };

export const cloudfront = [
  policy(Distribution, {
    id: "aws-cloudfront-https",
    title: "CloudFront distributions must not serve plain HTTP",
    annex: "9",
    severity: "high",
    why: "Sessions and records cross the internet in plain text, where whoever listens reads and alters them.",
    fix: 'Set viewerProtocolPolicy to "redirect-to-https" or "https-only" in each behaviour.',
    holds: (distribution) => [
      ...offending(
        "orderedCacheBehaviors",
        distribution.orderedCacheBehaviors,
        (each) => each.viewerProtocolPolicy !== "allow-all",
      ),
      ...(distribution.defaultCacheBehavior?.viewerProtocolPolicy === "allow-all" ? ["defaultCacheBehavior"] : []),
    ],
    accepted: [{ defaultCacheBehavior: secure }],
    rejected: [
      { defaultCacheBehavior: open },
      { defaultCacheBehavior: secure, orderedCacheBehaviors: [{ ...open, pathPattern: "/api/*" }] },
    ],
  }),

  policy(Distribution, {
    id: "aws-cloudfront-tls-policy",
    title: "CloudFront distributions must refuse TLS older than 1.2",
    annex: "9",
    severity: "medium",
    why: "Older versions have known attacks that let an eavesdropper read the traffic.",
    fix: 'Set viewerCertificate.minimumProtocolVersion to "TLSv1.2_2021", with a certificate of your own.',
    holds: ({ viewerCertificate }) => refusesOldTls("cloudFront", viewerCertificate?.minimumProtocolVersion),
    accepted: [{ viewerCertificate: { minimumProtocolVersion: "TLSv1.2_2021" } }],
    rejected: [
      { viewerCertificate: { cloudfrontDefaultCertificate: true } },
      { viewerCertificate: { minimumProtocolVersion: "TLSv1.1_2016" } },
    ],
  }),

  policy(Distribution, {
    id: "aws-cloudfront-origin-https",
    title: "CloudFront distributions must fetch from their origins over HTTPS",
    annex: "9",
    severity: "medium",
    why: "The reader sees HTTPS while the record crosses the internet in plain text behind it.",
    fix: 'Set customOriginConfig.originProtocolPolicy to "https-only" in each of origins.',
    holds: ({ origins }) =>
      offending("origins", origins, ({ customOriginConfig }) =>
        [undefined, "https-only"].includes(customOriginConfig?.originProtocolPolicy),
      ),
    accepted: [
      { origins: [origin] },
      { origins: [{ ...origin, customOriginConfig: { ...ports, originProtocolPolicy: "https-only" } }] },
    ],
    rejected: [
      { origins: [{ ...origin, customOriginConfig: { ...ports, originProtocolPolicy: "http-only" } }] },
      { origins: [{ ...origin, customOriginConfig: { ...ports, originProtocolPolicy: "match-viewer" } }] },
    ],
  }),

  relation(Distribution, {
    id: "aws-cloudfront-access-log",
    title: "CloudFront distributions must keep access logs",
    annex: "3.2",
    severity: "medium",
    why: "After an intrusion nobody can say who asked for what, or when it began.",
    fix: "Set loggingConfig.bucket, or add a LogDeliverySource whose resourceArn is this distribution and a LogDelivery.",
    with: { deliveries: from(LogDelivery, "deliverySourceName", from(LogDeliverySource, "resourceArn")) },
    holds: ({ loggingConfig }, { deliveries }) =>
      deliveries.length > 0 || (loggingConfig !== undefined && isGiven(loggingConfig, "bucket")),
    accepted: [{ inputs: { loggingConfig: { bucket: "logs.s3.amazonaws.com" } } }, { beside: { deliveries: [{}] } }],
    rejected: [{}, { inputs: { loggingConfig: { includeCookies: true } } }],
  }),

  relation(Distribution, {
    id: "aws-cloudfront-web-firewall",
    title: "CloudFront distributions must have a web application firewall",
    annex: "6.7",
    severity: "medium",
    why: "Scripted attacks on the application arrive unfiltered, and nobody sees them.",
    fix: "Set webAclId to the ARN of a web ACL.",
    with: { firewalls: to(WebAcl, "webAclId") },
    holds: (distribution, { firewalls }) => firewalls.length > 0 || (distribution.webAclId ?? "") !== "",
    accepted: [{ beside: { firewalls: [{}] } }, { inputs: { webAclId: "0123456789abcdef" } }],
    rejected: [{}, { inputs: { webAclId: "" } }],
  }),
];
