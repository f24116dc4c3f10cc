import { type NodeId, OUTSIDE } from "../model";
import type { Subnet, Vpc } from "./vpcs";

/** To whoever lies in a subnet. */
export const deliverId = ({ key }: Subnet): NodeId => `${key}|deliver`;
/** Into a subnet, past its network ACL. */
export const inId = ({ key }: Subnet): NodeId => `${key}|in`;
/** Into a subnet from the internet, by the routes of the gateway. */
export const edgeId = ({ key }: Subnet): NodeId => `${key}|edge`;
/** From whoever lies in a subnet. */
export const outId = ({ key }: Subnet): NodeId => `${key}|out`;
/** Out of a subnet, past its network ACL. */
export const aclOutId = ({ key }: Subnet): NodeId => `${key}|acl-out`;
/** The routes of a subnet. */
export const routesId = ({ key }: Subnet): NodeId => `${key}|routes`;
/** To any subnet of a VPC. */
export const localId = ({ key }: Vpc): NodeId => `${key}|local`;
/** Out by an internet gateway. */
export const exitId = (gateway: string): NodeId => `${gateway}|exit`;
/** Out by a private line. */
export const OUTSIDE_NODE: NodeId = `aws|${OUTSIDE}`;
