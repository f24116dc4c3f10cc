import type { Resource } from "../../plan/graph";
import { canonical } from "../../plan/tokens";
import { isUnknown } from "../../plan/values";
import { itemsAt, type Reading } from "../reading";
import type { Sealed } from "./interface";
import { sealedBy } from "./public-addresses";
import { types } from "./types";

/** What of a load balancer leads to an interface: a pool, a NAT rule for it alone, a range of these for a scale set. */
export type List = "backendAddressPools" | "inboundNatRules" | "inboundNatPools";

export interface Place {
  balancer: Resource;
  list: List;
  /** Absent: one of the list, nobody knows which. */
  name?: string;
  certain: boolean;
}

const lists: readonly [path: string, list: List][] = [
  ["loadBalancerBackendAddressPools", "backendAddressPools"],
  ["loadBalancerInboundNatRules", "inboundNatRules"],
  ["loadBalancerInboundNatPools", "inboundNatPools"],
];

/** The places that a configuration of an interface names. */
export const placesAt = (reading: Reading, each: Resource, path: string): Place[] =>
  lists.flatMap(([key, list]) =>
    (itemsAt(each, `${path}.${key}`) ?? []).flatMap(({ path: at }) => placeAt(reading, each, `${at}.id`, list)),
  );

/** A part of a load balancer that is a resource of its own. */
const apart: Readonly<Record<List, string | undefined>> = {
  backendAddressPools: types.balancerPool,
  inboundNatRules: types.balancerNatRule,
  inboundNatPools: undefined,
};

function placeAt(reading: Reading, each: Resource, path: string, list: List): Place[] {
  const own = apart[list];
  const { resources, certain, literal } = reading.at(each, path, types.balancer, ...(own ? [own] : []));
  const parts = resources.filter(({ type }) => canonical(type) === own);
  if (parts.length > 0) {
    return parts.flatMap((part) =>
      reading
        .at(part, "loadBalancerName", types.balancer)
        .resources.map((balancer) => ({ balancer, list, name: partName(part), certain })),
    );
  }
  if (literal !== undefined) {
    const [, owner = "", name] = /\/loadBalancers\/([^/]+)\/[^/]+\/([^/]+)$/i.exec(literal) ?? [];
    const named = reading.of(types.balancer).filter((balancer) => physicalName(balancer) === owner.toLowerCase());
    return named.map((balancer) => ({ balancer, list, ...(name ? { name } : {}), certain: true }));
  }
  const candidates = resources.length > 0 ? resources : reading.of(types.balancer);
  const sure = resources.length === 1;
  return candidates.map((balancer) => ({ balancer, list, certain: sure }));
}

/** The name by which others know a part that is a resource of its own. */
export function partName({ inputs, outputs, name }: Resource): string {
  const written = inputs.backendAddressPoolName ?? inputs.inboundNatRuleName ?? inputs.name ?? outputs?.name;
  return typeof written === "string" && !isUnknown(written) ? written : name;
}

function physicalName({ inputs, outputs, name }: Resource): string {
  const written = inputs.loadBalancerName ?? outputs?.name;
  return (typeof written === "string" && !isUnknown(written) ? written : name).toLowerCase();
}

/** Whether a public load balancer's tier closes what is behind it until a security group opens it. */
export function sealedAt(balancer: Resource): Sealed | undefined {
  const fronts = itemsAt(balancer, "frontendIPConfigurations") ?? [];
  const isPublic = fronts.some(
    ({ value }) => value.publicIPAddress !== undefined || value.publicIPPrefix !== undefined,
  );
  return isPublic ? sealedBy(balancer.inputs.sku).sealed : undefined;
}
