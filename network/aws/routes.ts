import type { NodeId, Route, Site } from "../model";
import { isSettled, only, perhaps } from "../reading";
import { everyAddress, publicAddresses } from "../space/addresses";
import { difference, isEmpty, unionOf } from "../space/intervals";
import type { Fabric } from "./fabric";
import { localId } from "./node-ids";
import { type Destination, lengthOf } from "./prefix-lists";
import { propagatedTo } from "./propagated";
import { LAST, type Written } from "./tables";
import { types } from "./types";
import { DEFAULT_VPC, type Subnet, type Vpc } from "./vpcs";

/** What routes lead to. */
export interface Through {
  /** The nodes that a written route leads to from a subnet: any of them; none, it drops. */
  to: (route: Written, subnet: Subnet, asGateway: boolean) => NodeId[];
  /** Where a route may lead of which nobody knows the target. */
  anywhere: (at: Site, subnet: Subnet) => NodeId;
}

/** A route of unknown length may be longer than any other. */
const LONGEST = 200;

/** The routes that count in a subnet. */
export function routesFrom(fabric: Fabric, subnet: Subnet, through: Through, asGateway: boolean): Route[] {
  const { vpc, key } = subnet;
  const table = fabric.tables.ofSubnet(key) ?? fabric.tables.mainOf(vpc.key);
  const written = table === undefined ? [] : fabric.tables.routesOf(table);
  const routes = written.flatMap((each): Route[] => {
    const via = through.to(each, subnet, asGateway);
    return each.to.map((to) => routeOf(each, to, via, vpc));
  });
  const propagated = table === undefined ? [] : propagatedTo(fabric, table, vpc);
  return [...routes, ...propagated, local(fabric, vpc), ...unseen(fabric, subnet, table, through)];
}

/** The routes of an internet gateway's own table, for what comes in to a subnet. */
export function edgeRoutes(fabric: Fabric, table: string, subnet: Subnet, through: Through): Route[] {
  const routes = fabric.tables.routesOf(table).flatMap((each) => {
    const via = through.to(each, subnet, false);
    return each.to.map((destination) => routeOf(each, destination, via, subnet.vpc));
  });
  const shown = [...routes, local(fabric, subnet.vpc)];
  if (fabric.tables.isWhole(table)) return shown;
  const at: Site = { label: "the routes of the internet gateway, which the plan does not show" };
  const everything = perhaps(everyAddress[fabric.reading.family]);
  return [...shown, { at, to: everything, via: [through.anywhere(at, subnet)], rank: LONGEST }];
}

function routeOf({ at }: Written, { to, length }: Destination, via: NodeId[], { prefixes }: Vpc): Route {
  if (length !== undefined) return { at, to, via, rank: length };
  return { at, to: perhaps(difference(to.may, prefixes.must)), via, rank: LONGEST };
}

/** A written route to the very prefix of the VPC takes the place of this one. */
function local({ reading: { family } }: Fabric, vpc: Vpc): Route {
  const { prefixes, subnets } = vpc;
  const inside = unionOf([
    prefixes.must,
    ...subnets.filter(({ settled }) => settled).map(({ addresses }) => addresses),
  ]);
  const hidden = difference(prefixes.may, publicAddresses[family]);
  return {
    at: { label: `local route of ${vpc.name}` },
    to: isSettled(prefixes) ? only(prefixes.must) : { must: inside, may: unionOf([inside, hidden]) },
    via: [localId(vpc)],
    rank: lengthOf(isEmpty(inside) ? hidden : inside) - 0.25,
  };
}

/** The routes of a table that the plan does not show, or not whole. */
function unseen(fabric: Fabric, subnet: Subnet, table: string | undefined, through: Through): Route[] {
  const { vpc } = subnet;
  const everything = everyAddress[fabric.reading.family];
  const isMain = table === undefined || table === vpc.key;
  if (isMain ? vpc.whole && !subnet.unseen : fabric.tables.isWhole(table)) return [];
  const isDefault = vpc.key === DEFAULT_VPC || (vpc.resource?.type === types.defaultVpc && !vpc.resource.external);
  const exit = fabric.exitOf(vpc);
  if (isMain && isDefault && exit && !subnet.unseen) {
    return [{ at: { label: `default route of ${vpc.name}` }, to: only(everything), via: [exit.id], rank: LAST }];
  }
  const at: Site = { label: `the routes of ${vpc.name}, which the plan does not show` };
  const may = difference(everything, vpc.prefixes.must);
  return [{ at, to: perhaps(may), via: [through.anywhere(at, subnet)], rank: LAST }];
}
