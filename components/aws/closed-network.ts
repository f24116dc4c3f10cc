import * as ec2 from "@pulumi/aws/ec2";
import { getAvailabilityZonesOutput } from "@pulumi/aws/getAvailabilityZones";
import type { ComponentResource, Input, Resource } from "@pulumi/pulumi";

/** Subnets with a route table of their own, which leads nowhere yet. */
export interface ClosedTier {
  routes: ec2.RouteTable;
  /** Each in a zone of its own. */
  subnets: ec2.Subnet[];
}

interface ClosedTierArgs {
  vpcId: Input<string>;
  prefixes: readonly string[];
  tags: Record<string, string>;
}

/** A VPC whose defaults are all closed. */
export function closedNetwork(
  name: string,
  { cidr, tags }: { cidr: string; tags: Record<string, string> },
  parent: ComponentResource,
): ec2.Vpc {
  const vpc = new ec2.Vpc(
    name,
    { cidrBlock: cidr, enableDnsSupport: true, enableDnsHostnames: true, tags },
    { parent },
  );
  const { defaultNetworkAclId, defaultRouteTableId } = vpc;
  new ec2.DefaultSecurityGroup(name, { vpcId: vpc.id, ingress: [], egress: [], tags }, { parent });
  new ec2.DefaultNetworkAcl(name, { defaultNetworkAclId, ingress: [], egress: [], tags }, { parent });
  new ec2.DefaultRouteTable(name, { defaultRouteTableId, routes: [], tags }, { parent });
  return vpc;
}

/** Subnets that give nobody a public address, one in each zone. */
export function closedTier(
  name: string,
  { vpcId, prefixes, tags }: ClosedTierArgs,
  opts: { parent: ComponentResource; dependsOn?: Resource[] },
): ClosedTier {
  const { parent } = opts;
  const routes = new ec2.RouteTable(name, { vpcId, tags }, { parent });
  const zones = getAvailabilityZonesOutput({ state: "available" }, { parent }).names;
  const subnets = prefixes.map((cidrBlock, index) => {
    const each = `${name}-${index + 1}`;
    const availabilityZone = zones.apply((names) => names[index % names.length] ?? "");
    const subnet = new ec2.Subnet(each, { vpcId, cidrBlock, availabilityZone, mapPublicIpOnLaunch: false, tags }, opts);
    new ec2.RouteTableAssociation(each, { subnetId: subnet.id, routeTableId: routes.id }, { parent });
    return subnet;
  });
  return { routes, subnets };
}

/** One way out of a route table, by what it names. */
export const leadTo = (
  name: string,
  routes: ec2.RouteTable,
  destinationCidrBlock: string,
  by: Pick<ec2.RouteArgs, "gatewayId" | "natGatewayId" | "transitGatewayId">,
  opts: { parent: ComponentResource; dependsOn?: Resource[] },
): ec2.Route => new ec2.Route(name, { routeTableId: routes.id, destinationCidrBlock, ...by }, opts);

/** Lets a network, or one subnet, through the lock that the hub puts on all internet gateways of the account. */
export const unlock = (
  name: string,
  what: Pick<ec2.VpcBlockPublicAccessExclusionArgs, "vpcId" | "subnetId">,
  mode: "allow-bidirectional" | "allow-egress",
  parent: ComponentResource,
): ec2.VpcBlockPublicAccessExclusion =>
  new ec2.VpcBlockPublicAccessExclusion(name, { ...what, internetGatewayExclusionMode: mode }, { parent });
