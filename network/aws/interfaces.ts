import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Interface, Public } from "../interface";
import type { Site } from "../model";
import { type Reading, siteOf, textsAt } from "../reading";
import { defaultGroupOf, groupTypes } from "./groups";
import { instances } from "./instances";
import { balancers } from "./load-balancers";
import { publicServices } from "./public-services";
import { type Described, described } from "./services";
import { types } from "./types";

const subnetTypes = [types.subnet, types.defaultSubnet];

/** Every place where a resource meets an AWS network, or the internet. */
export const interfacesOf = (reading: Reading): Interface[] => [
  ...instances(reading),
  ...described.flatMap((kind) => reading.of(kind.type).flatMap((resource) => ofKind(reading, resource, kind))),
  ...balancers(reading),
  ...publicServices(reading),
];

function ofKind(reading: Reading, resource: Resource, kind: Described): Interface[] {
  if (kind.when && !kind.when(resource)) return [];
  const listens = kind.listens?.(resource);
  const publicly = kind.publicly ? kind.publicly(resource) : false;
  const at = siteOf(resource, `public address of ${resource.name}`);
  return [
    {
      urn: resource.urn,
      label: resource.name,
      kind: kind.kind,
      ...placesOf(reading, resource, kind),
      ...(kind.oneOf ? { oneOf: true } : {}),
      ...carried(reading, resource, kind.groups ?? []),
      publics: publicly === false ? [] : [{ at, certain: publicly === true }],
      ...(listens ? { listens } : {}),
      opens: kind.opens ?? kind.kind === "host",
      ipv6: false,
    },
  ];
}

/** The subnets of a resource, written by itself or in a group of subnets. */
function placesOf(
  reading: Reading,
  resource: Resource,
  kind: Described,
): Pick<Interface, "subnets" | "subnetsUnknown"> {
  if (!kind.subnetGroup) return subnetsAt(reading, resource, kind.subnets ?? []);
  const { path, type } = kind.subnetGroup;
  if (valueAt(resource.inputs, path) === undefined) return { subnets: [] };
  const group = reading.one(resource, path, type);
  if (!group) return { subnets: [], subnetsUnknown: siteOf(resource, `the subnets of ${resource.name}`, path) };
  return subnetsAt(reading, group, ["subnetIds"]);
}

/** The subnets that some paths name, in all; those that the plan does not show are named as unknown. */
export function subnetsAt(
  reading: Reading,
  resource: Resource,
  paths: readonly string[],
): Pick<Interface, "subnets" | "subnetsUnknown"> {
  const subnets: string[] = [];
  let missing: Site | undefined;
  for (const path of paths) {
    const list = valueAt(resource.inputs, path);
    const items = Array.isArray(list) ? list.map((_, index) => `${path}[${index}]`) : list === undefined ? [] : [path];
    for (const item of items) {
      const { resources } = reading.at(resource, item, ...subnetTypes);
      if (resources.length === 0) missing = siteOf(resource, `the subnet of ${resource.name}`, item);
      subnets.push(...resources.map(({ urn }) => urn));
    }
  }
  return { subnets: [...new Set(subnets)], ...(missing ? { subnetsUnknown: missing } : {}) };
}

/** The security groups that some paths name. */
export function carried(
  reading: Reading,
  resource: Resource,
  paths: readonly string[],
): Pick<Interface, "groups" | "groupsUnknown"> {
  const groups: string[] = [];
  let unknown: Site | undefined;
  for (const path of paths) {
    const list = valueAt(resource.inputs, path);
    if (isUnknown(list)) {
      const { resources, certain } = reading.at(resource, path, ...groupTypes);
      groups.push(...resources.map(nameOfGroup));
      if (!certain) unknown = siteOf(resource, `the security groups of ${resource.name}`, path);
      continue;
    }
    for (const [index] of textsAt(resource, path).entries()) {
      const item = Array.isArray(list) ? `${path}[${index}]` : path;
      const { resources, literal, certain } = reading.at(resource, item, ...groupTypes);
      if (resources.length > 0) groups.push(...resources.map(nameOfGroup));
      else if (literal) groups.push(literal);
      if (!certain && !literal) unknown = siteOf(resource, `a security group of ${resource.name}`, item);
    }
  }
  return { groups: [...new Set(groups)], ...(unknown ? { groupsUnknown: unknown } : {}) };
}

const nameOfGroup = ({ urn, type }: Resource): string =>
  type === types.vpc || type === types.defaultVpc ? defaultGroupOf(urn) : urn;

export const publicAt = (at: Site, certain: boolean, address?: unknown): Public => ({
  at,
  certain,
  ...(typeof address === "string" && !isUnknown(address) ? { address } : {}),
});
