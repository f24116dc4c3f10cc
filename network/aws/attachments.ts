import type { Resource } from "../../plan/graph";
import { isUnknown } from "../../plan/values";
import type { Reading } from "../reading";
import type { Fabric } from "./fabric";
import { attachmentAt } from "./firewall-endpoints";
import { pathsAt } from "./inputs";
import { subnetTypes } from "./places";
import { types } from "./types";
import type { Subnet, Vpc } from "./vpcs";

/** What can be attached to a transit gateway, and be named by its attachment. */
const attachables = [
  types.transitVpc,
  types.vpnConnection,
  types.transitPeering,
  types.transitPeeringAccepter,
  types.transitConnect,
  types.directConnect,
  types.firewall,
];

/** By which property each kind of attachment names its transit gateways. */
const gatewaysOf: readonly (readonly [type: string, path: string])[] = [
  [types.transitVpc, "transitGatewayId"],
  [types.vpnConnection, "transitGatewayId"],
  [types.transitPeering, "transitGatewayId"],
  [types.transitPeering, "peerTransitGatewayId"],
  [types.transitConnect, "transitGatewayId"],
  [types.directConnect, "associatedGatewayId"],
  [types.firewall, "transitGatewayId"],
];

/** The name of a transit gateway of which nothing is known. */
export const UNKNOWN_GATEWAY = "a transit gateway that the plan does not show";

/** Everything that is attached to transit gateways, in one family of addresses. */
export class Attachments {
  readonly #fabric: Fabric;
  readonly #byGateway = new Map<string, Resource[]>();
  readonly #byVpc = new Map<string, Resource>();

  constructor(fabric: Fabric) {
    this.#fabric = fabric;
    const { reading } = fabric;
    for (const [type, path] of gatewaysOf) {
      for (const attachment of reading.of(type)) {
        if (attachment.inputs[path] === undefined || attachment.inputs[path] === "" || !this.#carries(attachment))
          continue;
        const { resources, literal } = reading.at(attachment, path, types.transit);
        const key = resources[0]?.urn ?? literal ?? UNKNOWN_GATEWAY;
        const others = this.#byGateway.get(key);
        if (others) others.push(attachment);
        else this.#byGateway.set(key, [attachment]);
        const vpc = this.vpcOf(attachment);
        if (vpc) this.#byVpc.set(`${key} ${vpc.key}`, attachment);
      }
    }
  }

  /** IPv6 passes only where an attachment says so. */
  #carries({ type, inputs }: Resource): boolean {
    if (this.#fabric.reading.family === 4 || type !== types.transitVpc) return true;
    return inputs.ipv6Support === "enable" || isUnknown(inputs.ipv6Support);
  }

  /** The gateways, by URN or by what names one that is not in the plan. */
  get gateways(): string[] {
    return [...this.#byGateway.keys()];
  }

  of(gateway: string): readonly Resource[] {
    return this.#byGateway.get(gateway) ?? [];
  }

  ofVpc(gateway: string, vpc: Vpc): Resource | undefined {
    return this.#byVpc.get(`${gateway} ${vpc.key}`);
  }

  /** The VPC at an attachment; undefined: it is of another kind, or the plan shows nothing of the VPC. */
  vpcOf(attachment: Resource): Vpc | undefined {
    if (attachment.type !== types.transitVpc) return undefined;
    const { resources, literal } = this.#fabric.reading.at(attachment, "vpcId", types.vpc, types.defaultVpc);
    return this.#fabric.vpcs.get(resources[0]?.urn ?? literal ?? "");
  }

  /** The subnets in which an attachment has an interface. */
  subnetsOf(attachment: Resource): Subnet[] {
    const { reading } = this.#fabric;
    const found = pathsAt(attachment, "subnetIds").flatMap(
      (path) => reading.at(attachment, path, ...subnetTypes).resources,
    );
    return [...new Set(found)].flatMap(({ urn }) => this.#fabric.subnet(urn) ?? []);
  }

  /** The subnets of an attachment by which a zone reaches the gateway: those in the same zone, where zones are known. */
  landingsFrom(attachment: Resource, subnet: Subnet): Subnet[] {
    const landings = this.subnetsOf(attachment);
    for (const key of ["availabilityZone", "availabilityZoneId"]) {
      const zone = zoneOf(subnet, key);
      const zones = landings.map((each) => zoneOf(each, key));
      if (zone !== undefined && !zones.includes(undefined)) return landings.filter((_, at) => zones[at] === zone);
    }
    return landings;
  }

  /** What an attachment is named by: itself, or whoever accepts it on the other side. */
  static named(reading: Reading, by: Resource): Resource[] {
    const { resources } = attachmentAt(reading, by, "transitGatewayAttachmentId", ...attachables);
    return resources.flatMap((each) =>
      each.type === types.transitPeeringAccepter
        ? reading.at(each, "transitGatewayAttachmentId", types.transitPeering).resources
        : [each],
    );
  }
}

function zoneOf({ resource }: Subnet, key: string): string | undefined {
  const zone = resource?.inputs[key] ?? resource?.outputs?.[key];
  return typeof zone === "string" && zone !== "" && !isUnknown(zone) ? zone : undefined;
}
