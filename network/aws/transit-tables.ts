import type { Resource } from "../../plan/graph";
import { isUnknown } from "../../plan/values";
import type { NodeId, Route, Site } from "../model";
import { isNone, perhaps, siteOf } from "../reading";
import { isEmpty } from "../space/intervals";
import { hiddenAddresses } from "./addressing";
import { Attachments } from "./attachments";
import type { Fabric } from "./fabric";
import { OUTSIDE_NODE } from "./node-ids";
import { destinationOf, lengthOf, prefixListDestinations } from "./prefix-lists";
import { types } from "./types";

const tableTypes = [types.transitTable, types.transit];

/** The route tables of transit gateways: which attachment goes by which, and what each leads to. */
export class TransitTables {
  readonly #fabric: Fabric;
  readonly #attachments: Attachments;
  readonly #onto: (attachment: Resource, gateway: Resource) => NodeId[];
  readonly #made = new Map<string, NodeId>();
  readonly #associations: ReadonlyMap<Resource, Resource[]>;
  readonly #propagations: ReadonlyMap<Resource, Resource[]>;

  constructor(fabric: Fabric, attachments: Attachments, onto: (attachment: Resource, gateway: Resource) => NodeId[]) {
    this.#fabric = fabric;
    this.#attachments = attachments;
    this.#onto = onto;
    this.#associations = this.#byAttachment(types.transitAssociation);
    this.#propagations = this.#byAttachment(types.transitPropagation);
  }

  /** The table by which an attachment goes; the default one of the gateway where none is said. */
  of(attachment: Resource, gateway: Resource): NodeId {
    const { reading } = this.#fabric;
    const said = (this.#associations.get(attachment) ?? []).filter((each) => this.#isOf(each, gateway));
    const [association] = said;
    if (!association) return this.#defaultOf(attachment, gateway);
    const { resources, literal } = reading.at(association, "transitGatewayRouteTableId", ...tableTypes);
    const table = resources[0]?.urn ?? literal;
    if (table) return this.#table(table, gateway);
    const at = siteOf(association, `route table of ${association.name}`);
    const own = reading.pointing(types.transitTable, "transitGatewayId", types.transit).get(gateway.urn) ?? [];
    const next = [this.byDefault(gateway), ...own.map(({ urn }) => this.#table(urn, gateway))];
    return this.#fabric.put(`${association.urn}|unseen`, { kind: "perhaps", at, next });
  }

  /** The table of whatever is attached and says no other. */
  byDefault(gateway: Resource): NodeId {
    const { reading } = this.#fabric;
    const [chosen] =
      reading.pointing(types.transitAssociationDefault, "transitGatewayId", types.transit).get(gateway.urn) ?? [];
    const table = chosen && reading.at(chosen, "transitGatewayRouteTableId", ...tableTypes);
    return this.#table(table?.resources[0]?.urn ?? table?.literal ?? gateway.urn, gateway);
  }

  #byAttachment(type: string): Map<Resource, Resource[]> {
    const found = new Map<Resource, Resource[]>();
    const { reading } = this.#fabric;
    for (const each of reading.of(type)) {
      for (const attachment of Attachments.named(reading, each)) {
        found.set(attachment, [...(found.get(attachment) ?? []), each]);
      }
    }
    return found;
  }

  /** Whether an association is in a table of this gateway, as far as the plan shows. */
  #isOf(association: Resource, gateway: Resource): boolean {
    const { reading } = this.#fabric;
    const [table] = reading.at(association, "transitGatewayRouteTableId", ...tableTypes).resources;
    if (!table || table.type === types.transit) return !table || table === gateway;
    const { resources } = reading.at(table, "transitGatewayId", types.transit);
    return resources.length === 0 || resources.includes(gateway);
  }

  #defaultOf(attachment: Resource, gateway: Resource): NodeId {
    const own = attachment.inputs.transitGatewayDefaultRouteTableAssociation;
    const general = gateway.inputs.defaultRouteTableAssociation;
    if (own === false || general === "disable") {
      const at = siteOf(attachment, `${attachment.name} has no route table in the transit gateway`);
      return this.#fabric.put(`${attachment.urn}|no-table`, { kind: "drop", at });
    }
    if (!isUnknown(own) && !isUnknown(general)) return this.byDefault(gateway);
    const at = siteOf(attachment, `route table of ${attachment.name}`);
    return this.#fabric.put(`${attachment.urn}|some-table`, { kind: "perhaps", at, next: [this.byDefault(gateway)] });
  }

  /** A route table of the gateway; its default table under the gateway's own name. */
  #table(table: string, gateway: Resource): NodeId {
    const known = this.#made.get(table);
    if (known) return known;
    const id = `${table}|transit`;
    this.#made.set(table, id);
    const at: Site = {
      ...(table.startsWith("urn:") ? { urn: table } : {}),
      label: `route table of transit gateway ${gateway.name}`,
    };
    const written = this.#in(types.transitRoute, table).flatMap((route) => this.#written(route, gateway));
    const lists = this.#in(types.transitPrefixList, table).flatMap((list) => this.#listed(list, gateway));
    const routes = [...written, ...lists, ...this.#propagated(table, gateway)];
    return this.#fabric.put(id, { kind: "router", at, routes });
  }

  /** The resources of a type that belong to a table. */
  #in(type: string, table: string): readonly Resource[] {
    const { reading } = this.#fabric;
    if (table.startsWith("urn:")) {
      return reading.pointing(type, "transitGatewayRouteTableId", ...tableTypes).get(table) ?? [];
    }
    return reading
      .of(type)
      .filter((each) => reading.at(each, "transitGatewayRouteTableId", ...tableTypes).literal === table);
  }

  #written(route: Resource, gateway: Resource): Route[] {
    const { destinationCidrBlock, blackhole } = route.inputs;
    const text =
      typeof destinationCidrBlock === "string" && !isUnknown(destinationCidrBlock) ? destinationCidrBlock : "?";
    const label = `transit gateway route ${route.name} to ${text}${blackhole === true ? " (blackhole)" : ""}`;
    const via = blackhole === true ? [] : this.#to(route, gateway);
    // A route that is written counts before one as long that is propagated.
    return destinationOf(this.#fabric.reading, destinationCidrBlock).map(({ to, length = UNKNOWN_LENGTH }) => ({
      at: siteOf(route, label),
      to,
      via,
      rank: length + 0.5,
    }));
  }

  #listed(list: Resource, gateway: Resource): Route[] {
    const at = siteOf(list, `prefix list of transit gateway ${gateway.name}`);
    const via = list.inputs.blackhole === true ? [] : this.#to(list, gateway);
    return prefixListDestinations(this.#fabric.reading, list, "prefixListId").map(
      ({ to, length = UNKNOWN_LENGTH }) => ({ at, to, via, rank: length + 0.25 }),
    );
  }

  /** What attachments announce by themselves: the prefixes of their VPCs; what private lines announce nobody knows. */
  #propagated(table: string, gateway: Resource): Route[] {
    const { reading } = this.#fabric;
    const explicit = new Set(this.#in(types.transitPropagation, table));
    return this.#attachments
      .of(gateway.urn)
      .filter(({ type }) => type !== types.transitPeering && type !== types.firewall)
      .filter((each) => {
        if ((this.#propagations.get(each) ?? []).some((propagation) => explicit.has(propagation))) return true;
        return each.inputs.transitGatewayDefaultRouteTablePropagation !== false && this.#isDefault(table, gateway);
      })
      .flatMap((attachment): Route[] => {
        const at = siteOf(attachment, `route that ${attachment.name} propagates`);
        const to = this.#attachments.vpcOf(attachment)?.prefixes ?? perhaps(hiddenAddresses[reading.family]);
        const rank = isEmpty(to.must) ? 0.25 : lengthOf(to.must);
        return isNone(to) ? [] : [{ at, to, via: this.#onto(attachment, gateway), rank }];
      });
  }

  /** Whether attachments propagate into a table without being told to. */
  #isDefault(table: string, gateway: Resource): boolean {
    const { reading } = this.#fabric;
    if (gateway.inputs.defaultRouteTablePropagation === "disable") return false;
    const [chosen] =
      reading.pointing(types.transitPropagationDefault, "transitGatewayId", types.transit).get(gateway.urn) ?? [];
    if (!chosen) return table === gateway.urn;
    const { resources, literal } = reading.at(chosen, "transitGatewayRouteTableId", ...tableTypes);
    return table === (resources[0]?.urn ?? literal);
  }

  /** Where a route of the gateway leads. */
  #to(route: Resource, gateway: Resource): NodeId[] {
    const { reading } = this.#fabric;
    const attachments = Attachments.named(reading, route);
    if (attachments.length > 0) return attachments.flatMap((each) => this.#onto(each, gateway));
    if (reading.at(route, "transitGatewayAttachmentId").literal !== undefined) return [OUTSIDE_NODE];
    const next = [OUTSIDE_NODE, ...this.#attachments.of(gateway.urn).flatMap((each) => this.#onto(each, gateway))];
    return [this.#fabric.put(`${route.urn}|unseen`, { kind: "perhaps", at: siteOf(route, route.name), next })];
  }
}

/** A route of unknown length may be longer than any other. */
const UNKNOWN_LENGTH = 200;
