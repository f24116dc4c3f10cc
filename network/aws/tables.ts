import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Site } from "../model";
import { itemsAt, perhaps, type Reading, siteOf } from "../reading";
import { everyAddress } from "../space/addresses";
import { pathsAt } from "./inputs";
import { type Destination, destinationOf, prefixListDestinations } from "./prefix-lists";
import { types } from "./types";

/** A route as it is written: where to, and the resource and path that say through what. */
export interface Written {
  at: Site;
  /** One for each prefix: each counts by its own length. */
  to: readonly Destination[];
  resource: Resource;
  /** What stands before the names of the targets: `routes[0].`, or nothing for a resource of its own. */
  path: string;
  /** Nothing is known of it, or of any route of its table. */
  anywhere?: boolean;
}

/** The route tables of a plan, each with its own routes. */
export interface Tables {
  routesOf: (table: string) => readonly Written[];
  /** The table of a subnet, of a VPC's gateway, or the main one of a VPC; undefined: not in the plan. */
  ofSubnet: (subnet: string) => string | undefined;
  ofGateway: (gateway: string) => string | undefined;
  mainOf: (vpc: string) => string | undefined;
  /** The virtual private gateways that add routes to a table. */
  propagatingTo: (table: string) => readonly Resource[];
  /** Whether the plan shows all routes of a table. */
  isWhole: (table: string) => boolean;
}

/** The place of a route that counts only where no other does. */
export const LAST = -1;

const tableTypes = [types.table, types.defaultTable];

/** Reads the route tables: with routes inline or as resources, the main table under the name of its VPC. */
export function tablesOf(reading: Reading): Tables {
  const routes = new Map<string, Written[]>();
  const mains = new Map<string, string>();
  for (const type of tableTypes) {
    for (const table of reading.of(type)) routes.set(table.urn, inline(reading, table));
  }
  for (const table of reading.of(types.defaultTable)) {
    for (const { urn } of reading.at(table, "defaultRouteTableId", types.vpc, types.defaultVpc).resources) {
      mains.set(urn, table.urn);
    }
  }
  for (const association of reading.of(types.mainAssociation)) {
    const table = reading.one(association, "routeTableId", ...tableTypes);
    for (const { urn } of reading.at(association, "vpcId", types.vpc, types.defaultVpc).resources) {
      if (table) mains.set(urn, table.urn);
    }
  }
  for (const route of reading.of(types.route)) {
    const { resources, literal } = reading.at(route, "routeTableId", ...tableTypes, types.vpc, types.defaultVpc);
    const names = resources.length > 0 ? resources.map(({ urn }) => urn) : literal ? [literal] : [];
    for (const urn of names) {
      const known = routes.get(urn);
      if (known) known.push(routeAt(reading, route, "", route.inputs));
      else routes.set(urn, [routeAt(reading, route, "", route.inputs)]);
    }
  }
  const { subnets, gateways } = associations(reading);
  const propagating = propagations(reading);
  const whole = new Set(tableTypes.flatMap((type) => reading.of(type).flatMap((t) => (t.external ? [] : [t.urn]))));
  return {
    routesOf: (table) => routes.get(table) ?? [],
    ofSubnet: (subnet) => subnets.get(subnet),
    ofGateway: (gateway) => gateways.get(gateway),
    // Routes of `vpc.mainRouteTableId` are kept under the VPC's own name.
    mainOf: (vpc) => mains.get(vpc) ?? (routes.has(vpc) || propagating.has(vpc) ? vpc : undefined),
    propagatingTo: (table) => propagating.get(table) ?? [],
    isWhole: (table) => whole.has(table),
  };
}

function propagations(reading: Reading): Map<string, Resource[]> {
  const found = new Map<string, Resource[]>();
  const add = (table: string, gateways: readonly Resource[]): void => {
    found.set(table, [...(found.get(table) ?? []), ...gateways]);
  };
  for (const table of tableTypes.flatMap((type) => reading.of(type))) {
    for (const path of pathsAt(table, "propagatingVgws")) add(table.urn, reading.at(table, path, types.vpn).resources);
  }
  for (const each of reading.of(types.vpnPropagation)) {
    const gateways = reading.at(each, "vpnGatewayId", types.vpn).resources;
    const tables = reading.at(each, "routeTableId", ...tableTypes, types.vpc, types.defaultVpc).resources;
    for (const { urn } of tables) add(urn, gateways);
  }
  return found;
}

function associations(reading: Reading): { subnets: Map<string, string>; gateways: Map<string, string> } {
  const subnets = new Map<string, string>();
  const gateways = new Map<string, string>();
  for (const association of reading.of(types.tableAssociation)) {
    const { resources, literal } = reading.at(association, "routeTableId", ...tableTypes, types.vpc, types.defaultVpc);
    const table = resources[0]?.urn ?? literal ?? `route table of ${association.name}`;
    for (const { urn } of reading.at(association, "subnetId", types.subnet, types.defaultSubnet).resources) {
      subnets.set(urn, table);
    }
    for (const { urn } of reading.at(association, "gatewayId", types.internet, types.vpn).resources) {
      gateways.set(urn, table);
    }
  }
  return { subnets, gateways };
}

function inline(reading: Reading, table: Resource): Written[] {
  const items = itemsAt(table, "routes");
  if (!items) {
    const at = siteOf(table, `the routes of ${table.name}`, "routes");
    const to = [{ to: perhaps(everyAddress[reading.family]), length: LAST }];
    return [{ at, to, resource: table, path: "routes", anywhere: true }];
  }
  return items.map(({ path, value }) => routeAt(reading, table, `${path}.`, value));
}

function routeAt(reading: Reading, resource: Resource, path: string, value: Record<string, unknown>): Written {
  const { cidrBlock, destinationCidrBlock, ipv6CidrBlock, destinationIpv6CidrBlock, destinationPrefixListId } = value;
  const written =
    reading.family === 4 ? (cidrBlock ?? destinationCidrBlock) : (ipv6CidrBlock ?? destinationIpv6CidrBlock);
  const list =
    destinationPrefixListId === undefined || destinationPrefixListId === null || destinationPrefixListId === ""
      ? []
      : prefixListDestinations(reading, resource, `${path}destinationPrefixListId`);
  const words = [cidrBlock, destinationCidrBlock, ipv6CidrBlock, destinationIpv6CidrBlock].find(
    (each) => typeof each === "string" && /^[0-9a-f:.]+\/\d+$/i.test(each),
  );
  const name = `route ${words ?? ""} of ${resource.name}`.replace("  ", " ");
  return {
    at: siteOf(resource, name, path.replace(/\.$/, "") || undefined),
    to: [...destinationOf(reading, written), ...list],
    resource,
    path,
    ...(path && isUnknown(valueAt(resource.inputs, path)) ? { anywhere: true } : {}),
  };
}
