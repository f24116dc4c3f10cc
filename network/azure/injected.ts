import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Pattern } from "../model";
import { itemsAt, only, siteOf } from "../reading";
import { unionOf } from "../space/intervals";
import { tcp } from "../space/services";
import type { Fabric } from "./fabric";
import { everything, type Interface } from "./interface";
import { placed } from "./placing";
import { ports } from "./service";
import { types } from "./types";

/** Services whose machines lie in subnets of the user's, with public endpoints that lead there. */
export const injectedServices = (fabric: Fabric): Interface[] => [
  ...fabric.reading.of("azure-native:sql:ManagedInstance").flatMap((each) => ofManagedInstance(fabric, each)),
  ...fabric.reading.of("azure-native:hdinsight:Cluster").flatMap((each) => ofHadoop(fabric, each)),
  ...fabric.reading.of("azure-native:databricks:Workspace").flatMap((each) => ofDatabricks(fabric, each)),
];

const inside: Pattern = only(unionOf([tcp(1433), tcp(5022), tcp(11000, 11999)]));

/**
 * A managed instance has a private endpoint, redirects clients and mirrors itself; its public one has a port of its own.
 * https://learn.microsoft.com/azure/azure-sql/managed-instance/public-endpoint-overview
 */
function ofManagedInstance(fabric: Fabric, each: Resource): Interface[] {
  const place = placed(fabric, each, "subnetId");
  const base = { urn: each.urn, label: each.name, kind: "service", ...place, groups: [], opens: true } as const;
  const open = valueAt(each.inputs, "publicDataEndpointEnabled");
  const at = siteOf(each, `public endpoint of ${each.name}`, "publicDataEndpointEnabled");
  const answering: Interface = { ...base, publics: [], listens: inside };
  if (open !== true && !isUnknown(open)) return [answering];
  return [answering, { ...base, publics: [{ at, certain: open === true }], listens: ports(3342) }];
}

/** https://learn.microsoft.com/azure/hdinsight/hdinsight-hadoop-port-settings-for-services */
function ofHadoop(fabric: Fabric, each: Resource): Interface[] {
  const at = siteOf(each, `public endpoint of ${each.name}`);
  const base = { urn: each.urn, label: each.name, kind: "service", groups: [] } as const;
  const subnets = (itemsAt(each, "properties.computeProfile.roles") ?? [])
    .map(({ path }) => `${path}.virtualNetworkProfile.subnet`)
    .filter((path) => (valueAt(each.inputs, path) ?? undefined) !== undefined);
  const [first] = subnets;
  if (first === undefined)
    return [{ ...base, publics: [{ at, certain: true }], listens: ports(22, 443), opens: false }];
  const linked = valueAt(each.inputs, "properties.networkProperties.privateLink");
  const publics = linked === "Enabled" ? [] : [{ at, certain: !isUnknown(linked) }];
  const gateway: Interface = { ...base, ...placed(fabric, each, first), publics, listens: ports(22, 443), opens: true };
  const nodes = { label: `nodes of ${each.name}`, kind: "host", listens: everything } as const;
  return [gateway, { ...gateway, ...nodes, publics: [] }];
}

const own = "parameters";

/** The machines of a workspace that was put into two subnets of a network, which it knows by their names. */
function ofDatabricks(fabric: Fabric, each: Resource): Interface[] {
  const named = `${own}.customVirtualNetworkId.value`;
  if ((valueAt(each.inputs, named) ?? undefined) === undefined) return [];
  const { resources } = fabric.reading.at(each, named, types.network);
  const base = { urn: each.urn, label: `nodes of ${each.name}`, kind: "host", groups: [], opens: true } as const;
  return ["customPublicSubnetName", "customPrivateSubnetName"].map((key): Interface => {
    const path = `${own}.${key}.value`;
    const name = valueAt(each.inputs, path);
    const subnet =
      fabric.subnetAt(each, path) ??
      fabric.subnets.find((one) => one.name === name && resources.some(({ urn }) => urn === one.network.key));
    const place = subnet ? { subnet } : { unseen: siteOf(each, `a subnet of ${each.name}`, path) };
    return { ...base, ...place, publics: [], listens: everything };
  });
}
