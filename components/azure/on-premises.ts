import { RouteTable, Subnet, VirtualNetworkGateway } from "@pulumi/azure-native/network";
import type { ComponentResource, Input, Resource } from "@pulumi/pulumi";
import { IPv4 } from "ipaddr.js";
import { inside } from "../../declaration/segments";
import type { HostingEnvironment } from "./hosting-environment";
import type { LogArchive } from "./log-archive";
import type { Named } from "./names";
import { publicAddress } from "./public-address";
import { tunnel } from "./tunnel";

/** What the private line leads to. */
export interface OnPremises {
  /** The public address of the sites' own VPN device. */
  address: Input<string>;
}

interface JoinArgs {
  environment: HostingEnvironment;
  logs: LogArchive;
  onPremises: OnPremises;
  network: Named;
  /** The address space of the hub, of whose beginning the gateway takes a part. */
  cidr: string;
  /** What comes from the sites goes through here. Absent: straight to the subnets of the same network. */
  firewallAddress?: Input<string> | undefined;
  /** What Azure must have finished in the network before. */
  after: Resource[];
}

/** How many routes Azure takes in one table. */
const limit = 400;

/** Ends the line in the hub, and sends what comes from it to a segment through the firewall. */
export function joinSites(name: string, args: JoinArgs, parent: ComponentResource) {
  const { environment, logs, onPremises, network, cidr, firewallAddress, after } = args;
  const { location, resourceGroupName } = environment;
  const place = { resourceGroupName, location, tags: { "cordon:component": "NetworkHub" } };
  const id = `${name}-gateway`;
  if (Number(cidr.split("/")[1]) > 24) throw new Error(`${name}: cidr is ${cidr}; with a gateway it needs a /24.`);
  const [a = 0, b = 0, c = 0] = IPv4.networkAddressFromCIDR(cidr).octets;

  const behind = inside(environment.network.segments).filter((each) => each.cidr !== cidr);
  if (behind.length > limit) {
    throw new Error(`${name}: there are ${behind.length} segments; a route table takes ${limit}.`);
  }
  const routes = behind.map((segment) => ({
    name: segment.id,
    addressPrefix: segment.cidr,
    nextHopType: "VirtualAppliance",
    nextHopIpAddress: firewallAddress,
  }));
  const table = new RouteTable(
    id,
    // The gateway writes routes of its own here: without them it does not work.
    { ...place, disableBgpRoutePropagation: false, routes: firewallAddress ? routes : [] },
    { parent },
  );
  const subnet = new Subnet(
    id,
    {
      resourceGroupName,
      virtualNetworkName: network.name,
      subnetName: "GatewaySubnet",
      addressPrefix: `${a}.${b}.${c}.192/27`,
      routeTable: { id: table.id },
      defaultOutboundAccess: false,
    },
    { parent, dependsOn: after },
  );
  const address = publicAddress(id, { ...place, logs }, parent);
  const gateway = new VirtualNetworkGateway(
    name,
    {
      ...place,
      gatewayType: "Vpn",
      vpnType: "RouteBased",
      vpnGatewayGeneration: "Generation2",
      sku: { name: "VpnGw2AZ", tier: "VpnGw2AZ" },
      ipConfigurations: [{ name: "default", subnet: { id: subnet.id }, publicIPAddress: { id: address.id } }],
    },
    { parent },
  );
  logs.attachDiagnostics(id, gateway);
  return { line: tunnel(name, { environment, gateway, address: onPremises.address }, parent), subnet };
}
