import { apiVersionOf } from "../../plan/tokens";
import { isUnknown } from "../../plan/values";
import type { NodeId, Site } from "../model";
import { itemsAt } from "../reading";
import { exitId, type Fabric } from "./fabric";
import { isDelegated, type Subnet, valueIn } from "./subnets";
import { types } from "./types";

/** The way out of a subnet to the internet, open to all in it or only to those that have a public address. */
export function layExit(fabric: Fabric, subnet: Subnet, balanced: ReadonlySet<string>): NodeId {
  const at: Site = { urn: subnet.resource.urn, label: `way out of ${subnet.name}` };
  const shared = balanced.has(subnet.key) || leads(fabric, subnet);
  if (shared !== undefined) return fabric.put(exitId(subnet), { kind: "exit", at, shared });
  const open = fabric.put(`${exitId(subnet)}|shared`, { kind: "exit", at, shared: true });
  return fabric.put(exitId(subnet), { kind: "perhaps", at, next: [open] });
}

/** The first version of the API in which a subnet is private unless it says otherwise. */
const PRIVATE_SINCE = "20250701";

/**
 * Whether everybody in a subnet gets out: by a NAT gateway, or by the access that Azure gives IPv4 unless told otherwise;
 * services to which a subnet is delegated see to it themselves. Undefined: not known yet.
 * https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access
 */
function leads(fabric: Fabric, subnet: Subnet): boolean | undefined {
  const nat = valueIn(subnet, "natGateway.id") ?? undefined;
  if (fabric.reading.family === 6) return nat !== undefined && translates6(fabric, subnet);
  if (nat !== undefined || isDelegated(subnet)) return true;
  const access = valueIn(subnet, "defaultOutboundAccess");
  if (isUnknown(access)) return undefined;
  if (access !== undefined && access !== null) return access === true;
  return (apiVersionOf(subnet.resource.type) ?? "") < PRIVATE_SINCE;
}

const translates6 = ({ reading }: Fabric, { resource, path }: Subnet): boolean =>
  reading
    .at(resource, `${path}natGateway.id`, types.nat)
    .resources.some((nat) => (itemsAt(nat, "publicIpAddressesV6") ?? []).length > 0);
