import * as ec2 from "@pulumi/aws/ec2";
import type { ComponentResource, Input, Output } from "@pulumi/pulumi";
import { IPv4 } from "ipaddr.js";
import { everywhere } from "../../network/compile";
import { closedNetwork, closedTier, leadTo, unlock } from "./closed-network";
import { egressAcl } from "./egress-acl";
import type { HostingEnvironment } from "./hosting-environment";
import type { LogArchive } from "./log-archive";
import { peering } from "./peering";
import { askingSegments } from "./trust-routes";
import { associate, passOn, routeTable, type Tables, trustRoute } from "./trust-tables";

export interface EgressArgs {
  environment: HostingEnvironment;
  logs: LogArchive;
  /** The hub's own address space. */
  cidr: string;
  zones: number;
  transitGatewayId: Input<string>;
  firewall: Input<string>;
  tables: Tables;
}

const tags = { "cordon:component": "NetworkHub" };

/** The network behind the firewall through which requests to the internet leave, under addresses of the hub's own. */
export function egress(name: string, args: EgressArgs, parent: ComponentResource): void {
  const { environment, logs, cidr, zones, transitGatewayId, firewall, tables } = args;
  const [entries, exits] = [subnetsOf(name, cidr, 0, zones), subnetsOf(name, cidr, zones, zones)];
  const vpc = closedNetwork(name, { cidr, tags }, parent);
  logs.attachDiagnostics(name, vpc);
  const vpcId = vpc.id;

  const outwards = closedTier(`${name}-egress`, { vpcId, prefixes: exits, tags }, { parent });
  const gateways = natGateways(`${name}-egress`, { vpc, ...outwards }, parent);
  const landings = entries.map((prefix, index) => {
    const each = `${name}-transit-${index + 1}`;
    const landing = closedTier(each, { vpcId, prefixes: [prefix], tags }, { parent });
    leadTo(each, landing.routes, everywhere, { natGatewayId: gateways[index]?.id ?? "" }, { parent });
    return landing.subnets[0] as ec2.Subnet;
  });

  const asking = askingSegments(environment.network).map((each) => ({
    name: each.id,
    cidr: each.cidr,
    blackhole: false,
  }));
  const ids = (subnets: ec2.Subnet[]): Output<string>[] => subnets.map(({ id }) => id);
  const of = { vpcId, declaration: environment.network, tags };
  const inside = asking.map((each) => each.cidr);
  egressAcl(`${name}-transit`, { ...of, subnetIds: ids(landings), inside: [] }, parent);
  egressAcl(`${name}-egress`, { ...of, subnetIds: ids(outwards.subnets), inside }, parent);

  const attachment = peering(name, { transitGatewayId, vpcId, subnetIds: ids(landings), tags }, parent);
  const table = routeTable(`${name}-egress`, { transitGatewayId }, parent);
  const ready = associate(name, attachment, table.id, parent);
  passOn(name, tables, everywhere, attachment, parent);
  for (const route of asking) {
    trustRoute(`${name}-egress`, table.id, route, firewall, parent);
    leadTo(`${name}-${route.name}`, outwards.routes, route.cidr, { transitGatewayId }, { parent, dependsOn: [ready] });
  }
}

/** A way to the internet for a network, and in each of its subnets what asks there in the name of others. */
export function natGateways(
  name: string,
  { vpc, routes, subnets }: { vpc: ec2.Vpc; routes: ec2.RouteTable; subnets: ec2.Subnet[] },
  parent: ComponentResource,
  gateway = internetGateway(name, vpc, parent),
): ec2.NatGateway[] {
  leadTo(name, routes, everywhere, { gatewayId: gateway.id }, { parent });
  return subnets.map((subnet, index) => {
    const each = `${name}-${index + 1}`;
    unlock(each, { subnetId: subnet.id }, "allow-egress", parent);
    const { id: allocationId } = new ec2.Eip(each, { domain: "vpc", tags }, { parent });
    return new ec2.NatGateway(each, { subnetId: subnet.id, allocationId, tags }, { parent, dependsOn: gateway });
  });
}

export const internetGateway = (name: string, vpc: ec2.Vpc, parent: ComponentResource): ec2.InternetGateway =>
  new ec2.InternetGateway(name, { vpcId: vpc.id, tags }, { parent });

/** The smallest subnet of AWS, of which the hub has some at the beginning of its address space. */
const SIZE = 28;

export function subnetsOf(name: string, cidr: string, first: number, count: number): string[] {
  const size = Number(cidr.split("/")[1]);
  if (size > 24) throw new Error(`${name}: cidr is ${cidr}; with a way to the internet the hub needs a /24.`);
  const [a = 0, b = 0, c = 0] = IPv4.networkAddressFromCIDR(cidr).octets;
  return Array.from({ length: count }, (_, index) => `${a}.${b}.${c}.${(first + index) * 16}/${SIZE}`);
}
