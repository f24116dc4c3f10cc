import * as ec2 from "@pulumi/aws/ec2";
import * as transit from "@pulumi/aws/ec2transitgateway";
import * as route53 from "@pulumi/aws/route53";
import type { ComponentResource, Input } from "@pulumi/pulumi";
import { getProject, getStack } from "@pulumi/pulumi";
import { inside } from "../../declaration/segments";
import { dnsFirewall } from "./dns-firewall";
import { egress } from "./egress";
import { firewall } from "./firewall";
import type { HostingEnvironment } from "./hosting-environment";
import type { NetworkHubArgs } from "./network-hub";
import { joinSites } from "./on-premises";
import { type OneNetwork, oneNetwork } from "./one-network";
import { askingSegments } from "./trust-routes";
import { type Tables, trustTables } from "./trust-tables";

/** The transit gateway by which networks meet. */
export interface Crossing {
  transitGatewayId: Input<string>;
  tables: Tables;
}

/** What a hub consists of: a crossing of networks, or, in the profile `small`, the one network of all segments. */
export interface HubParts {
  environment: HostingEnvironment;
  crossing?: Crossing;
  one?: OneNetwork;
  /** The Resolver configuration that logs what is looked up. */
  queryLogId: Input<string>;
  /** The Resolver's rules by which names are refused. */
  dnsFirewallId: Input<string>;
}

/** A new hub, with whatever its profile puts into it. */
export function newHub(name: string, args: NetworkHubArgs, parent: ComponentResource): HubParts {
  const { environment, keys, logs } = args;
  const production = environment.lifecycle === "production";
  new ec2.VpcBlockPublicAccessOptions(
    name,
    { internetGatewayBlockMode: "block-bidirectional" },
    { parent, protect: production },
  );
  const path = `/aws/vendedlogs/route53/${getProject()}-${getStack()}`;
  const { arn: destinationArn } = logs.logGroup(name, { path, key: keys.key("evidence"), production }, parent);
  const tags = { "cordon:component": "NetworkHub" };
  const { id: queryLogId } = new route53.ResolverQueryLogConfig(name, { destinationArn, tags }, { parent });
  const base = { environment, queryLogId, dnsFirewallId: dnsFirewall(name, parent) };
  return environment.network.profile === "small"
    ? { ...base, one: oneNetwork(name, { ...args, ...base, production }, parent) }
    : { ...base, crossing: crossing(name, args, parent) };
}

/** A transit gateway all of whose routes lead to the firewall, and behind it the ways out. */
function crossing(name: string, args: NetworkHubArgs, parent: ComponentResource): Crossing {
  const { environment, keys, logs, cidr, onPremises } = args;
  const { network: declaration } = environment;
  const zones = Math.max(...inside(declaration.segments).flatMap(({ tiers }) => zonesOf(tiers)), 1);
  const gateway = new transit.TransitGateway(
    name,
    {
      description: "Joins the segments",
      autoAcceptSharedAttachments: "disable",
      defaultRouteTableAssociation: "disable",
      defaultRouteTablePropagation: "disable",
      tags: { "cordon:component": "NetworkHub" },
    },
    { parent },
  );
  logs.attachDiagnostics(name, gateway);

  const transitGatewayId = gateway.id;
  const inspects = firewall(name, { environment, keys, logs, transitGatewayId, zones }, parent);
  const tables = trustTables(name, { transitGatewayId, firewall: inspects, declaration, hubCidr: cidr }, parent);
  const common = { environment, logs, transitGatewayId, tables };
  if (askingSegments(declaration).length > 0) {
    egress(name, { ...common, cidr, zones, firewall: inspects }, parent);
  }
  if (onPremises) joinSites(name, { ...common, keys, onPremises }, parent);
  return { transitGatewayId, tables };
}

const zonesOf = (tiers: Record<string, string[]>): number[] =>
  Object.values(tiers).map(({ length }) => Math.min(length, 3));
