import * as ec2 from "@pulumi/aws/ec2";
import type { ComponentResource, Input } from "@pulumi/pulumi";
import type { Declaration } from "../../declaration/declaration";
import { covers, without } from "../../declaration/prefixes";
import { inside, type Segment } from "../../declaration/segments";
import { everywhere } from "../../network/compile";
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
  /** What stands for the internet in a filter: of this network's addresses none, for its segments lie in it too. */
  internet: string[];
  /** The ways to the internet, where a flow leads there or comes from there. */
  internetGatewayId?: Input<string>;
  natGatewayId?: Input<string>;
}

interface OneNetworkArgs extends NetworkHubArgs {
  queryLogId: Input<string>;
  dnsFirewallId: Input<string>;
  production: boolean;
}

/** Prefixes that are nobody's on the internet: leaving out all of one takes fewer rules than leaving out a part. */
const hidden = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];

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

  const own = [cidr, ...segments.map((segment) => segment.cidr)];
  const closed = own.map((prefix) => hidden.find((wide) => covers(wide, prefix)) ?? prefix);
  const internet = without(everywhere, closed);
  return { vpc, ready, internet, ...waysOf(name, { vpc, cidr, declaration, segments }, parent) };
}

interface WaysArgs {
  vpc: ec2.Vpc;
  cidr: string;
  declaration: Declaration;
  segments: Segment[];
}

/** The ways to the internet: for who answers there, and for who asks. */
function waysOf(
  name: string,
  { vpc, cidr, declaration, segments }: WaysArgs,
  parent: ComponentResource,
): Pick<OneNetwork, "internetGatewayId" | "natGatewayId"> {
  const ways = segments.flatMap((segment) =>
    Object.keys(segment.tiers).map((tier) => routesOf(segment, tier, declaration).internet),
  );
  if (!ways.some((way) => way)) return {};
  const gateway = internetGateway(name, vpc, parent);
  if (!ways.includes("hub")) return { internetGatewayId: gateway.id };

  const prefixes = subnetsOf(name, cidr, 0, 1);
  const taken = segments.find(({ tiers }) =>
    Object.values(tiers).some((tier) => tier.some((each) => prefixes.some((prefix) => covers(each, prefix)))),
  );
  if (taken)
    throw new Error(`${name}: ${taken.id} has ${prefixes[0]}, of which the hub makes its way to the internet.`);
  const of = { vpcId: vpc.id, tags: { "cordon:component": "NetworkHub" } };
  const tier = closedTier(`${name}-egress`, { ...of, prefixes }, { parent });
  const [nat] = natGateways(`${name}-egress`, { vpc, ...tier }, parent, gateway);
  const asking = askingSegments(declaration).map((segment) => segment.cidr);
  const subnetIds = tier.subnets.map(({ id }) => id);
  egressAcl(`${name}-egress`, { ...of, subnetIds, declaration, inside: asking }, parent);
  return { internetGatewayId: gateway.id, ...(nat ? { natGatewayId: nat.id } : {}) };
}
