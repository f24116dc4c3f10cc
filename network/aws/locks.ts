import type { NodeId } from "../model";
import type { Fabric } from "./fabric";
import type { Access } from "./public-access";
import type { Subnet } from "./vpcs";

/** A way to the internet, as far as the account's lock leaves it open. */
export function locked(fabric: Fabric, subnet: Subnet, levels: readonly Access["level"][], next: NodeId): NodeId {
  const { level, at = { label: "block of public access" } } = fabric.accessOf(subnet);
  if (levels.includes(level)) return next;
  if (level === "unknown") return fabric.put(`${subnet.key}|lock|${next}`, { kind: "perhaps", at, next: [next] });
  return fabric.put(`${subnet.key}|lock`, { kind: "drop", at });
}
