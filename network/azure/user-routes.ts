import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { NodeId, Pattern, Site } from "../model";
import { itemsAt, only, perhaps, siteOf } from "../reading";
import { everyAddress } from "../space/addresses";
import { applianceAt, perhapsAnywhere } from "./appliances";
import { exitId, type Fabric, gatewayId, localId } from "./fabric";
import { gatewaysOf } from "./gateways";
import { childrenOf } from "./names";
import { lengthOf, written } from "./prefixes";
import { type Subnet, valueIn } from "./subnets";
import { isTag } from "./tags";
import { types } from "./types";

/** A route of a subnet's own table. */
export interface UserRoute {
  at: Site;
  to: Pattern;
  length: number;
  via: readonly NodeId[];
  /** It is for the addresses of this service of Azure's. */
  tag?: string;
  hop: string;
}

const found = new WeakMap<Fabric, Map<Subnet, readonly UserRoute[]>>();

/** The routes of a subnet's own table. */
export function userRoutes(fabric: Fabric, subnet: Subnet): readonly UserRoute[] {
  const bySubnet = found.get(fabric) ?? new Map<Subnet, readonly UserRoute[]>();
  found.set(fabric, bySubnet);
  const routes = bySubnet.get(subnet) ?? readRoutes(fabric, subnet);
  bySubnet.set(subnet, routes);
  return routes;
}

export function tableOf({ reading }: Fabric, { resource, path }: Subnet): Resource | undefined {
  return reading.at(resource, `${path}routeTable.id`, types.table).resources[0];
}

function readRoutes(fabric: Fabric, subnet: Subnet): UserRoute[] {
  const named = valueIn(subnet, "routeTable.id");
  if (named === undefined || named === null) return [];
  const table = tableOf(fabric, subnet);
  if (!table) return [unseen(fabric, subnet, subnet.resource, `the route table of ${subnet.name}`)];
  const inline = itemsAt(table, "routes");
  if (!inline) return [unseen(fabric, subnet, table, `the routes of ${table.name}`)];
  const separate = childrenOf(fabric.reading, table, "routeTableName", types.route);
  return [
    ...inline.map(({ path }) => routeAt(fabric, subnet, table, table, `${path}.`)),
    ...separate.map((route) => routeAt(fabric, subnet, table, route, "")),
  ];
}

/** Routes that nobody has seen may take the place of any other. */
function unseen(fabric: Fabric, subnet: Subnet, resource: Resource, what: string): UserRoute {
  const at = siteOf(resource, `${what}, which the plan does not show`);
  const via = [perhapsAnywhere(fabric, subnet, at, `${subnet.key}|unseen-routes`)];
  return { at, to: perhaps(everyAddress[fabric.reading.family]), length: LONGEST, via, hop: "" };
}

const LONGEST = 128;

function routeAt(fabric: Fabric, subnet: Subnet, table: Resource, resource: Resource, path: string): UserRoute {
  const { reading } = fabric;
  const text = valueAt(resource.inputs, `${path}addressPrefix`);
  const name = typeof text === "string" && !isUnknown(text) ? text : "to a prefix not known yet";
  const at = siteOf(resource, `route ${name} of ${table.name}`, path.replace(/\.$/, "") || undefined);
  const hop = String(valueAt(resource.inputs, `${path}nextHopType`) ?? "").toLowerCase();
  const via = viaOf(fabric, subnet, resource, path, at, hop);
  if (text === "Internet") return { at, to: only(everyAddress[reading.family]), length: 0, via, hop };
  if (typeof text === "string" && isTag(text)) return { at, to: only([]), length: 0, via, tag: text, hop };
  const to = written(reading, text);
  return { at, to, length: to.must === to.may ? lengthOf(text, reading.family) : LONGEST, via, hop };
}

function viaOf(fabric: Fabric, subnet: Subnet, resource: Resource, path: string, at: Site, hop: string): NodeId[] {
  const id = `${subnet.key}|hop|${resource.urn}|${path}`;
  switch (hop) {
    case "vnetlocal":
      return [localId(subnet.network)];
    case "internet":
      return [exitId(subnet)];
    case "none":
      return [];
    case "virtualnetworkgateway":
      return gatewaysOf(fabric, subnet.network).map(({ resource: gateway }) => gatewayId(gateway));
    case "virtualappliance":
      return [applianceAt(fabric, subnet, resource, `${path}nextHopIpAddress`, at, id)];
    default:
      return [perhapsAnywhere(fabric, subnet, at, id)];
  }
}
