import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Pattern } from "../model";
import { only, perhaps } from "../reading";
import type { Family } from "../space/addresses";
import { unionOf } from "../space/intervals";
import { tcp } from "../space/services";
import type { AccessList } from "./access-list";
import type { ServerFirewall } from "./server-firewall";

/** A service with a public endpoint of its own, and what its inputs say of who may ask there. */
export interface Service {
  type: string;
  listens: Pattern | ((each: Resource) => Pattern);
  /** The paths at which it may be said that there is no public access. */
  access?: readonly string[];
  /** Where nothing is said of it: no public access once a private endpoint leads to the service. */
  untilPrivate?: boolean;
  /** A private endpoint leads to this resource instead, which a property names. */
  within?: { type: string; owner: string };
  list?: AccessList;
  firewall?: ServerFirewall;
  /** What makes the list more than it seems: unknown, where this path has a value. */
  doubt?: string;
  /** The tag by which security rules mean it. */
  tag?: string;
  /** It lies in a subnet instead, where this path says so. */
  injected?: string;
  /** Absent: IPv4. */
  families?: (each: Resource) => readonly Family[];
}

/** The ports of a service. */
export const ports = (...numbers: number[]): Pattern => only(unionOf(numbers.map((port) => tcp(port))));

export const https = ports(443);
export const web = ports(80, 443);

/** More ports where a flag is set. */
export function alsoIf(each: Resource, path: string, base: Pattern, more: Pattern): Pattern {
  const flag = valueAt(each.inputs, path);
  const may = unionOf([base.may, more.may]);
  if (isUnknown(flag)) return { must: base.must, may };
  return flag === true ? only(may) : base;
}

export const portsOf = (each: Resource, { listens }: Pick<Service, "listens">): Pattern =>
  typeof listens === "function" ? listens(each) : listens;

/** A service of which nobody knows the ports. */
export const anyPort: Pattern = perhaps(tcp(0, 65535));
