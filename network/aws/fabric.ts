import type { Resource } from "../../plan/graph";
import type { Filter, Node, NodeId, Route, Site } from "../model";
import { only, type Reading, siteOf } from "../reading";
import { everyAddress } from "../space/addresses";
import { unionOf } from "../space/intervals";
import { type Acl, aclsOf } from "./acls";
import { type Gateway, gatewaysOf } from "./internet-gateways";
import { aclOutId, deliverId, edgeId, inId, localId, outId, routesId } from "./node-ids";
import { type Access, publicAccessOf } from "./public-access";
import { edgeRoutes, routesFrom, type Through } from "./routes";
import { type Tables, tablesOf } from "./tables";
import { type Subnet, type Vpc, vpcsOf } from "./vpcs";

/** The nodes that packets pass between the subnets of AWS networks, and out of them. */
export class Fabric {
  readonly reading: Reading;
  readonly vpcs: Map<string, Vpc>;
  readonly nodes = new Map<NodeId, Node>();
  readonly tables: Tables;
  readonly #subnets = new Map<string, Subnet>();
  /** The network ACL around a subnet. */
  readonly aclOf: (subnet: Subnet) => Acl | undefined;
  /** What the account's lock leaves a subnet. */
  readonly accessOf: (subnet: Subnet) => Access;
  /** The internet gateway of a VPC: its exit, or where one may be if the VPC is not in the plan. */
  readonly exitOf: (vpc: Vpc) => Gateway | undefined;

  constructor(reading: Reading) {
    this.reading = reading;
    this.vpcs = vpcsOf(reading);
    this.tables = tablesOf(reading);
    this.aclOf = aclsOf(reading);
    this.accessOf = publicAccessOf(reading);
    this.exitOf = gatewaysOf(reading);
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

  /** Where the internet comes into a subnet: by the gateway's own routes, if it has any. */
  entryOf(subnet: Subnet): NodeId {
    return this.#edgeOf(subnet) ? edgeId(subnet) : inId(subnet);
  }

  #edgeOf({ vpc }: Subnet): string | undefined {
    const gateway = this.exitOf(vpc)?.gateway;
    return gateway && this.tables.ofGateway(gateway.urn);
  }

  put(id: NodeId, node: Node): NodeId {
    this.nodes.set(id, node);
    return id;
  }

  /** Makes the nodes of every VPC and subnet. */
  lay(endsIn: (subnet: Subnet) => readonly string[], through: Through): void {
    for (const vpc of this.vpcs.values()) {
      this.#layLocal(vpc);
      const exit = this.exitOf(vpc);
      if (exit) this.put(exit.id, { kind: "exit", at: exitSite(vpc, exit.gateway), shared: false });
      for (const subnet of vpc.subnets) this.#laySubnet(subnet, endsIn(subnet), through);
    }
  }

  /** From anywhere in a VPC to each of its subnets. */
  #layLocal(vpc: Vpc): void {
    const at: Site = { label: `local routes of ${vpc.name}` };
    const { subnets } = vpc;
    const routes = subnets.filter(({ settled }) => settled).map(localRoute);
    const open = subnets.filter(({ settled }) => !settled);
    if (open.length > 0) {
      const each = this.put(`${vpc.key}|open`, { kind: "fork", at, next: open.map(inId) });
      routes.push({ at, to: only(unionOf(open.map(({ addresses }) => addresses))), via: [each], rank: 0 });
    }
    const router = this.put(vpc.scattered ? `${vpc.key}|own` : localId(vpc), { kind: "router", at, routes });
    if (vpc.scattered) this.put(localId(vpc), { kind: "perhaps", at, next: [router] });
  }

  /** Its network ACL both ways, its routes, and the delivery to its ends. */
  #laySubnet(subnet: Subnet, ends: readonly string[], through: Through): void {
    const { key, name } = subnet;
    const acl = this.aclOf(subnet);
    const at = { ...(subnet.resource ? { urn: key } : {}), label: `subnet ${name}` };
    const deliver = this.put(deliverId(subnet), { kind: "deliver", at, ends });
    this.#layAcl(subnet, inId(subnet), acl?.in, deliver);
    this.#layAcl(subnet, aclOutId(subnet), acl?.out, routesId(subnet));
    this.putRoutes(routesId(subnet), subnet, through);
    this.putInside(outId(subnet), subnet, at, aclOutId(subnet));
    const edge = this.#edgeOf(subnet);
    if (edge === undefined) return;
    const where = siteOfTable(this.reading, edge);
    this.put(edgeId(subnet), { kind: "router", at: where, routes: edgeRoutes(this, edge, subnet, through) });
  }

  /** The network ACL around a subnet that the plan only names may be any. */
  #layAcl({ unseen, name }: Subnet, id: NodeId, filter: Filter | undefined, next: NodeId): void {
    const node = filterNode(filter, next);
    if (!unseen) this.put(id, node);
    else {
      const at: Site = { label: `the network ACL around ${name}, which the plan does not show` };
      this.put(id, { kind: "perhaps", at, next: [this.put(`${id}|own`, node)] });
    }
  }

  /** Straight to whoever lies in the same subnet, past no network ACL; else on. */
  putInside(id: NodeId, subnet: Subnet, at: Site, beyond: NodeId): NodeId {
    const { addresses, settled, unseen } = subnet;
    const deliver = deliverId(subnet);
    if (!settled) return this.put(id, { kind: "fork", at, next: unseen ? [beyond] : [deliver, beyond] });
    const everything = only(everyAddress[this.reading.family]);
    const routes: Route[] = [
      { at, to: only(addresses), via: [deliver], rank: 1 },
      { at, to: everything, via: [beyond], rank: 0 },
    ];
    return this.put(id, { kind: "router", at, routes });
  }

  /** The routes of a subnet. `asGateway`: as a NAT gateway there sees them, whose own way out stays open. */
  putRoutes(id: NodeId, subnet: Subnet, through: Through, asGateway = false): NodeId {
    const at = { ...(subnet.resource ? { urn: subnet.key } : {}), label: `routes of ${subnet.name}` };
    const table: Node = { kind: "router", at, routes: routesFrom(this, subnet, through, asGateway) };
    const { prefixes } = subnet.vpc;
    if (prefixes.must === prefixes.may) return this.put(id, table);
    // Wherever a VPC will lie: whoever lies in it is met in it.
    return this.put(id, { kind: "fork", at, next: [localId(subnet.vpc), this.put(`${id}|table`, table)] });
  }
}

const localRoute = (subnet: Subnet): Route => ({
  at: { label: `local route to ${subnet.name}` },
  to: only(subnet.addresses),
  via: [inId(subnet)],
  rank: 1,
});

const siteOfTable = ({ references }: Reading, table: string): Site => ({
  ...(references.get(table) ? { urn: table } : {}),
  label: "routes of the internet gateway",
});

const exitSite = (vpc: Vpc, gateway: Resource | undefined): Site =>
  gateway ? siteOf(gateway, `internet gateway ${gateway.name}`) : { label: `internet gateway of ${vpc.name}` };

const filterNode = (filter: Filter | undefined, next: NodeId): Node => {
  const everything: Filter = { at: { label: "network ACL" }, match: "first", rules: [], otherwise: "allow" };
  const rules = filter ?? everything;
  return { kind: "filter", at: rules.at, filter: rules, stateful: false, next };
};
