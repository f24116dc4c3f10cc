import type { Resource } from "../../plan/graph";
import { isUnknown } from "../../plan/values";
import type { NodeId, Pattern, Route, Site } from "../model";
import { isNone, only, siteOf } from "../reading";
import { everyAddress } from "../space/addresses";
import { aclOutId, type Fabric, OUTSIDE_NODE, rankOf } from "./fabric";
import { attachmentAt } from "./firewall-endpoints";
import { prefixListPatterns } from "./prefix-lists";
import { types } from "./types";
import type { Subnet, Vpc } from "./vpcs";

/** What can be attached to a transit gateway, and be named by its attachment. */
const attachables = [types.transitVpc, types.vpnConnection, types.transitPeering, types.firewall];

/**
 * Transit gateways: which attachment goes by which route table, and what each table leads to.
 * https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html
 */
export class Transit {
  readonly #fabric: Fabric;
  readonly #firewall: (firewall: Resource) => NodeId;
  readonly #tables = new Map<string, NodeId>();
  readonly #attached = new Map<Resource, Resource[]>();
  readonly #ofVpc = new Map<string, Resource>();
  #associations: Map<string, Resource> | undefined;

  constructor(fabric: Fabric, firewall: (firewall: Resource) => NodeId) {
    this.#fabric = fabric;
    this.#firewall = firewall;
  }

  /** From a subnet to a transit gateway: by an attachment of its VPC, past the network ACL of the attachment's subnet. */
  from(gateway: Resource, subnet: Subnet): NodeId[] {
    this.#attachments(gateway);
    const attachment = this.#ofVpc.get(`${gateway.urn} ${subnet.vpc.key}`);
    if (!attachment) return [];
    return this.#landings(attachment).map((landing) => this.#into(attachment, gateway, landing));
  }

  /** What leaves an attachment for the gateway goes by the table that the attachment is associated with. */
  tableOf(attachment: Resource, gateway: Resource): NodeId {
    const { reading } = this.#fabric;
    const association = this.#associationOf(attachment);
    if (!association) return this.#defaultTable(attachment, gateway);
    const { resources, literal } = reading.at(
      association,
      "transitGatewayRouteTableId",
      types.transitTable,
      types.transit,
    );
    const table = resources[0]?.urn ?? literal;
    const at = siteOf(association, `route table of ${association.name}`);
    return table
      ? this.#table(table, gateway)
      : this.#fabric.put(`${association.urn}|unseen`, { kind: "perhaps", at, next: [] });
  }

  /** Where packets come in from private lines: VPN connections and peerings of transit gateways. */
  lines(): NodeId[] {
    const { reading } = this.#fabric;
    return reading
      .of(types.transit)
      .flatMap((gateway) =>
        this.#attachments(gateway).flatMap((each) =>
          each.type === types.transitVpc ? [] : [this.tableOf(each, gateway)],
        ),
      );
  }

  #defaultTable(attachment: Resource, gateway: Resource): NodeId {
    const own = attachment.inputs.transitGatewayDefaultRouteTableAssociation;
    const general = gateway.inputs.defaultRouteTableAssociation;
    if (own === false || general === "disable") {
      const at = siteOf(attachment, `${attachment.name} has no route table in the transit gateway`);
      return this.#fabric.put(`${attachment.urn}|no-table`, { kind: "drop", at });
    }
    return this.#table(gateway.urn, gateway);
  }

  /** A route table of the gateway; its default table under the gateway's own name. */
  #table(table: string, gateway: Resource): NodeId {
    const known = this.#tables.get(table);
    if (known) return known;
    const id = `${table}|transit`;
    this.#tables.set(table, id);
    const { reading } = this.#fabric;
    const named = (each: Resource): boolean => {
      const { resources, literal } = reading.at(each, "transitGatewayRouteTableId", types.transitTable, types.transit);
      return literal === table || resources.some(({ urn }) => urn === table);
    };
    const written = reading
      .of(types.transitRoute)
      .filter(named)
      .map((route) => this.#routeOf(route, gateway));
    const lists = reading
      .of(types.transitPrefixList)
      .filter(named)
      .flatMap((list) => this.#listOf(list, gateway));
    const at: Site = {
      ...(table.startsWith("urn:") ? { urn: table } : {}),
      label: `route table of transit gateway ${gateway.name}`,
    };
    this.#fabric.put(id, { kind: "router", at, routes: [...written, ...lists, ...this.#propagated(table, gateway)] });
    return id;
  }

  #routeOf(route: Resource, gateway: Resource): Route {
    const { reading } = this.#fabric;
    const { destinationCidrBlock, blackhole } = route.inputs;
    const to = reading.prefix(destinationCidrBlock);
    const text =
      typeof destinationCidrBlock === "string" && !isUnknown(destinationCidrBlock) ? destinationCidrBlock : "?";
    const at = siteOf(route, `transit gateway route ${route.name} to ${text}`);
    const rank = rankOf(to.may, reading.family) + 0.5;
    if (blackhole === true) return { at: { ...at, label: `${at.label} (blackhole)` }, to, via: [], rank };
    return { at, to, via: this.#to(route, gateway), rank };
  }

  #listOf(list: Resource, gateway: Resource): Route[] {
    const { reading } = this.#fabric;
    const at = siteOf(list, `prefix list of transit gateway ${gateway.name}`);
    const via = list.inputs.blackhole === true ? [] : this.#to(list, gateway);
    return prefixListPatterns(reading, list, "prefixListId").map((to) => ({
      at,
      to,
      via,
      rank: rankOf(to.may, reading.family) + 0.25,
    }));
  }

  /** What attachments announce by themselves: the prefixes of their VPCs; what a VPN announces nobody knows. */
  #propagated(table: string, gateway: Resource): Route[] {
    const { reading } = this.#fabric;
    const byDefault = table === gateway.urn && gateway.inputs.defaultRouteTablePropagation !== "disable";
    const explicit = new Set(
      reading
        .of(types.transitPropagation)
        .filter((each) => {
          const { resources, literal } = reading.at(
            each,
            "transitGatewayRouteTableId",
            types.transitTable,
            types.transit,
          );
          return literal === table || resources.some(({ urn }) => urn === table);
        })
        .flatMap((each) => attachmentAt(reading, each, "transitGatewayAttachmentId", ...attachables).resources),
    );
    return this.#attachments(gateway)
      .filter(
        (each) => explicit.has(each) || (byDefault && each.inputs.transitGatewayDefaultRouteTablePropagation !== false),
      )
      .flatMap((attachment): Route[] => {
        const to: Pattern = this.#vpcOf(attachment)?.prefixes ?? only(everyAddress[reading.family]);
        const at = siteOf(attachment, `route that ${attachment.name} propagates`);
        return isNone(to)
          ? []
          : [{ at, to, via: this.#onto(attachment, gateway), rank: rankOf(to.may, reading.family) }];
      });
  }

  /** Where a route of the gateway leads. */
  #to(route: Resource, gateway: Resource): NodeId[] {
    const { resources, literal } = attachmentAt(
      this.#fabric.reading,
      route,
      "transitGatewayAttachmentId",
      ...attachables,
    );
    const [attachment] = resources;
    if (attachment) return this.#onto(attachment, gateway);
    return literal === undefined
      ? [this.#fabric.put(`${route.urn}|unseen`, { kind: "perhaps", at: siteOf(route, route.name), next: [] })]
      : [OUTSIDE_NODE];
  }

  /** Out of the gateway, into what is attached. */
  #onto(attachment: Resource, gateway: Resource): NodeId[] {
    if (attachment.type === types.firewall) return [this.#firewall(attachment)];
    if (attachment.type !== types.transitVpc) return [OUTSIDE_NODE];
    const forgets = gateway.inputs.securityGroupReferencingSupport !== "enable";
    return this.#landings(attachment).map((landing) => {
      const at = siteOf(attachment, `attachment ${attachment.name}`);
      const deliver = `${landing.key}|deliver`;
      const id = this.#fabric.put(`${attachment.urn}|onto|${landing.key}`, {
        kind: "router",
        at,
        routes: [
          { at, to: only(landing.addresses), via: [deliver], rank: 1 },
          { at, to: only(everyAddress[this.#fabric.reading.family]), via: [aclOutId(landing)], rank: 0 },
        ],
      });
      return forgets ? this.#fabric.put(`${id}|forget`, { kind: "forget", at, next: id }) : id;
    });
  }

  /** From a VPC into the gateway: the network ACL of the attachment's subnet judges what comes in. */
  #into(attachment: Resource, gateway: Resource, landing: Subnet): NodeId {
    const next = this.tableOf(attachment, gateway);
    const acl = this.#fabric.aclOf(landing);
    const id = `${attachment.urn}|into|${landing.key}`;
    if (!acl) return next;
    return this.#fabric.put(id, { kind: "filter", at: acl.in.at, filter: acl.in, stateful: false, next });
  }

  #attachments(gateway: Resource): Resource[] {
    const { reading } = this.#fabric;
    const known = this.#attached.get(gateway);
    if (known) return known;
    const found = [types.transitVpc, types.vpnConnection, types.transitPeering].flatMap((type) =>
      reading
        .of(type)
        .filter((each) => reading.at(each, "transitGatewayId", types.transit).resources.includes(gateway)),
    );
    this.#attached.set(gateway, found);
    for (const each of found) {
      const vpc = this.#vpcOf(each);
      if (vpc) this.#ofVpc.set(`${gateway.urn} ${vpc.key}`, each);
    }
    return found;
  }

  #associationOf(attachment: Resource): Resource | undefined {
    const { reading } = this.#fabric;
    if (!this.#associations) {
      this.#associations = new Map();
      for (const each of reading.of(types.transitAssociation)) {
        for (const { urn } of attachmentAt(reading, each, "transitGatewayAttachmentId", ...attachables).resources) {
          if (!this.#associations.has(urn)) this.#associations.set(urn, each);
        }
      }
    }
    return this.#associations.get(attachment.urn);
  }

  #vpcOf(attachment: Resource): Vpc | undefined {
    if (attachment.type !== types.transitVpc) return undefined;
    const { resources, literal } = this.#fabric.reading.at(attachment, "vpcId", types.vpc, types.defaultVpc);
    return this.#fabric.vpcs.get(resources[0]?.urn ?? literal ?? "");
  }

  /** The subnets in which an attachment has an interface; one stands for all that have the same ACL and routes. */
  #landings(attachment: Resource): Subnet[] {
    const { reading, tables } = this.#fabric;
    const listed = Array.isArray(attachment.inputs.subnetIds) ? attachment.inputs.subnetIds : [];
    const found = listed.flatMap(
      (_, index) => reading.at(attachment, `subnetIds[${index}]`, types.subnet, types.defaultSubnet).resources,
    );
    const subnets = [...new Set(found)].flatMap(({ urn }) => this.#fabric.subnet(urn) ?? []);
    const alike = new Map<string, Subnet>();
    for (const subnet of subnets) {
      const key = `${this.#fabric.aclOf(subnet)?.key} ${tables.ofSubnet(subnet.key) ?? ""}`;
      if (!alike.has(key)) alike.set(key, subnet);
    }
    return [...alike.values()];
  }
}
