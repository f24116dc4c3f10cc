import type { Resource } from "../../plan/graph";
import { valueAt } from "../../plan/values";
import { itemsAt } from "../reading";
import type { Members } from "./balancer-members";
import type { Fabric } from "./fabric";
import { types } from "./types";

/**
 * The keys of the subnets from which a public load balancer leads out: by an outbound rule, or by a balancing rule that is
 * not forbidden to. https://learn.microsoft.com/azure/load-balancer/load-balancer-outbound-connections
 */
export function balancedOut(fabric: Fabric, membersOf: Members): Set<string> {
  const balancers = fabric.reading.of(types.balancer).filter((each) => isPublic(fabric, each));
  const members = balancers.flatMap((each) =>
    poolsOf(each).flatMap((pool) => membersOf(each, "backendAddressPools", pool)),
  );
  return new Set(members.flatMap(({ end }) => end.subnet ?? []));
}

const isPublic = ({ reading }: Fabric, balancer: Resource): boolean =>
  (itemsAt(balancer, "frontendIPConfigurations") ?? []).some(({ path, value }) => {
    if (value.publicIPAddress === undefined && value.publicIPPrefix === undefined) return false;
    const [address] = reading.at(balancer, `${path}.publicIPAddress.id`, types.publicAddress).resources;
    return reading.family === (address?.inputs.publicIPAddressVersion === "IPv6" ? 6 : 4);
  });

function poolsOf(balancer: Resource): string[] {
  const rules = (itemsAt(balancer, "loadBalancingRules") ?? []).filter(
    ({ value }) => value.disableOutboundSnat !== true,
  );
  const all = [...rules, ...(itemsAt(balancer, "outboundRules") ?? [])];
  return all.flatMap(({ path }) => {
    const id = valueAt(balancer.inputs, `${path}.backendAddressPool.id`);
    return typeof id === "string" ? [id] : [];
  });
}
