import { CustomerGateway, VpnConnection } from "@pulumi/aws/ec2";
import type { ComponentResource, Input } from "@pulumi/pulumi";
import { getProject, getStack } from "@pulumi/pulumi";
import { isOutside } from "../../declaration/segments";
import type { HostingEnvironment } from "./hosting-environment";
import type { KeyRing } from "./key-ring";
import type { LogArchive } from "./log-archive";
import { associate, passOn, type Tables } from "./trust-tables";

/** What the private line leads to. */
export interface OnPremises {
  /** The public address of the sites' own VPN device. */
  address: Input<string>;
}

interface JoinArgs {
  environment: HostingEnvironment;
  keys: KeyRing;
  logs: LogArchive;
  onPremises: OnPremises;
  transitGatewayId: Input<string>;
  tables: Tables;
}

/** What a tunnel agrees to: IKEv2, authenticated encryption, and keys agreed on elliptic curves. */
const strong = (tunnel: 1 | 2) => ({
  [`tunnel${tunnel}IkeVersions`]: ["ikev2"],
  [`tunnel${tunnel}Phase1EncryptionAlgorithms`]: ["AES256-GCM-16"],
  [`tunnel${tunnel}Phase2EncryptionAlgorithms`]: ["AES256-GCM-16"],
  [`tunnel${tunnel}Phase1IntegrityAlgorithms`]: ["SHA2-384", "SHA2-512"],
  [`tunnel${tunnel}Phase2IntegrityAlgorithms`]: ["SHA2-384", "SHA2-512"],
  [`tunnel${tunnel}Phase1DhGroupNumbers`]: [19, 20, 21],
  [`tunnel${tunnel}Phase2DhGroupNumbers`]: [19, 20, 21],
});

/** An IPsec line to the sites that ends at the transit gateway: what comes by it goes by the table of its own class. */
export function joinSites(name: string, args: JoinArgs, parent: ComponentResource): void {
  const { environment, keys, logs, onPremises, transitGatewayId, tables } = args;
  const { network, lifecycle } = environment;
  const id = `${name}-sites`;
  const tags = { "cordon:component": "NetworkHub" };
  const path = `/aws/vendedlogs/vpn/${getProject()}-${getStack()}-${name}`;
  const production = lifecycle === "production";
  const group = logs.logGroup(id, { path, key: keys.key("evidence"), production }, parent);
  const cloudwatchLogOptions = { logEnabled: true, logGroupArn: group.arn, logOutputFormat: "json" };

  const device = new CustomerGateway(id, { ipAddress: onPremises.address, type: "ipsec.1", tags }, { parent });
  const line = new VpnConnection(
    id,
    {
      customerGatewayId: device.id,
      transitGatewayId,
      type: "ipsec.1",
      staticRoutesOnly: true,
      presharedKeyStorage: "SecretsManager",
      ...strong(1),
      ...strong(2),
      tunnel1LogOptions: { cloudwatchLogOptions },
      tunnel2LogOptions: { cloudwatchLogOptions },
      tags,
    },
    { parent },
  );
  if (!tables.trusts.external)
    throw new Error(`${name}: onPremises joins sites, but the declaration has no segment outside.`);
  const attachment = line.transitGatewayAttachmentId;
  associate(id, attachment, tables.trusts.external, parent);
  const prefixes = network.segments
    .filter(isOutside)
    .flatMap(({ id: site, cidrs }) =>
      cidrs.map((cidr, index) => ({ site: index === 0 ? site : `${site}-${index + 1}`, cidr })),
    );
  for (const { site, cidr } of prefixes) passOn(`${name}-${site}`, tables, cidr, attachment, parent);
}
