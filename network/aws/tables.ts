import type { Resource } from "../../plan/graph";
import type { Pattern, Site } from "../model";
import { isNone, itemsAt, type Reading, siteOf } from "../reading";
import { prefixListPatterns } from "./prefix-lists";
import { types } from "./types";

/** A route as it is written: where to, and the resource and path that say through what. */
export interface Written {
  at: Site;
  /** One for each prefix: each counts by its own length. */
  to: readonly Pattern[];
  resource: Resource;
  /** What stands before the names of the targets: `routes[0].`, or nothing for a resource of its own. */
  path: string;
}

/** The route tables of a plan, each with its own routes. */
export interface Tables {
  routesOf: (table: string) => readonly Written[];
  /** The table of a subnet, of a VPC's gateway, or the main one of a VPC; undefined: not in the plan. */
  ofSubnet: (subnet: string) => string | undefined;
  ofGateway: (gateway: string) => string | undefined;
  mainOf: (vpc: string) => string | undefined;
}

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
    const { resources } = reading.at(route, "routeTableId", ...tableTypes, types.vpc, types.defaultVpc);
    for (const { urn } of resources) {
      const known = routes.get(urn);
      if (known) known.push(written(reading, route, "", route.inputs));
      else routes.set(urn, [written(reading, route, "", route.inputs)]);
    }
  }
  const { subnets, gateways } = associations(reading);
  return {
    routesOf: (table) => routes.get(table) ?? [],
    ofSubnet: (subnet) => subnets.get(subnet),
    ofGateway: (gateway) => gateways.get(gateway),
    // Routes of `vpc.mainRouteTableId` are kept under the VPC's own name.
    mainOf: (vpc) => mains.get(vpc) ?? (routes.has(vpc) ? vpc : undefined),
  };
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
  return (items ?? []).map(({ path, value }) => written(reading, table, `${path}.`, value));
}

function written(reading: Reading, resource: Resource, path: string, value: Record<string, unknown>): Written {
  const { cidrBlock, destinationCidrBlock, ipv6CidrBlock, destinationIpv6CidrBlock, destinationPrefixListId } = value;
  const prefixes = [cidrBlock ?? destinationCidrBlock, ipv6CidrBlock ?? destinationIpv6CidrBlock].map((each) =>
    reading.prefix(each),
  );
  const list =
    destinationPrefixListId === undefined
      ? []
      : prefixListPatterns(reading, resource, `${path}destinationPrefixListId`);
  const words = [cidrBlock, destinationCidrBlock, ipv6CidrBlock, destinationIpv6CidrBlock].find(
    (each) => typeof each === "string" && /^[0-9a-f:.]+\/\d+$/i.test(each),
  );
  const name = `route ${words ?? ""} of ${resource.name}`.replace("  ", " ");
  return {
    at: siteOf(resource, name, path.replace(/\.$/, "") || undefined),
    to: [...prefixes, ...list].filter((each) => !isNone(each)),
    resource,
    path,
  };
}
