import type { Fabric } from "./fabric";
import type { Subnet } from "./vpcs";

/** One subnet stands for all that have the same network ACL and the same routes. */
export function alike({ aclOf, tables }: Fabric, subnets: readonly Subnet[]): Subnet[] {
  const found = new Map<string, Subnet>();
  for (const subnet of subnets) {
    const key = `${aclOf(subnet)?.key} ${tables.ofSubnet(subnet.key) ?? ""}`;
    if (!found.has(key)) found.set(key, subnet);
  }
  return [...found.values()];
}
