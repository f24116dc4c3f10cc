import { createHash } from "node:crypto";
import type { Resource } from "../graph";
import { type Properties, strings } from "../values";
import { ACCOUNT, partitionOf } from "./answers/place";
import { Refusal } from "./failure";

/** Outputs whose shape programs rely on, by type; the rest follow from the name. */
const shapes: Record<string, (id: string, region: string) => Properties> = {
  "aws:ec2/vpc:Vpc": (id) => ({
    ...{ cidrBlock: "10.0.0.0/16", defaultSecurityGroupId: `sg-of-${id}`, mainRouteTableId: `rtb-of-${id}` },
    ...{ defaultNetworkAclId: `acl-of-${id}`, defaultRouteTableId: `rtb-of-${id}` },
  }),
  "aws:ec2/vpcEndpoint:VpcEndpoint": (id, region) => ({
    dnsEntries: [{ dnsName: `${id}.vpce.${region}.amazonaws.com`, hostedZoneId: "Z0" }],
  }),
  "aws:ec2/vpnConnection:VpnConnection": () => ({ transitGatewayAttachmentId: "tgw-attach-0" }),
  "aws:networkfirewall/firewall:Firewall": () => ({
    firewallStatuses: [{ syncStates: [], transitGatewayAttachmentSyncStates: [{ attachmentId: "tgw-attach-1" }] }],
  }),
  "aws:route53/zone:Zone": (id) => ({ zoneId: id, nameServers: ["ns-0.awsdns-00.example"] }),
  "aws:s3/bucket:Bucket": (id, region) => ({
    ...{ arn: `arn:${partitionOf(region).partition}:s3:::${id}`, bucketDomainName: `${id}.s3.amazonaws.com` },
    bucketRegionalDomainName: `${id}.s3.${region}.amazonaws.com`,
  }),
  "aws:s3/bucketObjectv2:BucketObjectv2": () => ({ versionId: "stand-in-version-1" }),
  "aws:rds/instance:Instance": (id, region) => {
    const address = `${id}.stand-in.${region}.rds.amazonaws.com`;
    return { address, endpoint: `${address}:5432`, port: 5432 };
  },
  "aws:rds/cluster:Cluster": (id, region) => ({ endpoint: `${id}.stand-in.${region}.rds.amazonaws.com`, port: 5432 }),
  "aws:lb/loadBalancer:LoadBalancer": (id, region) => ({ dnsName: `${id}.${region}.elb.amazonaws.com` }),
  "aws:eks/cluster:Cluster": (id, region) => ({
    ...{ endpoint: `https://${id}.${region}.eks.amazonaws.com`, certificateAuthority: { data: "c3RhbmQtaW4=" } },
    identities: [{ oidcs: [{ issuer: `https://oidc.eks.${region}.amazonaws.com/id/${id}` }] }],
  }),
  "aws:acm/certificate:Certificate": (id) => ({
    domainValidationOptions: [
      { domainName: id, resourceRecordName: `_${id}`, resourceRecordType: "CNAME", resourceRecordValue: `_v.${id}` },
    ],
  }),
  "azure-native:storage:StorageAccount": (id) => {
    const name = id.split("/").at(-1);
    const of = (service: string): string => `https://${name}.${service}.core.windows.net/`;
    return {
      primaryEndpoints: { blob: of("blob"), web: of("web"), file: of("file"), queue: of("queue"), table: of("table") },
    };
  },
  "azure-native:managedidentity:UserAssignedIdentity": () => ({
    principalId: "00000000-0000-4000-8000-00000000000b",
    clientId: "00000000-0000-4000-8000-00000000000c",
    tenantId: "00000000-0000-4000-8000-00000000000d",
  }),
  "azure-native:keyvault:Key": (id) => {
    const keyUri = `https://stand-in.vault.azure.net/keys/${id.split("/").at(-1)}`;
    return { keyUri, keyUriWithVersion: `${keyUri}/0` };
  },
  "azure-native:keyvault:Vault": (id) => ({
    properties: { vaultUri: `https://${id.split("/").at(-1)}.vault.azure.net/` },
  }),
  "random:index/randomPassword:RandomPassword": () => ({ result: "stand-in-Password-1" }),
  "random:index/randomUuid:RandomUuid": () => ({ result: "00000000-0000-4000-8000-000000000003" }),
  "random:index/randomId:RandomId": () => ({
    hex: "5ca1ab1e",
    dec: "1554097950",
    b64Std: "XKGrHg==",
    b64Url: "XKGrHg",
  }),
};

/** A cloud that exists only in memory: gives every resource an id and the outputs that programs read. */
export class StandIn {
  readonly #region: string;
  readonly #missing = new Map<string, string>();

  constructor(region = "eu-west-3") {
    this.#region = region;
  }

  /** The resource as it would be deployed. `declared` are the properties that its class has. */
  create(resource: Resource, inputs: Properties, declared: readonly string[]): { id: string; outputs: Properties } {
    const { type, name } = resource;
    const digest = createHash("sha256").update(resource.urn).digest("hex").slice(0, 7);
    const id = this.#id(type, `${name}-${digest}`, inputs);
    const outputs: Properties = { ...this.#usual(type, id), ...shapes[type]?.(id, this.#region), ...inputs, id };
    for (const property of declared) {
      if (property in outputs) continue;
      const mark = `stand-in-without-${property}-${digest}`;
      this.#missing.set(mark, `"${property}" of ${name} (${type})`);
      outputs[property] = mark;
    }
    return { id, outputs };
  }

  /** Refuses inputs that were made from an output that this cloud does not have. */
  verify({ type, name }: Pick<Resource, "type" | "name">, inputs: Properties): void {
    for (const [path, text] of strings(inputs)) {
      for (const [mark, what] of this.#missing) {
        if (!text.includes(mark)) continue;
        throw new Refusal(
          `${path} of ${name} (${type}) is made from ${what}, an output that the stand-in cloud does not have.`,
        );
      }
    }
  }

  #id(type: string, id: string, inputs: Properties): string {
    const [cloud, module, kind] = type.split(":");
    if (cloud !== "azure-native") return id;
    const group = inputs.resourceGroupName ?? "stand-in";
    const subscription = "/subscriptions/00000000-0000-4000-8000-00000000000a";
    if (kind === "ResourceGroup") return `${subscription}/resourceGroups/${inputs.resourceGroupName ?? id}`;
    return `${subscription}/resourceGroups/${group}/providers/Microsoft.${module}/${kind}/${id}`;
  }

  #usual(type: string, id: string): Properties {
    const [cloud, module] = type.split(/[:/]/);
    if (cloud !== "aws") return { name: id.split("/").at(-1) };
    const { partition } = partitionOf(this.#region);
    const region = ["iam", "route53", "cloudfront"].includes(module ?? "") ? "" : this.#region;
    return { arn: `arn:${partition}:${module}:${region}:${ACCOUNT}:${id}`, name: id, bucket: id, region: this.#region };
  }
}
