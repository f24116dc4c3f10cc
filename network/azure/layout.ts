import type { End, Site } from "../model";
import { only } from "../reading";
import { unionOf } from "../space/intervals";
import { layExit } from "./exits";
import { deliverId, type Fabric, localId, OUTSIDE_NODE, routesId } from "./fabric";
import { layFirewall } from "./firewalls";
import { layGateways } from "./gateways";
import { routesFrom } from "./routes";
import { shortcutsOf } from "./shortcuts";
import type { Network, Subnet } from "./subnets";
import { types } from "./types";

/** Who lies where, for the nodes that hand packets over. */
export interface Inhabitants {
  /** By key of the subnet. */
  bySubnet: ReadonlyMap<string, readonly string[]>;
  /** Private endpoints. */
  endpoints: ReadonlyMap<Subnet, readonly End[]>;
  /** Public services in no network. */
  services: readonly End[];
  /** Keys of the subnets from which a load balancer leads out. */
  balanced: ReadonlySet<string>;
}

/** Makes the nodes of every network, subnet, gateway and firewall. */
export function layOut(fabric: Fabric, inhabitants: Inhabitants): void {
  fabric.put(OUTSIDE_NODE, { kind: "outside", at: { label: "a private line" } });
  for (const network of fabric.networks.values()) {
    layNetwork(fabric, network, inhabitants);
    for (const subnet of network.subnets) {
      laySubnet(fabric, subnet, inhabitants);
      layExit(fabric, subnet, inhabitants.balanced);
    }
  }
  layGateways(fabric);
  for (const firewall of fabric.reading.of(types.firewall)) layFirewall(fabric, firewall, inhabitants.services);
}

/** Packets for an address in a network come to its subnet; to any of those whose prefix is not known yet, elsewhere. */
function layNetwork(fabric: Fabric, network: Network, { bySubnet }: Inhabitants): void {
  const at: Site = { ...(network.resource ? { urn: network.key } : {}), label: `virtual network ${network.name}` };
  const known = network.subnets.filter((subnet) => subnet.known);
  const unknown = network.subnets.filter((subnet) => !subnet.known);
  const routes = known.map((subnet) => ({ at, to: only(subnet.addresses), via: [deliverId(subnet)], rank: 1 }));
  const rest = fabric.put(`${localId(network)}|rest`, {
    kind: "deliver",
    at,
    ends: unknown.flatMap(({ key }) => bySubnet.get(key) ?? []),
  });
  const elsewhere = only(unionOf(unknown.map(({ addresses }) => addresses)));
  const others = unknown.length > 0 ? [{ at, to: elsewhere, via: [rest], rank: 0 }] : [];
  fabric.put(localId(network), { kind: "router", at, routes: [...routes, ...others] });
}

function laySubnet(fabric: Fabric, subnet: Subnet, { bySubnet, endpoints, services }: Inhabitants): void {
  const at: Site = { urn: subnet.resource.urn, label: `subnet ${subnet.name}` };
  fabric.put(deliverId(subnet), { kind: "deliver", at, ends: bySubnet.get(subnet.key) ?? [] });
  const shortcuts = shortcutsOf(fabric, subnet, endpoints, services);
  const table = shortcuts.length > 0 ? `${routesId(subnet)}|table` : routesId(subnet);
  fabric.put(table, {
    kind: "router",
    at: { ...at, label: `routes of ${subnet.name}` },
    routes: routesFrom(fabric, subnet),
  });
  if (shortcuts.length > 0) fabric.put(routesId(subnet), { kind: "fork", at, next: [...shortcuts, table] });
}
