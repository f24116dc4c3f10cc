import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Forward, Pattern } from "../model";
import { itemsAt, numberOf, only, perhaps, siteOf } from "../reading";
import { union } from "../space/intervals";
import { PORTS, tcp, udp } from "../space/services";
import type { Member, Members } from "./balancer-members";
import { type List, partName } from "./balancer-places";
import type { Fabric } from "./fabric";
import { ownedBy } from "./owned";
import { meaning } from "./parts";
import { types } from "./types";

export interface Passing {
  forward: Forward;
  members: readonly Member[];
}

/** One rule of a load balancer, wherever it is written. */
interface Written {
  resource: Resource;
  path: string;
  list: "loadBalancingRules" | Exclude<List, "backendAddressPools">;
  value: Record<string, unknown>;
  name: unknown;
}

function rulesOf({ reading }: Fabric, each: Resource): Written[] {
  const inline = (["loadBalancingRules", "inboundNatRules", "inboundNatPools"] as const).flatMap((list) =>
    (itemsAt(each, list) ?? []).map(
      ({ path, value }): Written => ({ resource: each, path, list, value, name: value.name }),
    ),
  );
  const apart = ownedBy(reading, { type: types.balancerNatRule, owner: "loadBalancerName" }, each).map(
    ({ resource }): Written => ({
      resource,
      path: "",
      list: "inboundNatRules",
      value: resource.inputs,
      name: partName(resource),
    }),
  );
  return [...inline, ...apart];
}

/** What one frontend passes on, and to whom: for sure to some, perhaps to others. */
export function forwardsAt(fabric: Fabric, each: Resource, frontend: unknown, membersOf: Members): Passing[] {
  const frontends = (itemsAt(each, "frontendIPConfigurations") ?? []).length;
  return rulesOf(fabric, each).flatMap((rule) => {
    const { resource, path, value, name } = rule;
    const here = meaning(value.frontendIPConfiguration, frontend, frontends);
    if (!here) return [];
    const at = siteOf(resource, `rule ${String(name ?? "")} of load balancer ${each.name}`, path || undefined);
    const port = backPort(value);
    const members = behind(each, rule, membersOf);
    return [true, false].flatMap((certain): Passing[] => {
      const some = members.filter((member) => member.certain === certain);
      if (some.length === 0) return [];
      const forward: Forward = {
        at,
        listens: listensAt(value),
        to: some.map(({ end }) => end.id),
        ...(port === undefined ? {} : { port }),
        keepsSource: true,
        answersThrough: false,
        certain: certain && here === "surely",
      };
      return [{ forward, members: some }];
    });
  });
}

/** Those behind a rule: of its pools, or whoever names the rule itself. */
function behind(each: Resource, { value, list, name }: Written, membersOf: Members): readonly Member[] {
  const pools = [
    value.backendAddressPool,
    ...(Array.isArray(value.backendAddressPools) ? value.backendAddressPools : []),
  ];
  const named = pools.filter((pool) => pool !== undefined && pool !== null);
  if (named.length > 0) {
    return named.flatMap((pool) =>
      membersOf(each, "backendAddressPools", isUnknown(pool) ? pool : valueAt(pool, "id")),
    );
  }
  return list === "loadBalancingRules" ? [] : membersOf(each, list, `/${String(name)}`);
}

/** All ports are meant by port 0, or by every protocol. */
const isWhole = ({ frontendPort, protocol }: Record<string, unknown>): boolean =>
  numberOf(frontendPort) === 0 || String(protocol).toLowerCase() === "all";

function backPort(value: Record<string, unknown>): number | undefined {
  const port = numberOf(value.backendPort);
  return isWhole(value) || port === undefined || Number.isNaN(port) ? undefined : port;
}

function listensAt(value: Record<string, unknown>): Pattern {
  const every = union(tcp(0, PORTS - 1), udp(0, PORTS - 1));
  if (isWhole(value)) return only(every);
  if (isUnknown(value.protocol)) return perhaps(every);
  const of = String(value.protocol).toLowerCase() === "udp" ? udp : tcp;
  const from = numberOf(value.frontendPort ?? value.frontendPortRangeStart);
  const to = numberOf(value.frontendPort ?? value.frontendPortRangeEnd);
  if (from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to))
    return perhaps(of(0, PORTS - 1));
  return from <= to ? only(of(from, to)) : only([]);
}
