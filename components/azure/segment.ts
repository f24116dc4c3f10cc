import type { NetworkSecurityGroup, Subnet } from "@pulumi/azure-native/network";
import type { ComponentResourceOptions, Output } from "@pulumi/pulumi";
import { ComponentResource } from "@pulumi/pulumi";
import { inside } from "../../declaration/segments";
import { closedNetwork } from "./closed-network";
import { flowLog } from "./diagnostics";
import { endpointTier, sharedEndpoints } from "./endpoints";
import type { HostingEnvironment } from "./hosting-environment";
import type { LogArchive } from "./log-archive";
import type { NetworkHub } from "./network-hub";

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
 * A segment of core trust with a tier `endpoints` also holds the private addresses of the keys and the logs.
 */
export class Segment extends ComponentResource {
  readonly id: string;
  readonly hub: NetworkHub;
  readonly networkId: Output<string>;
  readonly #filters: Record<string, NetworkSecurityGroup>;
  readonly #subnets: Record<string, Subnet[]>;

  constructor(name: string, args: SegmentArgs, opts?: ComponentResourceOptions) {
    super("cordon-azure:index:Segment", name, {}, opts);
    const { environment, hub, logs, segment } = args;
    const declared = inside(environment.declaration.segments).find(({ id }) => id === segment);
    if (!declared) throw new Error(`${name}: the declaration has no segment ${segment}.`);

    const { firewallAddress } = hub;
    const { network, filters, subnets } = closedNetwork(name, { environment, declared, firewallAddress }, this);
    logs.attachDiagnostics(name, network);
    for (const [tier, filter] of Object.entries(filters)) logs.attachDiagnostics(`${name}-${tier}`, filter);
    flowLog(name, { environment, logs, network }, this);
    this.id = segment;
    this.hub = hub;
    this.networkId = network.id;
    this.#filters = filters;
    this.#subnets = subnets;

    hub.attach(name, this, network, Object.values(subnets).flat());
    if (declared.trust === "core" && subnets[endpointTier]) sharedEndpoints(name, { environment, segment: this, logs });
    this.registerOutputs({ networkId: network.id });
  }

  /** The ids of a tier's subnets. */
  subnets(tier: string): Output<string>[] {
    return this.#of(tier, this.#subnets).map(({ id }) => id);
  }

  /** The id of what filters a tier's traffic. */
  filter(tier: string): Output<string> {
    return this.#of(tier, this.#filters).id;
  }

  #of<Part>(tier: string, parts: Record<string, Part>): Part {
    const part = parts[tier];
    if (part) return part;
    throw new Error(`The segment ${this.id} has no tier ${tier}; it has ${Object.keys(parts).join(", ")}.`);
  }
}
