import type * as ec2 from "@pulumi/aws/ec2";
import type { ComponentResourceOptions, Output, Resource } from "@pulumi/pulumi";
import { ComponentResource } from "@pulumi/pulumi";
import type { Segment as Declared } from "../../declaration/segments";
import { everywhere } from "../../network/compile";
import { closedNetwork } from "./closed-network";
import type { HostingEnvironment } from "./hosting-environment";
import type { LogArchive } from "./log-archive";
import type { NetworkHub } from "./network-hub";
import { gatewayFlows } from "./platform-flows";
import { type SegmentTier, segmentTiers } from "./segment-tiers";
import { insideSegment, transitTier } from "./tiers";
import { waysOut } from "./ways-out";

export interface SegmentArgs {
  environment: HostingEnvironment;
  hub: NetworkHub;
  logs: LogArchive;

  /** The segment's id in the declaration. */
  segment: string;
}

/**
 * A network of its own, closed but for the declared flows, whose every flow is logged.
 *
 *     const clinical = new Segment("clinical", { environment, hub, logs, segment: "clinical" });
 *
 * Only a segment that answers the internet has a way to and from it. The tier `transit`, or else the first, holds the
 * attachments to the hub; a tier `gateway` is for a load balancer at the edge and nothing else. In the profile `small`
 * it is a part of the hub's network: no firewall looks at what passes between two segments, and whoever may change a
 * security group and a network ACL may join them.
 */
export class Segment extends ComponentResource {
  readonly id: string;
  readonly vpcId: Output<string>;
  /** Whether it shares its network with all other segments. */
  readonly oneNetwork: boolean;
  readonly #tiers: Record<string, SegmentTier>;

  constructor(name: string, args: SegmentArgs, opts?: ComponentResourceOptions) {
    const { environment, hub, logs } = args;
    const declared = insideSegment(name, args.segment, environment.network);
    const platformFlows = gatewayFlows(declared, environment.network);
    super("cordon-aws:index:Segment", name, { platformFlows }, opts);
    const { network } = environment;
    const declaration = { ...network, flows: [...network.flows, ...platformFlows] };
    const parent = this;

    const own = hub.one ? undefined : segmentNetwork(name, { declared, logs }, parent);
    const vpc = own ?? (hub.one?.vpc as ec2.Vpc);
    this.id = declared.id;
    this.vpcId = vpc.id;
    this.oneNetwork = own === undefined;
    const { ready = [], internet = [everywhere] } = hub.one ?? {};
    this.#tiers = segmentTiers(name, { vpcId: vpc.id, declared, declaration, ready, internet }, parent);

    const attached: Resource[] = own ? [hub.attach(name, this, declared, this.#landing())] : [];
    waysOut(name, { hub, vpc, declared, declaration, tiers: this.#tiers, attached }, parent);
    this.registerOutputs({ vpcId: vpc.id, platformFlows });
  }

  /** The ids of a tier's subnets. */
  subnets(tier: string): Output<string>[] {
    return this.#tier(tier).subnets.map(({ id }) => id);
  }

  /** The id of what filters a tier's traffic. */
  filter(tier: string): Output<string> {
    const { filter } = this.#tier(tier);
    if (!filter) throw new Error(`The tier ${tier} of ${this.id} holds the hub's interfaces and nothing else.`);
    return filter.id;
  }

  /** The ids of the route tables of its subnets. */
  routeTables(): Output<string>[] {
    return Object.values(this.#tiers).map(({ routes }) => routes.id);
  }

  #landing(): Output<string>[] {
    const [first = ""] = Object.keys(this.#tiers);
    return this.subnets(transitTier in this.#tiers ? transitTier : first);
  }

  #tier(tier: string): SegmentTier {
    const found = this.#tiers[tier];
    if (found) return found;
    throw new Error(`The segment ${this.id} has no tier ${tier}; it has ${Object.keys(this.#tiers).join(", ")}.`);
  }
}

/** The network of one segment. */
function segmentNetwork(
  name: string,
  { declared: { id, cidr }, logs }: { declared: Declared; logs: LogArchive },
  parent: ComponentResource,
): ec2.Vpc {
  const vpc = closedNetwork(name, { cidr, tags: { "cordon:component": "Segment", "cordon:segment": id } }, parent);
  logs.attachDiagnostics(name, vpc);
  return vpc;
}
