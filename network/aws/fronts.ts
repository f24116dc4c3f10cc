import type { Front, Site } from "../model";
import { publicAddresses } from "../space/addresses";
import { type Intervals, isEmpty } from "../space/intervals";
import type { Fabric } from "./fabric";
import type { Interface, Public } from "./interface";
import type { Subnet } from "./vpcs";

/** The addresses by which the internet reaches it, if its VPC has a gateway. */
export function frontsOf(fabric: Fabric, each: Interface, subnet: Subnet, own: Intervals): Front[] {
  const exit = fabric.exitOf(subnet.vpc);
  if (!exit) return [];
  const { family } = fabric.reading;
  const publics = family === 6 ? addressesOf6(each) : publicsIn(each, subnet);
  const { level, at } = fabric.accessOf(subnet);
  return publics.map((one): Front => {
    const known = one.address === undefined ? undefined : fabric.reading.prefix(one.address).must;
    return {
      at: one.at,
      addresses: family === 6 ? own : known && !isEmpty(known) ? known : publicAddresses[family],
      entry: entry(fabric, subnet, level, at),
      exits: new Set([exit.id]),
      certain: one.certain,
    };
  });
}

/** Where the internet comes into a subnet: past the account's lock, and by the gateway's own routes if it has any. */
function entry(fabric: Fabric, subnet: Subnet, level: string, at: Site | undefined): string {
  const next = fabric.entryOf(subnet);
  if (level === "open") return next;
  const lock = at ?? { label: "block of public access" };
  const id = `${subnet.key}|lock-in`;
  if (level === "unknown") return fabric.put(id, { kind: "perhaps", at: lock, next: [next] });
  return fabric.put(id, { kind: "drop", at: lock });
}

/** The public addresses of version 4 that an interface has in a subnet. */
function publicsIn(each: Interface, subnet: Subnet): readonly Public[] {
  const own = each.publics.filter((one) => one.subnet === undefined || one.subnet === subnet.key);
  if (!each.publicBySubnet || subnet.givesPublic === false) return own;
  return [...own, { at: each.publicBySubnet, certain: subnet.givesPublic === true }];
}

const addressesOf6 = (each: Interface): readonly Public[] =>
  each.ipv6Internal ? [] : [{ at: { urn: each.urn, label: `IPv6 address of ${each.label}` }, certain: true }];
