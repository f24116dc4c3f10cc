import { TrustStore } from "@pulumi/aws/lb";
import { BucketObjectv2 } from "@pulumi/aws/s3";
import type { ComponentResource, Input, Output } from "@pulumi/pulumi";
import { all } from "@pulumi/pulumi";
import { closedStore } from "./closed-store";
import type { HostingEnvironment } from "./hosting-environment";
import type { KeyRing } from "./key-ring";
import type { LogArchive } from "./log-archive";

interface TrustStoreArgs {
  environment: HostingEnvironment;
  keys: KeyRing;
  logs: LogArchive;
  /** The authorities' certificates, in base64. */
  authorities: Input<string>[];
}

/** The authorities whose certificates a load balancer takes: it reads them from a store, at one version. */
export function trustStore(
  name: string,
  { environment, keys, logs, authorities }: TrustStoreArgs,
  parent: ComponentResource,
): Output<string> {
  const { lifecycle } = environment;
  const component = "EdgeGateway";
  const { bucket } = closedStore(
    `${name}-authorities`,
    { lifecycle, dataClass: "operational", component, key: keys.key("evidence") },
    parent,
  );
  logs.attachDiagnostics(`${name}-authorities`, bucket);
  const object = new BucketObjectv2(
    `${name}-authorities`,
    { bucket: bucket.id, key: "authorities.pem", content: all(authorities).apply((each) => each.map(pem).join("")) },
    { parent },
  );
  return new TrustStore(
    name,
    {
      caCertificatesBundleS3Bucket: bucket.id,
      caCertificatesBundleS3Key: object.key,
      caCertificatesBundleS3ObjectVersion: object.versionId,
      tags: { "cordon:component": component },
    },
    { parent },
  ).arn;
}

/** A certificate as text files hold it. */
export const pem = (base64: string): string =>
  [
    "-----BEGIN CERTIFICATE-----",
    ...(base64.replace(/\s/g, "").match(/.{1,64}/g) ?? []),
    "-----END CERTIFICATE-----",
    "",
  ].join("\n");
