import { Role, RolePolicy } from "@pulumi/aws/iam";
import type { Input, Resource } from "@pulumi/pulumi";
import { interpolate } from "@pulumi/pulumi";
import { RandomUuid } from "@pulumi/random/randomUuid";
import { assumableBy, document } from "./access";
import type { HostingEnvironment } from "./hosting-environment";

export interface ArchiveReaderArgs {
  environment: HostingEnvironment;
  /** Accounts or principals. */
  readers: Input<string>[];
  buckets: Input<string>[];
  key: Input<string>;
}

/** A role that reads the archive and does nothing else, for readers who name an id that nobody else can guess. */
export function archiveReader(
  name: string,
  { environment, readers, buckets, key }: ArchiveReaderArgs,
  parent: Resource,
) {
  if (readers.length === 0) return undefined;
  const { result: externalId } = new RandomUuid(name, {}, { parent });
  const condition = { StringEquals: { "sts:ExternalId": externalId } };
  const role = new Role(name, { assumeRolePolicy: assumableBy({ AWS: readers }, condition) }, { parent });
  const policy = document(
    { Sid: "List", Effect: "Allow", Action: ["s3:ListBucket", "s3:GetBucketLocation"], Resource: buckets },
    {
      Sid: "Read",
      Effect: "Allow",
      Action: ["s3:GetObject", "s3:GetObjectVersion"],
      Resource: buckets.map((arn) => interpolate`${arn}/*`),
    },
    {
      Sid: "Decrypt",
      Effect: "Allow",
      Action: "kms:Decrypt",
      Resource: key,
      Condition: { StringLike: { "kms:ViaService": `s3.${environment.region}.amazonaws.com*` } },
    },
  );
  new RolePolicy(name, { role: role.id, policy }, { parent });
  return { roleArn: role.arn, externalId };
}
