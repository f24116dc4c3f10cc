import type { ComponentResourceOptions, Output } from "@pulumi/pulumi";
import { ComponentResource, output } from "@pulumi/pulumi";
import { closedSubnets, segmentNetwork, type Tier } from "./closed-network";
import { flowLog } from "./diagnostics";
import type { HostingEnvironment } from "./hosting-environment";
import type { LogArchive } from "./log-archive";
import type { NetworkHub } from "./network-hub";
import { gatewayFlows } from "./platform-flows";
import { insideSegment } from "./tiers";

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
 * In the profile `small` it is a part of the hub's network: no firewall looks at what passes between two segments, and
 * whoever may change a security group may join them. A tier `gateway` is for an application gateway and nothing else.
 */
export class Segment extends ComponentResource {
  readonly id: string;
  readonly hub: NetworkHub;
  readonly networkId: Output<string>;
  readonly #tiers: Record<string, Tier>;

  constructor(name: string, args: SegmentArgs, opts?: ComponentResourceOptions) {
    const { environment, hub, logs } = args;
    const segment = insideSegment(name, args.segment, environment.network);
    const platformFlows = gatewayFlows(segment, environment.network);
    super("cordon-azure:index:Segment", name, { platformFlows }, opts);

    const own =
      environment.network.profile === "small" ? undefined : segmentNetwork(name, { environment, segment }, this);
    const network = own ?? hub.network;
    const resourceGroupName = own ? environment.resourceGroupName : hub.resourceGroupName;
    const common = { environment, segment, network, resourceGroupName, platformFlows, ways: hub.ways };
    this.#tiers = closedSubnets(name, { ...common, after: own ? [] : hub.changed }, this);
    for (const [tier, { filter }] of Object.entries(this.#tiers)) logs.attachDiagnostics(`${name}-${tier}`, filter);
    this.id = segment.id;
    this.hub = hub;
    this.networkId = output(network.id);

    const subnets = Object.values(this.#tiers).flatMap((tier) => tier.subnets);
    if (own) {
      logs.attachDiagnostics(name, own);
      flowLog(name, { environment, logs, network: own }, this);
      hub.attach(name, this, own, subnets);
    } else if (subnets.length > 0) hub.changed = subnets.slice(-1);
    this.registerOutputs({ networkId: this.networkId, platformFlows });
  }

  /** The ids of a tier's subnets. */
  subnets(tier: string): Output<string>[] {
    return this.#tier(tier).subnets.map(({ id }) => id);
  }

  /** The id of what filters a tier's traffic. */
  filter(tier: string): Output<string> {
    return this.#tier(tier).filter.id;
  }

  #tier(tier: string): Tier {
    const found = this.#tiers[tier];
    if (found) return found;
    throw new Error(`The segment ${this.id} has no tier ${tier}; it has ${Object.keys(this.#tiers).join(", ")}.`);
  }
}
