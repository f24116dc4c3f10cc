import type * as ec2 from "@pulumi/aws/ec2";
import { Route } from "@pulumi/aws/ec2";
import type { ComponentResourceOptions, Output } from "@pulumi/pulumi";
import { ComponentResource } from "@pulumi/pulumi";
import { inside, prefixesOf } from "../../declaration/segments";
import { peersOf, statelessRulesOf, transitRulesOf } from "../../network/compile";
import { closedNetwork, openToInternet } from "./closed-network";
import { networkAcl, securityGroup } from "./filters";
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
 * Only a segment of exposed trust has a way to and from the internet. The tier `transit`, or else the first, holds the
 * attachments to the hub.
 */
export class Segment extends ComponentResource {
  readonly id: string;
  readonly vpcId: Output<string>;
  readonly #filters: Record<string, ec2.SecurityGroup>;
  readonly #subnets: Record<string, ec2.Subnet[]>;

  constructor(name: string, args: SegmentArgs, opts?: ComponentResourceOptions) {
    super("cordon-aws:index:Segment", name, {}, opts);
    const { environment, hub, logs, segment } = args;
    const { network: declaration } = environment;
    const parent = this;
    const declared = inside(declaration.segments).find(({ id }) => id === segment);
    if (!declared) throw new Error(`${name}: the declaration has no segment ${segment}.`);

    const network = closedNetwork(name, declared, parent);
    const { vpc, routes, subnets } = network;
    logs.attachDiagnostics(name, vpc);
    this.id = segment;
    this.vpcId = vpc.id;
    this.#subnets = subnets;

    const around = { vpcId: vpc.id, segment, declaration };
    const [first = ""] = Object.keys(subnets);
    const landing = subnets.transit ? "transit" : first;
    const rules = statelessRulesOf(segment, declaration);
    const passing = transitRulesOf(declared.cidr);
    for (const [tier, those] of Object.entries(subnets)) {
      const needed = tier === "transit" ? passing : tier === landing ? [...passing, ...rules] : rules;
      const subnetIds = those.map(({ id }) => id);
      networkAcl(`${name}-${tier}`, { vpcId: vpc.id, segment, subnetIds, rules: needed }, parent);
    }
    this.#filters = Object.fromEntries(
      Object.keys(subnets).map((tier) => [tier, securityGroup(`${name}-${tier}`, { ...around, tier }, parent)]),
    );

    const attached = hub.attach(name, this, declared, this.subnets(landing));
    for (const peer of peersOf(segment, declaration)) {
      for (const [index, destinationCidrBlock] of prefixesOf(peer).entries()) {
        new Route(
          index === 0 ? `${name}-${peer.id}` : `${name}-${peer.id}-${index + 1}`,
          { routeTableId: routes.id, destinationCidrBlock, transitGatewayId: hub.transitGatewayId },
          { parent, dependsOn: attached },
        );
      }
    }
    if (declared.trust === "exposed") openToInternet(name, network, parent);
    this.registerOutputs({ vpcId: vpc.id });
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
