import type { Resource } from "../../plan/graph";
import type { NodeId, Site } from "../model";
import { siteOf } from "../reading";
import { alike } from "./alike";
import { Attachments, UNKNOWN_GATEWAY } from "./attachments";
import type { Fabric } from "./fabric";
import { localId, OUTSIDE_NODE, outId } from "./node-ids";
import { TransitTables } from "./transit-tables";
import { types } from "./types";
import type { Subnet } from "./vpcs";

/**
 * Transit gateways: what goes in by an attachment, and what comes out by one.
 * https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html
 */
export class Transit {
  readonly #fabric: Fabric;
  readonly #attachments: Attachments;
  readonly #tables: TransitTables;
  readonly #firewall: (firewall: Resource) => NodeId;

  constructor(fabric: Fabric, firewall: (firewall: Resource) => NodeId) {
    this.#fabric = fabric;
    this.#firewall = firewall;
    this.#attachments = new Attachments(fabric);
    this.#tables = new TransitTables(fabric, this.#attachments, (attachment, gateway) =>
      this.#onto(attachment, gateway),
    );
  }

  /** From a subnet to a transit gateway: by an attachment of its VPC, past the network ACL of the attachment's subnet. */
  from(gateway: Resource | string, subnet: Subnet): NodeId[] {
    const key = typeof gateway === "string" ? gateway : gateway.urn;
    const attachment = this.#attachments.ofVpc(key, subnet.vpc);
    if (!attachment) return typeof gateway === "string" ? [this.#beyond(gateway)] : this.#byAnother(gateway, subnet);
    const next = typeof gateway === "string" ? this.#beyond(gateway) : this.tableOf(attachment, gateway);
    const at = siteOf(attachment, `attachment ${attachment.name}`);
    if (this.#attachments.subnetsOf(attachment).length === 0) {
      return [this.#fabric.put(`${attachment.urn}|into`, { kind: "perhaps", at, next: [next] })];
    }
    const landings = alike(this.#fabric, this.#attachments.landingsFrom(attachment, subnet));
    if (landings.length > 0) return landings.map((landing) => this.#into(attachment, landing, next));
    const none: Site = { ...at, label: `${at.label} has no subnet in the zone of ${subnet.name}` };
    return [this.#fabric.put(`${attachment.urn}|no-zone|${subnet.key}`, { kind: "drop", at: none })];
  }

  /** To every transit gateway that a subnet's VPC is attached to. */
  fromAny(subnet: Subnet): NodeId[] {
    const { reading } = this.#fabric;
    return this.#attachments.gateways
      .filter((key) => this.#attachments.ofVpc(key, subnet.vpc))
      .flatMap((key) => this.from(reading.references.get(key) ?? key, subnet));
  }

  /** What leaves an attachment for the gateway goes by the table that the attachment is associated with. */
  tableOf(attachment: Resource, gateway: Resource): NodeId {
    return this.#tables.of(attachment, gateway);
  }

  /** Where packets come in from private lines, from peerings, and from gateways that the plan does not show. */
  lines(): NodeId[] {
    return this.#attachments.gateways.flatMap((key) => {
      const gateway = this.#fabric.reading.references.get(key);
      const attached = this.#attachments.of(key);
      if (!gateway) return attached.flatMap((each) => (each.type === types.transitVpc ? this.#onto(each, key) : []));
      return attached
        .filter(({ type }) => type !== types.transitVpc && type !== types.firewall)
        .filter((each) => each.type !== types.transitPeering || !this.#peerOf(each, gateway))
        .map((each) => this.tableOf(each, gateway));
    });
  }

  /** A VPC whose attachment the plan does not show, or shows without its VPC. */
  #byAnother(gateway: Resource, subnet: Subnet): NodeId[] {
    const unclear = this.#attachments
      .of(gateway.urn)
      .filter((each) => each.type === types.transitVpc && !this.#attachments.vpcOf(each));
    if (unclear.length === 0 && subnet.vpc.whole) return [];
    const at = siteOf(gateway, `an attachment of ${subnet.vpc.name} to transit gateway ${gateway.name}`);
    const next = [this.#tables.byDefault(gateway), ...unclear.map((each) => this.tableOf(each, gateway))];
    return [this.#fabric.put(`${gateway.urn}|from|${subnet.vpc.key}`, { kind: "perhaps", at, next })];
  }

  /** A gateway that the plan only names leads outside, and perhaps to the others that are attached to it. */
  #beyond(key: string): NodeId {
    const id = `${key}|unplanned-transit`;
    if (this.#fabric.nodes.has(id)) return id;
    const at: Site = { label: key === UNKNOWN_GATEWAY ? key : `transit gateway ${key}, which the plan does not show` };
    const others = this.#fabric.put(`${id}|others`, {
      kind: "perhaps",
      at,
      next: this.#attachments.of(key).flatMap((each) => this.#onto(each, key)),
    });
    return this.#fabric.put(id, { kind: "fork", at, next: [OUTSIDE_NODE, others] });
  }

  /** Out of the gateway, into what is attached. */
  #onto(attachment: Resource, gateway: Resource | string): NodeId[] {
    const at = siteOf(attachment, `attachment ${attachment.name}`);
    if (attachment.type === types.firewall) return [this.#firewall(attachment)];
    if (attachment.type === types.transitPeering) return [this.#across(attachment, gateway)];
    if (attachment.type === types.transitConnect) {
      return [this.#fabric.put(`${attachment.urn}|onto`, { kind: "perhaps", at, next: [OUTSIDE_NODE] })];
    }
    if (attachment.type !== types.transitVpc) return [OUTSIDE_NODE];
    const landings = alike(this.#fabric, this.#attachments.subnetsOf(attachment));
    if (landings.length === 0) {
      const vpc = this.#attachments.vpcOf(attachment);
      const next = [vpc ? localId(vpc) : OUTSIDE_NODE];
      return [this.#fabric.put(`${attachment.urn}|onto`, { kind: "perhaps", at, next })];
    }
    const knows =
      typeof gateway !== "string" &&
      gateway.inputs.securityGroupReferencingSupport === "enable" &&
      attachment.inputs.securityGroupReferencingSupport !== "disable";
    return landings.map((landing) => {
      const id = `${attachment.urn}|onto|${landing.key}`;
      return knows ? outId(landing) : this.#fabric.put(id, { kind: "forget", at, next: outId(landing) });
    });
  }

  /** By a peering of transit gateways to the other, which remembers no groups. */
  #across(peering: Resource, gateway: Resource | string): NodeId {
    const other = typeof gateway === "string" ? undefined : this.#peerOf(peering, gateway);
    if (!other) return OUTSIDE_NODE;
    const at = siteOf(peering, `peering ${peering.name}`);
    const id = `${peering.urn}|across|${other.urn}`;
    if (this.#fabric.nodes.has(id)) return id;
    this.#fabric.put(id, { kind: "drop", at });
    const next = this.tableOf(peering, other);
    const accepters = this.#fabric.reading.pointing(
      types.transitPeeringAccepter,
      "transitGatewayAttachmentId",
      types.transitPeering,
    );
    if (accepters.has(peering.urn) || peering.outputs?.state === "available") {
      return this.#fabric.put(id, { kind: "forget", at, next });
    }
    const forgets = this.#fabric.put(`${id}|accepted`, { kind: "forget", at, next });
    const label = `${at.label}, which nobody accepts`;
    return this.#fabric.put(id, { kind: "perhaps", at: { ...at, label }, next: [forgets] });
  }

  /** The gateway at the other end of a peering, if the plan has it. */
  #peerOf(peering: Resource, gateway: Resource): Resource | undefined {
    const { reading } = this.#fabric;
    const sides = ["transitGatewayId", "peerTransitGatewayId"].map(
      (path) => reading.at(peering, path, types.transit).resources[0],
    );
    return sides.find((side) => side && side !== gateway);
  }

  /** From a VPC into the gateway: the network ACL of the attachment's subnet judges what comes in. */
  #into(attachment: Resource, landing: Subnet, next: NodeId): NodeId {
    const acl = this.#fabric.aclOf(landing);
    const id = `${attachment.urn}|into|${landing.key}`;
    if (!acl) return next;
    return this.#fabric.put(id, { kind: "filter", at: acl.in.at, filter: acl.in, stateful: false, next });
  }
}
