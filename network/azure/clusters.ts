import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Filter } from "../model";
import { itemsAt, perhaps, type Reading, siteOf, textsAt } from "../reading";
import { everyService } from "../space/services";
import type { Fabric } from "./fabric";
import { everything, type Interface } from "./interface";
import { ownedBy } from "./owned";
import { placed } from "./placing";
import { accessOf } from "./public-endpoints";
import { https } from "./service";
import { tagGroup } from "./tags";

/** Kubernetes clusters: the API server at its public endpoint or in a subnet, and the nodes. */
export const clusters = (fabric: Fabric): Interface[] =>
  fabric.reading.of("azure-native:containerservice:ManagedCluster").flatMap((each) => {
    const pools = poolsOf(fabric.reading, each);
    return [...serverOf(fabric, each, pools[0]), ...pools.flatMap((pool) => nodesOf(fabric, each, pool))];
  });

/** Where a pool of nodes is written: inside its cluster, or as a resource of its own. */
interface Pool {
  resource: Resource;
  path: string;
}

const poolsOf = (reading: Reading, each: Resource): Pool[] => [
  ...(itemsAt(each, "agentPoolProfiles") ?? []).map(({ path }) => ({ resource: each, path: `${path}.` })),
  ...ownedBy(reading, { type: "azure-native:containerservice:AgentPool", owner: "resourceName" }, each).map(
    ({ resource }) => ({ resource, path: "" }),
  ),
];

/** Nodes in the subnet that is named, or in a network of the cluster's own; pods where they have a subnet to themselves. */
function nodesOf(fabric: Fabric, each: Resource, { resource, path }: Pool): Interface[] {
  const read = (key: string): unknown => valueAt(resource.inputs, `${path}${key}`) ?? undefined;
  const base = { urn: each.urn, kind: "host", groups: [], listens: everything, opens: true } as const;
  const named = read("vnetSubnetID") !== undefined;
  const at = siteOf(resource, `public addresses of the nodes of ${each.name}`, `${path}enableNodePublicIP`);
  const asked = read("enableNodePublicIP");
  // The cluster has a security group of its own for nodes, and opens it as its services need.
  const publics = named && (asked === true || isUnknown(asked)) ? [{ at, certain: false }] : [];
  const unseen = siteOf(resource, `the network that ${each.name} makes for its nodes`);
  const place = named ? placed(fabric, resource, `${path}vnetSubnetID`) : { unseen };
  const nodes: Interface = { ...base, label: `nodes of ${each.name}`, ...place, publics };
  if (read("podSubnetID") === undefined) return [nodes];
  const pods = { label: `pods of ${each.name}`, ...placed(fabric, resource, `${path}podSubnetID`) };
  return [nodes, { ...base, ...pods, publics: [] }];
}

const access = "apiServerAccessProfile";

/**
 * The API server of a private cluster answers at a private endpoint in the subnet of the nodes, or in a subnet that it was
 * put into. https://learn.microsoft.com/azure/aks/private-clusters
 */
function serverOf(fabric: Fabric, each: Resource, pool: Pool | undefined): Interface[] {
  const read = (key: string): unknown => valueAt(each.inputs, `${access}.${key}`) ?? undefined;
  const base = { urn: each.urn, label: each.name, kind: "service", listens: https, opens: false, groups: [] } as const;
  const hidden = read("enablePrivateCluster");
  const said = accessOf(each.inputs.publicNetworkAccess);
  const inside = read("subnetId") !== undefined;
  const isPrivate = hidden === true || said === false;
  const found: Interface[] = [];
  if (inside) found.push({ ...base, ...placed(fabric, each, `${access}.subnetId`), publics: [] });
  else if (
    isPrivate &&
    pool &&
    (valueAt(pool.resource.inputs, `${pool.path}vnetSubnetID`) ?? undefined) !== undefined
  ) {
    const place = placed(fabric, pool.resource, `${pool.path}vnetSubnetID`);
    found.push({
      ...base,
      label: `${each.name} (private endpoint of its API server)`,
      ...place,
      publics: [],
      straight: true,
    });
  }
  if (isPrivate) return found;
  const path = `${access}.authorizedIPRanges`;
  const at = siteOf(each, `API server of ${each.name}`, path);
  const publics = [{ at, certain: !isUnknown(hidden) && said !== undefined }];
  const guard = authorized(fabric.reading, each, path);
  return [...found, { ...base, groups: [tagGroup("AzureCloud")], publics, ...(guard ? { guard } : {}) }];
}

/** Without a range whoever comes may ask. */
function authorized(reading: Reading, each: Resource, path: string): Filter | undefined {
  const value = valueAt(each.inputs, path) ?? undefined;
  const ranges = textsAt(each, path);
  if (ranges.length === 0) return undefined;
  const at = siteOf(each, `API server of ${each.name}`, path);
  const source = { addresses: reading.prefixes(ranges) };
  const rules: Filter["rules"] = isUnknown(value)
    ? [{ at, action: "allow", service: perhaps(everyService) }]
    : [{ at, action: "allow", source }];
  return { at, match: "any", rules, otherwise: "deny" };
}
