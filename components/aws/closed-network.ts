import * as ec2 from "@pulumi/aws/ec2";
import { getAvailabilityZonesOutput } from "@pulumi/aws/getAvailabilityZones";
import type { ComponentResource } from "@pulumi/pulumi";
import type { Segment as Declared } from "../../declaration/segments";

export interface ClosedNetwork {
  vpc: ec2.Vpc;
  routes: ec2.RouteTable;
  /** By tier, each in a zone of its own. */
  subnets: Record<string, ec2.Subnet[]>;
}

/** A VPC whose defaults are all closed, with its subnets and one route table that leads nowhere yet. */
export function closedNetwork(name: string, { id, cidr, tiers }: Declared, parent: ComponentResource): ClosedNetwork {
  const tags = { "cordon:component": "Segment", "cordon:segment": id };
  const vpc = new ec2.Vpc(
    name,
    { cidrBlock: cidr, enableDnsSupport: true, enableDnsHostnames: true, tags },
    { parent },
  );
  const { defaultNetworkAclId, defaultRouteTableId } = vpc;
  new ec2.DefaultSecurityGroup(name, { vpcId: vpc.id, ingress: [], egress: [], tags }, { parent });
  new ec2.DefaultNetworkAcl(name, { defaultNetworkAclId, ingress: [], egress: [], tags }, { parent });
  new ec2.DefaultRouteTable(name, { defaultRouteTableId, routes: [], tags }, { parent });

  const routes = new ec2.RouteTable(name, { vpcId: vpc.id, tags }, { parent });
  const zones = getAvailabilityZonesOutput({ state: "available" }, { parent }).names;
  const subnets = Object.entries(tiers).map(([tier, prefixes]) => {
    const made = prefixes.map((cidrBlock, index) => {
      const each = `${name}-${tier}-${index + 1}`;
      const availabilityZone = zones.apply((names) => names[index % names.length] ?? "");
      const subnet = new ec2.Subnet(
        each,
        { vpcId: vpc.id, cidrBlock, availabilityZone, mapPublicIpOnLaunch: false, tags },
        { parent },
      );
      new ec2.RouteTableAssociation(each, { subnetId: subnet.id, routeTableId: routes.id }, { parent });
      return subnet;
    });
    return [tier, made] as const;
  });
  return { vpc, routes, subnets: Object.fromEntries(subnets) };
}

/** The way to and from the internet, against the block that the hub puts on the whole account. */
export function openToInternet(name: string, { vpc, routes }: ClosedNetwork, parent: ComponentResource): void {
  const vpcId = vpc.id;
  const gateway = new ec2.InternetGateway(name, { vpcId }, { parent });
  new ec2.Route(
    `${name}-internet`,
    { routeTableId: routes.id, destinationCidrBlock: "0.0.0.0/0", gatewayId: gateway.id },
    { parent },
  );
  new ec2.VpcBlockPublicAccessExclusion(
    name,
    { vpcId, internetGatewayExclusionMode: "allow-bidirectional" },
    { parent },
  );
}
