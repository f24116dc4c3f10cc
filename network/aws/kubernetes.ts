import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import { perhaps, type Reading, siteOf } from "../reading";
import { tcp } from "../space/services";
import type { Described } from "./described";
import { everything, has, ports, says } from "./inputs";
import type { Interface } from "./interface";
import { subnetsAt, together } from "./places";
import { templateAt, templateGroups } from "./templates";

export const clusterType = "aws:eks/cluster:Cluster";
export const nodeGroupType = "aws:eks/nodeGroup:NodeGroup";

/** The control plane in its network: it always asks the nodes, and is asked only at a private endpoint. */
export const controlPlane: Described = {
  type: clusterType,
  kind: "service",
  subnets: ["vpcConfig.subnetIds"],
  groups: ["vpcConfig.securityGroupIds"],
  ownGroup: () => true,
  opens: true,
  listens: ({ inputs }) => {
    const access = valueAt(inputs, "vpcConfig.endpointPrivateAccess");
    if (isUnknown(access)) return perhaps(tcp(443));
    return access === true || access === "true" ? ports(443) : undefined;
  },
  ipv6: says("kubernetesNetworkConfig.ipFamily", "IPV6"),
};

/** Nodes that EKS manages, and pods without nodes. */
export const nodes = (reading: Reading): Interface[] => [
  ...reading.of(nodeGroupType).map((group) => ofNodes(reading, group)),
  ...reading.of("aws:eks/fargateProfile:FargateProfile").map((profile) => ({
    ...hostOf(reading, profile),
    ...clusterGroup(reading, profile),
  })),
];

/**
 * Nodes carry the cluster's group, unless their template names others.
 * https://docs.aws.amazon.com/eks/latest/userguide/launch-templates.html#launch-template-security-groups
 */
function ofNodes(reading: Reading, group: Resource): Interface {
  const host = hostOf(reading, group);
  const publicBySubnet = siteOf(group, `public addresses of ${group.name}`);
  if (has("launchTemplate")(group)) {
    const template = templateAt(reading, group, "launchTemplate");
    const groups = templateGroups(reading, group, template);
    const own = groups.groups.length > 0 || groups.groupsUnknown ? groups : clusterGroup(reading, group);
    return { ...host, ...own, publicBySubnet };
  }
  const remote = { groups: has("remoteAccess.ec2SshKey")(group) ? [group.urn] : [] };
  return { ...host, ...together(clusterGroup(reading, group), remote), publicBySubnet };
}

const hostOf = (reading: Reading, resource: Resource): Interface => ({
  urn: resource.urn,
  label: resource.name,
  kind: "host",
  ...subnetsAt(reading, resource, ["subnetIds"]),
  groups: [],
  publics: [],
  listens: everything,
  opens: true,
});

/** The group that EKS makes with a cluster, which others name by the cluster. */
function clusterGroup(reading: Reading, resource: Resource): Pick<Interface, "groups" | "groupsUnknown"> {
  const cluster = reading.one(resource, "clusterName", clusterType);
  if (cluster) return { groups: [cluster.urn] };
  const unknown = siteOf(resource, `the security group of the cluster of ${resource.name}`, "clusterName");
  return { groups: [], groupsUnknown: unknown };
}
