import type { Resource } from "../../plan/graph";
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
export const groupTypes: readonly string[] = [types.group, types.defaultGroup, types.vpc, types.defaultVpc, ...makers];

/** What stands for the default group of whichever VPC a resource lies in, where it carries others beside it. */
export const DEFAULT_GROUP = "the default security group";

/** What stands for no security group at all, where a resource may have none. */
export const UNFILTERED = "no security group";

/** The name of the group that AWS makes with each VPC. */
export const defaultGroupOf = (vpc: string): string => `${vpc} default group`;

/** The name of the group that a resource is or brings. */
export const groupName = ({ urn, type }: Resource): string =>
  type === types.vpc || type === types.defaultVpc ? defaultGroupOf(urn) : urn;
