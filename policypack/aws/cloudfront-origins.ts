import { Distribution } from "@pulumi/aws/cloudfront";
import { offending, policy } from "../policy";
import { either, isGiven } from "../unknown";

const bucket = { originId: "site", domainName: "site.s3.eu-west-3.amazonaws.com" };
const portal = (originSslProtocols: string[]) => ({
  originId: "portal",
  domainName: "portal.example.org",
  customOriginConfig: { httpPort: 80, httpsPort: 443, originProtocolPolicy: "https-only", originSslProtocols },
});

export const cloudfrontOrigins = [
  policy(Distribution, {
    id: "aws-cloudfront-origin-access",
    title: "CloudFront distributions must sign in to the buckets that they read",
    annex: "11.1",
    severity: "medium",
    why: "The bucket can then be read only if it is open to everyone, past the distribution and its firewall.",
    fix: "Set originAccessControlId in each of origins that is a bucket.",
    holds: ({ origins }) =>
      offending("origins", origins, (origin) =>
        either(
          () => isGiven(origin, "originAccessControlId"),
          () => Boolean(origin.s3OriginConfig?.originAccessIdentity),
          () => isGiven(origin, "customOriginConfig"),
          () => !/\.s3[.-][^/]*amazonaws\.com(\.cn)?$/.test(origin.domainName),
        ),
      ),
    accepted: [
      { origins: [{ ...bucket, originAccessControlId: "E2QWRUHAPOMQZL" }] },
      { origins: [portal(["TLSv1.2"])] },
    ],
    rejected: [{ origins: [bucket] }, { origins: [{ ...bucket, s3OriginConfig: { originAccessIdentity: "" } }] }],
  }),

  policy(Distribution, {
    id: "aws-cloudfront-origin-tls",
    title: "CloudFront distributions must refuse TLS older than 1.2 from their origins",
    annex: "9",
    severity: "medium",
    why: "Older versions have known attacks that let an eavesdropper read the traffic behind the distribution.",
    fix: 'Set customOriginConfig.originSslProtocols to ["TLSv1.2"] in each of origins.',
    holds: ({ origins }) =>
      offending("origins", origins, ({ customOriginConfig }) =>
        (customOriginConfig?.originSslProtocols ?? []).every((version) => /^TLSv1\.[23]$/.test(version)),
      ),
    accepted: [{ origins: [bucket] }, { origins: [portal(["TLSv1.2"])] }],
    rejected: [{ origins: [portal(["TLSv1.2"]), portal(["TLSv1", "TLSv1.2"])] }],
  }),
];
