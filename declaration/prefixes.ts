import { IPv4 } from "ipaddr.js";
import { z } from "zod";

/** A prefix as text. One that is none ends the check: nothing can be computed from it. */
export const cidr = z.cidrv4({ error: "an IPv4 prefix such as 10.64.16.0/20", abort: true });

/** Whether every address of one IPv4 prefix lies in another. */
export function covers(outer: string, inner: string): boolean {
  const [network, size] = IPv4.parseCIDR(outer);
  const [address, length] = IPv4.parseCIDR(inner);
  return length >= size && address.match(network, size);
}

/** The prefix with its first address, as it is written on its border: `10.0.0.5/24` is `10.0.0.0/24`. */
export const bordered = (prefix: string): string =>
  `${IPv4.networkAddressFromCIDR(prefix).toString()}/${prefix.split("/")[1]}`;

/** The addresses of a prefix as numbers, without the last. */
export function rangeOf(prefix: string): { from: number; to: number } {
  const from = IPv4.networkAddressFromCIDR(prefix).octets.reduce((sum, octet) => sum * 256 + octet, 0);
  return { from, to: from + 2 ** (32 - Number(prefix.split("/")[1])) };
}

/** What is left of a prefix without others, in as few prefixes as there can be. */
export function without(prefix: string, others: readonly string[]): string[] {
  const meeting = others.filter((other) => covers(prefix, other) || covers(other, prefix));
  if (meeting.length === 0) return [prefix];
  if (meeting.some((other) => covers(other, prefix))) return [];
  const [address, length] = IPv4.parseCIDR(prefix);
  const upper = [...address.octets];
  upper[Math.floor(length / 8)] = (upper[Math.floor(length / 8)] ?? 0) + 2 ** (7 - (length % 8));
  return [address.octets, upper].flatMap((half) => without(`${half.join(".")}/${length + 1}`, meeting));
}

/** The prefix of a length that is the `index`-th within another, from 0. Throws where it is not within. */
export function subnet(prefix: string, length: number, index: number): string {
  const { from, to } = rangeOf(prefix);
  const first = from + index * 2 ** (32 - length);
  if (index < 0 || first + 2 ** (32 - length) > to) throw new Error(`${prefix} has no /${length} number ${index}.`);
  return `${[24, 16, 8, 0].map((bits) => Math.floor(first / 2 ** bits) % 256).join(".")}/${length}`;
}
