import { type IPv4, type IPv6, parse, parseCIDR } from "ipaddr.js";
import { difference, type Intervals, type Point, unionOf } from "./intervals";

/** The version of the Internet Protocol: each has a line of addresses of its own, numbers and bigints. */
export type Family = 4 | 6;

/** The addresses of a prefix such as `10.0.0.0/8` or `2001:db8::/32`, with its family. Throws where it is none. */
export function prefix(text: string): { family: Family; addresses: Intervals } {
  const [address, length] = text.includes("/") ? parseCIDR(text.trim()) : alone(text.trim());
  const family = address.kind() === "ipv4" ? 4 : 6;
  return { family, addresses: family === 4 ? block4(address as IPv4, length) : block6(address as IPv6, length) };
}

/** The addresses of these prefixes that are of a family. */
export const addressesOf = (family: Family, prefixes: readonly string[]): Intervals =>
  unionOf(prefixes.map(prefix).flatMap((each) => (each.family === family ? [each.addresses] : [])));

const alone = (text: string): [IPv4 | IPv6, number] => {
  const address = parse(text);
  return [address, address.kind() === "ipv4" ? 32 : 128];
};

function block4(address: IPv4, length: number): Intervals {
  const size = 2 ** (32 - length);
  const value = address.octets.reduce((sum, octet) => sum * 256 + octet, 0);
  const from = value - (value % size);
  return [from, from + size];
}

function block6(address: IPv6, length: number): Intervals {
  const size = 1n << BigInt(128 - length);
  const value = address.parts.reduce((sum, part) => (sum << 16n) | BigInt(part), 0n);
  const from = value - (value % size);
  return [from, from + size];
}

/** Every address of a family. */
export const everyAddress = { 4: [0, 2 ** 32] as Intervals, 6: [0n, 1n << 128n] as Intervals } as const;

/**
 * What the registry of special addresses (IANA, RFC 6890) sets aside: nobody on the internet has one of these. Its
 * prefixes for documentation are left out: examples write them for addresses of the internet.
 */
const reserved = [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24"],
  // Azure's own services (name resolution, health probes) speak from this one.
  "168.63.129.16/32",
  ...["192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4"],
];

/**
 * Where IPv6 addresses stand that a cloud will assign and that nobody knows yet: a part of the line that is given to
 * nobody (IANA has not allocated it).
 */
export const assigned6: Intervals = prefix("3ff0::/12").addresses;

/** Every public address of a family. */
export const publicAddresses: Record<Family, Intervals> = {
  4: difference(everyAddress[4], addressesOf(4, reserved)),
  6: difference(prefix("2000::/3").addresses, assigned6),
};

/** The smallest prefixes that make up a set, as people write them. */
export function prefixesOf(family: Family, set: Intervals): string[] {
  const found: string[] = [];
  for (let index = 0; index < set.length; index += 2) {
    let from = BigInt(set[index] as Point);
    const to = BigInt(set[index + 1] as Point);
    while (from < to) {
      let length = family === 4 ? 32 : 128;
      const bits = BigInt(length);
      let size = 1n;
      while (length > 0 && from % (size * 2n) === 0n && from + size * 2n <= to) {
        size *= 2n;
        length -= 1;
      }
      found.push(`${addressText(family, from)}/${bits === BigInt(length) ? bits : length}`);
      from += size;
    }
  }
  return found;
}

/** An address as people write it. */
export function addressText(family: Family, point: Point): string {
  const value = BigInt(point);
  if (family === 4) return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join(".");
  const parts = [7, 6, 5, 4, 3, 2, 1, 0].map((index) => ((value >> BigInt(index * 16)) & 65535n).toString(16));
  return parse(parts.join(":")).toString();
}
