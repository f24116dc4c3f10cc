import type { Pattern } from "../model";
import { only, patternOf, perhaps } from "../reading";
import { addressesOf } from "../space/addresses";
import type { Fabric } from "./fabric";
import { learnedRoutes } from "./gateways";
import { hubRoutes } from "./hubs";
import type { Subnet } from "./subnets";
import { userRoutes } from "./user-routes";

/** Hops by which a default route makes everything part of the tag. */
const STEERING = ["virtualappliance", "virtualnetworkgateway"];

/**
 * What the tag `VirtualNetwork` means around a subnet: its network, what is joined to it, and what its routes name, default
 * routes included. https://learn.microsoft.com/azure/virtual-network/service-tags-overview
 */
export function around(fabric: Fabric, subnet: Subnet): Pattern {
  const { network } = subnet;
  const host = addressesOf(fabric.reading.family, ["168.63.129.16/32"]);
  const written = userRoutes(fabric, subnet).map(({ to, length, hop }) =>
    length === 0 && !STEERING.includes(hop) ? perhaps(to.may) : to,
  );
  const learned = [...learnedRoutes(fabric, network), ...hubRoutes(fabric, network)].map(({ to }) => to);
  return patternOf([...fabric.around(network).map(({ prefixes }) => prefixes), ...written, ...learned, only(host)]);
}
