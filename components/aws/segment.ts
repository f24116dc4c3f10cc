import type * as ec2 from "@pulumi/aws/ec2";
import { Route } from "@pulumi/aws/ec2";
import type { ComponentResourceOptions, Output } from "@pulumi/pulumi";
import { ComponentResource } from "@pulumi/pulumi";
import { peersOf } from "../../network/compile";
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
  readonly #filter: ec2.SecurityGroup;
  readonly #subnets: Record<string, ec2.Subnet[]>;

  constructor(name: string, args: SegmentArgs, opts?: ComponentResourceOptions) {
    super("cordon-aws:index:Segment", name, {}, opts);
    const { environment, hub, logs, segment } = args;
    const { declaration } = environment;
    const parent = this;
    const declared = declaration.segments.find(({ id }) => id === segment);
    if (!declared) throw new Error(`${name}: the declaration has no segment ${segment}.`);

    const network = closedNetwork(name, declared, parent);
    const { vpc, routes, subnets } = network;
    logs.attachDiagnostics(name, vpc);
    this.id = segment;
    this.vpcId = vpc.id;
    this.#subnets = subnets;

    const around = { vpcId: vpc.id, segment, declaration };
    const subnetIds = Object.values(subnets).flatMap((tier) => tier.map(({ id }) => id));
    networkAcl(name, { ...around, subnetIds }, parent);
    this.#filter = securityGroup(name, around, parent);

    const [first = ""] = Object.keys(subnets);
    const attached = hub.attach(name, this, declared, this.subnets(subnets.transit ? "transit" : first));
    for (const { id, cidr } of peersOf(segment, declaration)) {
      new Route(
        `${name}-${id}`,
        { routeTableId: routes.id, destinationCidrBlock: cidr, transitGatewayId: hub.transitGatewayId },
        { parent, dependsOn: attached },
      );
    }
    if (declared.trust === "exposed") openToInternet(name, network, parent);
    this.registerOutputs({ vpcId: vpc.id });
  }

  /** The ids of a tier's subnets. */
  subnets(tier: string): Output<string>[] {
    const subnets = this.#subnets[tier];
    if (!subnets) {
      throw new Error(`The segment ${this.id} has no tier ${tier}; it has ${Object.keys(this.#subnets).join(", ")}.`);
    }
    return subnets.map(({ id }) => id);
  }

  /** The id of what filters its traffic: one security group for all tiers. */
  filter(): Output<string> {
    return this.#filter.id;
  }
}
