/**
 * The names of AWS's TLS policies that refuse TLS older than 1.2, by service. Names without such a family, dates before
 * it, and no name at all accept older versions.
 *
 * Load balancers: docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
 * CloudFront: docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html
 */
const modern = {
  loadBalancer: /^ELBSecurityPolicy-(TLS13-1-[23]|TLS-1-2|FS-1-2)-/,
  cloudFront: /^TLSv1\.[23]_/,
} as const;

export const refusesOldTls = (service: keyof typeof modern, name: string | undefined): boolean =>
  modern[service].test(name ?? "");
