import type { Resource } from "../../plan/graph";
import { type Filter, type Node, type NodeId, OUTSIDE, type Route, type Site } from "../model";
import { only, perhaps, type Reading, siteOf } from "../reading";
import { everyAddress, type Family, publicAddresses } from "../space/addresses";
import { difference, type Intervals, isEmpty, type Point, unionOf } from "../space/intervals";
import { type Acl, aclsOf } from "./acls";
import { type Access, publicAccessOf } from "./public-access";
import { type Tables, tablesOf, type Written } from "./tables";
import { types } from "./types";
import { type Subnet, type Vpc, vpcsOf } from "./vpcs";

/** The nodes that packets pass between the subnets of AWS networks, and out of them. */
export class Fabric {
  readonly reading: Reading;
  readonly vpcs: Map<string, Vpc>;
  readonly nodes = new Map<NodeId, Node>();
  readonly tables: Tables;
  readonly #subnets = new Map<string, Subnet>();
  readonly #aclOf: (subnet: Resource, vpc: string | undefined) => Acl;
  readonly #accessOf: (subnet: Subnet) => Access;

  constructor(reading: Reading) {
    this.reading = reading;
    this.vpcs = vpcsOf(reading);
    this.tables = tablesOf(reading);
    this.#aclOf = aclsOf(reading);
    this.#accessOf = publicAccessOf(reading);
  }

  get subnets(): Subnet[] {
    return [...this.vpcs.values()].flatMap(({ subnets }) => subnets);
  }

  subnet(key: string): Subnet | undefined {
    const known = this.#subnets.get(key);
    if (known) return known;
    for (const subnet of this.subnets) this.#subnets.set(subnet.key, subnet);
    return this.#subnets.get(key);
  }

  accessOf(subnet: Subnet): Access {
    return this.#accessOf(subnet);
  }

  aclOf({ resource, vpc }: Subnet): Acl | undefined {
    return resource ? this.#aclOf(resource, vpc.key) : undefined;
  }

  /** The internet gateway of a VPC: its exit, or where one may be if the VPC is not in the plan. */
  exitOf(vpc: Vpc): { id: NodeId; gateway?: Resource } | undefined {
    const { reading } = this;
    const attached = (gateway: Resource): boolean =>
      [
        gateway,
        ...reading
          .of(types.internetAttachment)
          .filter((each) => reading.at(each, "internetGatewayId", types.internet).resources.includes(gateway)),
      ].some(
        (each) =>
          reading.at(each, "vpcId", types.vpc, types.defaultVpc).resources.some(({ urn }) => urn === vpc.key) ||
          each.inputs.vpcId === vpc.key,
      );
    const gateway = reading.of(types.internet).find(attached);
    if (gateway) return { id: exitId(gateway.urn), gateway };
    return vpc.resource && vpc.resource.type !== types.defaultVpc ? undefined : { id: exitId(vpc.key) };
  }

  put(id: NodeId, node: Node): NodeId {
    this.nodes.set(id, node);
    return id;
  }

  /** Makes the nodes of every subnet: its network ACL both ways, its routes, and the delivery to its ends. */
  lay(endsIn: (subnet: Subnet) => readonly string[], through: Through): void {
    for (const vpc of this.vpcs.values()) {
      this.put(localId(vpc), {
        kind: "router",
        at: { label: `local routes of ${vpc.name}` },
        routes: vpc.subnets.map(localRoute),
      });
      const exit = this.exitOf(vpc);
      if (exit) this.put(exit.id, { kind: "exit", at: exitSite(vpc, exit.gateway), shared: false });
      for (const subnet of vpc.subnets) this.#laySubnet(subnet, endsIn(subnet), through);
    }
  }

  #laySubnet(subnet: Subnet, ends: readonly string[], through: Through): void {
    const { key, name, addresses } = subnet;
    const acl = this.aclOf(subnet);
    const at = { ...(subnet.resource ? { urn: key } : {}), label: `subnet ${name}` };
    const deliver = this.put(`${key}|deliver`, { kind: "deliver", at, ends });
    this.put(inId(subnet), filterNode(acl?.in, deliver));
    this.put(aclOutId(subnet), filterNode(acl?.out, routesId(subnet)));
    this.put(routesId(subnet), {
      kind: "router",
      at: { ...at, label: `routes of ${name}` },
      routes: this.routesFrom(subnet, through),
    });
    const inside: Route = { at, to: only(addresses), via: [deliver], rank: 1 };
    const beyond: Route = { at, to: only(everyAddress[this.reading.family]), via: [aclOutId(subnet)], rank: 0 };
    this.put(outId(subnet), { kind: "router", at, routes: [inside, beyond] });
  }

  /** The routes that count in a subnet. `asGateway`: as a NAT gateway there sees them, whose own way out stays open. */
  routesFrom(subnet: Subnet, through: Through, asGateway = false): Route[] {
    const { vpc, key } = subnet;
    const { family } = this.reading;
    const table = this.tables.ofSubnet(key) ?? this.tables.mainOf(vpc.key);
    const written = table === undefined ? [] : this.tables.routesOf(table);
    const routes = written.flatMap((each): Route[] => {
      const via = through(each, subnet, asGateway);
      return each.to.map((to) => ({ at: each.at, to, via, rank: rankOf(to.may, family) }));
    });
    const inside = unionOf([vpc.prefixes.must, ...vpc.subnets.map(({ addresses }) => addresses)]);
    const hidden = difference(vpc.prefixes.may, publicAddresses[family]);
    const local: Route = {
      at: { label: `local route of ${vpc.name}` },
      to:
        vpc.prefixes.must === vpc.prefixes.may
          ? only(vpc.prefixes.must)
          : { must: inside, may: unionOf([inside, hidden]) },
      via: [localId(vpc)],
      rank: rankOf(inside, family) + 0.5,
    };
    return [...routes, local, ...this.#unknownRoutes(subnet, table)];
  }

  /** The routes of a table that is not in the plan. */
  #unknownRoutes({ vpc, key }: Subnet, table: string | undefined): Route[] {
    const everything = everyAddress[this.reading.family];
    const exit = this.exitOf(vpc);
    const own = table !== undefined && (table.startsWith("urn:") || table === vpc.key);
    if (own || (table === undefined && vpc.resource && vpc.resource.type !== types.defaultVpc)) return [];
    const isDefault = vpc.resource?.type === types.defaultVpc || vpc.key === "default VPC";
    const at: Site = { label: `the routes of ${vpc.name}, which the plan does not show` };
    if (table === undefined && isDefault && exit) {
      return [{ at: { label: `default route of ${vpc.name}` }, to: only(everything), via: [exit.id], rank: 0 }];
    }
    const ways = this.put(`${key}|unseen`, { kind: "perhaps", at, next: exit ? [exit.id] : [] });
    return [{ at, to: perhaps(everything), via: [ways], rank: 0 }];
  }
}

/** The nodes that a written route leads to from a subnet: any of them; none, it drops. */
export type Through = (route: Written, subnet: Subnet, asGateway: boolean) => NodeId[];

export const inId = ({ key }: Subnet): NodeId => `${key}|in`;
export const outId = ({ key }: Subnet): NodeId => `${key}|out`;
export const aclOutId = ({ key }: Subnet): NodeId => `${key}|acl-out`;
export const routesId = ({ key }: Subnet): NodeId => `${key}|routes`;
export const localId = ({ key }: Vpc): NodeId => `${key}|local`;
export const exitId = (gateway: string): NodeId => `${gateway}|exit`;
export const OUTSIDE_NODE: NodeId = `aws|${OUTSIDE}`;

const localRoute = (subnet: Subnet): Route => ({
  at: { label: `local route to ${subnet.name}` },
  to: only(subnet.addresses),
  via: [inId(subnet)],
  rank: 1,
});

const exitSite = (vpc: Vpc, gateway: Resource | undefined): Site =>
  gateway ? siteOf(gateway, `internet gateway ${gateway.name}`) : { label: `internet gateway of ${vpc.name}` };

const filterNode = (filter: Filter | undefined, next: NodeId): Node => {
  const everything: Filter = { at: { label: "network ACL" }, match: "first", rules: [], otherwise: "allow" };
  const rules = filter ?? everything;
  return { kind: "filter", at: rules.at, filter: rules, stateful: false, next };
};

/** The length of the prefix that a set of addresses fits: longer ones count before shorter ones. */
export function rankOf(set: Intervals, family: Family): number {
  if (isEmpty(set)) return 0;
  const sizes = Array.from(
    { length: set.length / 2 },
    (_, index) => BigInt(set[index * 2 + 1] as Point) - BigInt(set[index * 2] as Point),
  );
  const bits = sizes.map((size) => size.toString(2).length - 1);
  return (family === 4 ? 32 : 128) - Math.max(...bits);
}
