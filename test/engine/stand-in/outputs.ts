import { createHash } from "node:crypto";
import { typeOf } from "../../../plan/graph";
import { pure } from "../../../plan/recorder/answers/pure";
import type { Properties } from "../../../plan/values";

const account = "111122223333";
const subscription = "11112222-3333-4444-5555-666677778888";

/** A resource that the stand-in cloud has just made. */
export interface Made {
  id: string;
  outputs: Properties;
}

/** What the cloud adds to a resource: its id, which the AWS provider repeats among the outputs, and those that programs read. */
export function make(urn: string, inputs: Properties, region: string): Made {
  const type = typeOf(urn);
  const digest = createHash("sha256").update(urn).digest("hex");
  const name = urn.split("::").slice(3).join("::");
  if (type.startsWith("aws:")) {
    const made = makeInAws(type, inputs, { fallback: `${name}-${digest.slice(0, 7)}`, digest, region });
    return { ...made, outputs: { ...made.outputs, id: made.id } };
  }
  if (type.startsWith("azure-native:")) return makeInAzure(type, inputs, name);
  return { id: `${name}-${digest.slice(0, 7)}`, outputs: { result: digest.slice(0, 32), hex: digest.slice(0, 16) } };
}

function makeInAws(
  type: string,
  inputs: Properties,
  { fallback, digest, region }: { fallback: string; digest: string; region: string },
): Made {
  const service = type.split(/[:/]/)[1] ?? "";
  const named = inputs.bucket ?? inputs.name ?? inputs.identifier ?? inputs.clusterIdentifier;
  const id = typeof named === "string" ? named : fallback;
  const arn = `arn:aws:${service}:${region}:${account}:${id}`;
  const more: Record<string, Properties> = {
    "aws:kms/key:Key": { keyId: uuid(digest), arn: `arn:aws:kms:${region}:${account}:key/${uuid(digest)}` },
    "aws:s3/bucket:Bucket": {
      arn: `arn:aws:s3:::${id}`,
      bucketDomainName: `${id}.s3.amazonaws.com`,
      bucketRegionalDomainName: `${id}.s3.${region}.amazonaws.com`,
      hostedZoneId: "Z3R1K369G5AVDG",
    },
    "aws:s3/bucketObjectv2:BucketObjectv2": { versionId: digest.slice(0, 32) },
    "aws:iam/role:Role": { arn: `arn:aws:iam::${account}:role/${id}`, uniqueId: `AROA${digest.slice(0, 16)}` },
    "aws:ec2/vpc:Vpc": {
      defaultNetworkAclId: `acl-${digest.slice(0, 8)}`,
      defaultRouteTableId: `rtb-${digest.slice(0, 8)}`,
      defaultSecurityGroupId: `sg-${digest.slice(0, 8)}`,
      mainRouteTableId: `rtb-${digest.slice(0, 8)}`,
    },
    "aws:ec2/vpcEndpoint:VpcEndpoint": { dnsEntries: [{ dnsName: `${id}.vpce.invalid`, hostedZoneId: "Z0" }] },
    "aws:ec2/vpnConnection:VpnConnection": { transitGatewayAttachmentId: `tgw-attach-${digest.slice(0, 8)}` },
    "aws:networkfirewall/firewall:Firewall": {
      firewallStatuses: [
        {
          syncStates: [],
          transitGatewayAttachmentSyncStates: [{ attachmentId: `tgw-attach-${digest.slice(0, 8)}` }],
        },
      ],
    },
    "aws:route53/zone:Zone": { zoneId: `Z${digest.slice(0, 12).toUpperCase()}` },
    "aws:lb/loadBalancer:LoadBalancer": { dnsName: `${id}.elb.invalid` },
    "aws:rds/cluster:Cluster": {
      endpoint: `${id}.rds.invalid`,
      readerEndpoint: `${id}-ro.rds.invalid`,
      clusterResourceId: `cluster-${digest.slice(0, 20).toUpperCase()}`,
    },
    "aws:rds/instance:Instance": { address: `${id}.rds.invalid`, endpoint: `${id}.rds.invalid:5432`, port: 5432 },
  };
  return { id: type === "aws:kms/key:Key" ? uuid(digest) : id, outputs: { arn, ...more[type] } };
}

function makeInAzure(type: string, inputs: Properties, fallback: string): Made {
  const [, module = "", kind = ""] = type.split(":");
  const names = Object.entries(inputs).filter(([key, value]) => /Name$/.test(key) && typeof value === "string");
  const own = names.find(([key]) => kind.toLowerCase().includes(key.slice(0, -4).toLowerCase()))?.[1];
  const name = String(own ?? inputs.name ?? fallback);
  const group = `/subscriptions/${subscription}/resourceGroups/${inputs.resourceGroupName}`;
  const id =
    kind === "ResourceGroup"
      ? `/subscriptions/${subscription}/resourceGroups/${name}`
      : `${group}/providers/Microsoft.${module}/${kind}/${name}`;
  const more: Record<string, Properties> = {
    StorageAccount: { primaryEndpoints: { blob: `https://${name}.blob.invalid/` } },
    Vault: { properties: { ...(inputs.properties as Properties), vaultUri: `https://${name}.vault.invalid/` } },
    Key: { keyUri: `https://vault.invalid/keys/${name}`, keyUriWithVersion: `https://vault.invalid/keys/${name}/1` },
    Server: { fullyQualifiedDomainName: `${name}.database.invalid` },
    Workspace: { customerId: subscription },
    UserAssignedIdentity: { principalId: subscription, clientId: subscription, tenantId: subscription },
  };
  return { id, outputs: { name, type: `Microsoft.${module}/${kind}`, ...more[kind] } };
}

const uuid = (digest: string): string =>
  digest.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

/** What a function answers; one that asks no cloud is reckoned. */
export const answerTo = (token: string, args: Properties, region: string): Properties | undefined =>
  answersIn(region)[token] ?? pure[token]?.(args, { region, regionIsKnown: true });

const answersIn = (region: string): Record<string, Properties> => ({
  "aws:index/getCallerIdentity:getCallerIdentity": {
    accountId: account,
    arn: `arn:aws:iam::${account}:root`,
    id: account,
    userId: "AIDASTANDIN",
  },
  "aws:index/getPartition:getPartition": {
    id: "aws",
    partition: "aws",
    dnsSuffix: "amazonaws.com",
    reverseDnsPrefix: "com.amazonaws",
  },
  "aws:index/getRegion:getRegion": { id: region, name: region, region, description: "Europe (Paris)" },
  "aws:index/getAvailabilityZones:getAvailabilityZones": {
    id: region,
    names: [`${region}a`, `${region}b`, `${region}c`],
    zoneIds: ["euw3-az1", "euw3-az2", "euw3-az3"],
    groupNames: [region],
    state: "available",
  },
  "aws:ec2/getAmi:getAmi": { id: "ami-0123456789abcdef0", architecture: "x86_64" },
  "azure-native:authorization:getClientConfig": {
    clientId: subscription,
    objectId: subscription,
    subscriptionId: subscription,
    tenantId: subscription,
  },
});
