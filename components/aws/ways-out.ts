import type * as ec2 from "@pulumi/aws/ec2";
import type { ComponentResource, Input, Resource } from "@pulumi/pulumi";
import type { Declaration } from "../../declaration/declaration";
import type { Segment as Declared } from "../../declaration/segments";
import { everywhere } from "../../network/compile";
import { leadTo, unlock } from "./closed-network";
import { internetGateway } from "./egress";
import type { NetworkHub } from "./network-hub";
import { routesOf } from "./routes";
import type { SegmentTier } from "./segment-tiers";

interface WaysOutArgs {
  hub: NetworkHub;
  vpc: ec2.Vpc;
  declared: Declared;
  declaration: Declaration;
  tiers: Record<string, SegmentTier>;
  /** What must be there before anything can pass the hub. */
  attached: Resource[];
}

/** Leads each tier to where its flows go: through the hub, and to the internet if it answers there. */
export function waysOut(name: string, args: WaysOutArgs, parent: ComponentResource): void {
  const { hub, vpc, declared, declaration, tiers, attached } = args;
  const each = Object.entries(tiers).map(([tier, { routes, subnets }]) => ({
    tier,
    routes,
    subnets,
    to: routesOf(declared, tier, declaration),
  }));
  if (hub.one) {
    withinOne(name, hub.one, each, parent);
    return;
  }
  const gatewayId = each.some(({ to }) => to.internet === "own") ? ownGateway(name, vpc, parent) : "";
  const transitGatewayId = hub.crossing?.transitGatewayId ?? "";
  for (const { tier, routes, to } of each) {
    for (const { name: peer, cidr } of to.hub) {
      leadTo(`${name}-${tier}-${peer}`, routes, cidr, { transitGatewayId }, { parent, dependsOn: attached });
    }
    if (to.internet === "own") leadTo(`${name}-${tier}-internet`, routes, everywhere, { gatewayId }, { parent });
  }
}

/** The way to and from the internet, against the block that the hub puts on the whole account. */
function ownGateway(name: string, vpc: ec2.Vpc, parent: ComponentResource): Input<string> {
  const gateway = internetGateway(name, vpc, parent);
  unlock(name, { vpcId: vpc.id }, "allow-bidirectional", parent);
  return gateway.id;
}

/** The same where all segments share one network: they meet by it, and only the internet is somewhere else. */
function withinOne(
  name: string,
  { internetGatewayId: gatewayId = "", natGatewayId = "" }: NonNullable<NetworkHub["one"]>,
  tiers: { tier: string; routes: ec2.RouteTable; subnets: ec2.Subnet[]; to: ReturnType<typeof routesOf> }[],
  parent: ComponentResource,
): void {
  for (const { tier, routes, subnets, to } of tiers) {
    const id = `${name}-${tier}-internet`;
    if (to.internet === "hub") leadTo(id, routes, everywhere, { natGatewayId }, { parent });
    if (to.internet !== "own") continue;
    leadTo(id, routes, everywhere, { gatewayId }, { parent });
    for (const [index, { id: subnetId }] of subnets.entries()) {
      unlock(`${name}-${tier}-${index + 1}`, { subnetId }, "allow-bidirectional", parent);
    }
  }
}
