import * as ec2 from "@pulumi/aws/ec2";
import type { ComponentResource, Input } from "@pulumi/pulumi";
import { covers } from "../../declaration/prefixes";
import { inside } from "../../declaration/segments";
import { closedNetwork, closedTier } from "./closed-network";
import { guardNames } from "./dns-firewall";
import { internetGateway, natGateways, subnetsOf } from "./egress";
import { egressAcl } from "./egress-acl";
import type { NetworkHubArgs } from "./network-hub";
import { routesOf } from "./routes";
import { askingSegments } from "./trust-routes";

/** The one network of the profile `small`. */
export interface OneNetwork {
  vpc: ec2.Vpc;
  /** What a subnet needs before it can be made. */
  ready: ec2.VpcIpv4CidrBlockAssociation[];
  /** The ways to the internet, where a flow leads there or comes from there. */
  internetGatewayId?: Input<string>;
  natGatewayId?: Input<string>;
}

interface OneNetworkArgs extends NetworkHubArgs {
  queryLogId: Input<string>;
  dnsFirewallId: Input<string>;
  production: boolean;
}

/** How many prefixes AWS gives one network, when asked to raise its limit. */
const most = 50;

/** A network for all segments, with the ways to the internet that their flows need. */
export function oneNetwork(name: string, args: OneNetworkArgs, parent: ComponentResource): OneNetwork {
  const { environment, logs, cidr, onPremises, queryLogId, dnsFirewallId, production } = args;
  const { network: declaration } = environment;
  if (onPremises) {
    throw new Error(`${name}: a private line ends at a transit gateway, which the profile small does not have.`);
  }
  const segments = inside(declaration.segments);
  const tags = { "cordon:component": "NetworkHub" };
  const vpc = closedNetwork(name, { cidr, tags }, parent);
  logs.attachDiagnostics(name, vpc);
  guardNames(name, { vpcId: vpc.id, queryLogId, dnsFirewallId, production }, parent);

  const more = segments.filter((segment) => !covers(cidr, segment.cidr));
  if (more.length >= most) throw new Error(`${name}: there are ${more.length} prefixes beside ${cidr}; AWS takes 49.`);
  const ready = more.map(
    (segment) =>
      new ec2.VpcIpv4CidrBlockAssociation(
        `${name}-${segment.id}`,
        { vpcId: vpc.id, cidrBlock: segment.cidr },
        { parent },
      ),
  );

  const ways = segments.flatMap((segment) =>
    Object.keys(segment.tiers).map((tier) => routesOf(segment, tier, declaration).internet),
  );
  if (!ways.some((way) => way)) return { vpc, ready };
  const gateway = internetGateway(name, vpc, parent);
  if (!ways.includes("hub")) return { vpc, ready, internetGatewayId: gateway.id };
  const prefixes = subnetsOf(name, cidr, 0, 1);
  const taken = segments.find(({ tiers }) =>
    Object.values(tiers)
      .flat()
      .some((each) => prefixes.some((own) => covers(each, own))),
  );
  if (taken)
    throw new Error(`${name}: the hub needs ${prefixes[0]} for its way to the internet, which ${taken.id} has.`);
  const tier = closedTier(`${name}-egress`, { vpcId: vpc.id, prefixes, tags }, { parent });
  const [nat] = natGateways(`${name}-egress`, { vpc, ...tier }, parent, gateway);
  const asking = askingSegments(declaration).map((segment) => segment.cidr);
  const subnetIds = tier.subnets.map(({ id }) => id);
  egressAcl(`${name}-egress`, { vpcId: vpc.id, subnetIds, declaration, inside: asking, tags }, parent);
  return { vpc, ready, internetGatewayId: gateway.id, ...(nat ? { natGatewayId: nat.id } : {}) };
}
