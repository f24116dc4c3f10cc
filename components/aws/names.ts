import type { VpcEndpoint } from "@pulumi/aws/ec2";
import { Record as DnsRecord, Zone, ZoneAssociation } from "@pulumi/aws/route53";
import type { ComponentResource, Input } from "@pulumi/pulumi";
import type { Declaration } from "../../declaration/declaration";
import { peersOf } from "../../network/compile";

/** A segment with a network of its own. */
interface Joined {
  name: string;
  segment: string;
  vpcId: Input<string>;
  parent: ComponentResource;
}

/** Names that lead to private addresses in a segment. */
interface Published {
  name: string;
  segment: string;
  zone: Zone;
}

/** Tells the names in a segment to all segments that share a flow with it, whichever of them comes first. */
export class SharedNames {
  readonly #network: Declaration;
  readonly #joined: Joined[] = [];
  readonly #published: Published[] = [];

  constructor(network: Declaration) {
    this.#network = network;
  }

  join(joined: Joined): void {
    for (const published of this.#published) this.#tell(joined, published);
    this.#joined.push(joined);
  }

  publish(published: Published): void {
    for (const joined of this.#joined) this.#tell(joined, published);
    this.#published.push(published);
  }

  #tell({ name: to, segment, vpcId, parent }: Joined, { name, segment: of, zone }: Published): void {
    if (!peersOf(of, this.#network).some(({ id }) => id === segment)) return;
    new ZoneAssociation(`${name}-${to}`, { zoneId: zone.zoneId, vpcId }, { parent });
  }
}

export interface PrivateZoneArgs {
  /** The network in which it is known from the beginning. */
  vpcId: Input<string>;
  /** The name that leads, with all below it, to the endpoint. */
  host: string;
  endpoint: VpcEndpoint;
  tags: Record<string, string>;
}

/** A zone in which one name, and all below it, leads to an endpoint. */
export function privateZone(name: string, args: PrivateZoneArgs, parent: ComponentResource): Zone {
  const { vpcId, host, endpoint, tags } = args;
  const zone = new Zone(
    name,
    { name: host, comment: "Leads to a private address", vpcs: [{ vpcId }], tags },
    // Networks that are told of it later are resources of their own.
    { parent, ignoreChanges: ["vpcs"] },
  );
  const alias = endpoint.dnsEntries.apply(([entry]) => ({
    name: entry?.dnsName ?? "",
    zoneId: entry?.hostedZoneId ?? "",
  }));
  const aliases = [{ name: alias.name, zoneId: alias.zoneId, evaluateTargetHealth: false }];
  for (const [suffix, record] of [
    ["", host],
    ["-below", `*.${host}`],
  ]) {
    new DnsRecord(`${name}${suffix}`, { zoneId: zone.zoneId, name: `${record}`, type: "A", aliases }, { parent });
  }
  return zone;
}
