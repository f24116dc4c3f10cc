import type { Resource } from "../../plan/graph";
import { isUnknown } from "../../plan/values";
import type { End } from "../model";
import { itemsAt, type Reading } from "../reading";
import { covers, isEmpty, meets } from "../space/intervals";
import { type List, partName } from "./balancer-places";
import type { Interface } from "./interface";
import { ownedBy } from "./owned";
import { types } from "./types";

/** An end behind a load balancer, for sure or perhaps. */
export interface Member {
  end: End;
  certain: boolean;
}

/** The members of a pool, or those that name a NAT rule: by an id, or the last part of one. */
export type Members = (balancer: Resource, list: List, id: unknown) => readonly Member[];

/** An interface with the ends that it has. */
export interface Met {
  interface: Interface;
  ends: readonly End[];
}

export const membersOf =
  (reading: Reading, all: readonly Met[]): Members =>
  (balancer, list, id) => {
    const names = namesOf(reading, balancer, list);
    const last = typeof id === "string" && !isUnknown(id) ? id.split("/").at(-1)?.toLowerCase() : undefined;
    const means = (name: string | undefined): boolean | undefined => {
      if (last !== undefined && name !== undefined) return name.toLowerCase() === last;
      return names.length === 1 ? true : undefined;
    };
    const joined = all.flatMap((met) =>
      (met.interface.places ?? []).flatMap((place): Member[] => {
        const meant = place.balancer === balancer && place.list === list ? means(place.name) : false;
        if (meant === false) return [];
        return met.ends.map((end) => ({ end, certain: place.certain && meant === true }));
      }),
    );
    return list === "backendAddressPools" ? [...joined, ...addressed(reading, balancer, means, all)] : joined;
  };

function namesOf(reading: Reading, balancer: Resource, list: List): string[] {
  const inline = (itemsAt(balancer, list) ?? []).map(({ value, path }) => String(value.name ?? path));
  const type = list === "backendAddressPools" ? types.balancerPool : types.balancerNatRule;
  const apart = list === "inboundNatPools" ? [] : ownedBy(reading, { type, owner: "loadBalancerName" }, balancer);
  return [...inline, ...apart.map(({ resource }) => partName(resource))];
}

/** Pools may name addresses in place of interfaces. */
function addressed(
  reading: Reading,
  balancer: Resource,
  means: (name: string | undefined) => boolean | undefined,
  all: readonly Met[],
): Member[] {
  const inline = (itemsAt(balancer, "backendAddressPools") ?? []).map(({ path, value }) => ({
    from: balancer,
    path: `${path}.`,
    name: typeof value.name === "string" && !isUnknown(value.name) ? value.name : undefined,
  }));
  const apart = ownedBy(reading, { type: types.balancerPool, owner: "loadBalancerName" }, balancer).map(
    ({ resource }) => ({ from: resource, path: "", name: partName(resource) }),
  );
  return [...inline, ...apart].flatMap(({ from, path, name }) => {
    const meant = means(name);
    if (meant === false) return [];
    const addresses = (itemsAt(from, `${path}loadBalancerBackendAddresses`) ?? []).map(({ value }) => value.ipAddress);
    return addresses.flatMap((address) => atAddress(reading, address, meant === true, all));
  });
}

/** Whoever has an address for sure; else whoever may have it. */
function atAddress(reading: Reading, address: unknown, certain: boolean, all: readonly Met[]): Member[] {
  const { must, may } = reading.prefix(address);
  const ends = all.flatMap((met) => met.ends).filter((end) => end.subnet !== undefined && meets(end.addresses, may));
  const exact = isEmpty(must) ? [] : ends.filter((end) => covers(must, end.addresses));
  if (exact.length > 0) return exact.map((end) => ({ end, certain }));
  return ends.map((end) => ({ end, certain: false }));
}
