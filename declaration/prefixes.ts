import { IPv4 } from "ipaddr.js";

/** Whether every address of one IPv4 prefix lies in another. */
export function covers(outer: string, inner: string): boolean {
  const [network, size] = IPv4.parseCIDR(outer);
  const [address, length] = IPv4.parseCIDR(inner);
  return length >= size && address.match(network, size);
}

/** The prefix with its first address, as it is written on its border: `10.0.0.5/24` is `10.0.0.0/24`. */
export const bordered = (prefix: string): string =>
  `${IPv4.networkAddressFromCIDR(prefix).toString()}/${prefix.split("/")[1]}`;
