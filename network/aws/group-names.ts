import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Reading } from "../reading";
import { types } from "./types";

/** The types of resources with which AWS makes a security group of its own, which others name by the resource. */
export const makers = [
  "aws:eks/cluster:Cluster",
  "aws:eks/nodeGroup:NodeGroup",
  "aws:directoryservice/directory:Directory",
  "aws:workspaces/directory:Directory",
  "aws:emr/cluster:Cluster",
  "aws:cloud9/environmentEC2:EnvironmentEC2",
] as const;

/** What may stand where a security group is named: `vpc.defaultSecurityGroupId` points at the VPC. */
const groupTypes: readonly string[] = [types.group, types.defaultGroup, types.vpc, types.defaultVpc, ...makers];

/** What stands for the default group of whichever VPC a resource lies in, where it carries others beside it. */
export const DEFAULT_GROUP = "the default security group";

/** What stands for no security group at all, where a resource may have none. */
export const UNFILTERED = "no security group";

/** The name of the group that AWS makes with each VPC. */
export const defaultGroupOf = (vpc: string): string => `${vpc} default group`;

/** The groups that a value names: by URN, or by what is written where the plan does not hold them. */
export function groupsAt(reading: Reading, resource: Resource, path: string): { names: string[]; certain: boolean } {
  const { resources, literal, certain } = reading.at(resource, path, ...groupTypes);
  if (resources.length > 0) return { names: resources.map(groupName), certain };
  return literal ? { names: [idsOf(reading).get(literal) ?? literal], certain } : { names: [], certain };
}

const known = new WeakMap<Reading, Map<string, string>>();

/** The ids of groups that the cloud made with resources, once they are deployed. */
function idsOf(reading: Reading): Map<string, string> {
  const found = known.get(reading) ?? new Map<string, string>();
  if (known.has(reading)) return found;
  known.set(reading, found);
  for (const type of [types.vpc, types.defaultVpc, ...makers]) {
    for (const maker of reading.of(type)) {
      for (const path of ["defaultSecurityGroupId", "securityGroupId", "vpcConfig.clusterSecurityGroupId"]) {
        const id = valueAt(maker.outputs, path);
        if (typeof id === "string" && !isUnknown(id)) found.set(id, groupName(maker));
      }
    }
  }
  return found;
}

/** The name of the group that a resource is or brings. */
const groupName = ({ urn, type }: Resource): string =>
  type === types.vpc || type === types.defaultVpc ? defaultGroupOf(urn) : urn;
