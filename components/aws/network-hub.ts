import * as ec2 from "@pulumi/aws/ec2";
import * as transit from "@pulumi/aws/ec2transitgateway";
import * as route53 from "@pulumi/aws/route53";
import type { ComponentResourceOptions, Input, Resource } from "@pulumi/pulumi";
import { ComponentResource, getProject, getStack } from "@pulumi/pulumi";
import type { Segment as Declared } from "../../declaration/segments";
import { peersOf } from "../../network/compile";
import type { HostingEnvironment } from "./hosting-environment";
import type { KeyRing } from "./key-ring";
import type { LogArchive } from "./log-archive";
import { type Peer, peering, route } from "./peering";
import type { Segment } from "./segment";

export interface NetworkHubArgs {
  environment: HostingEnvironment;
  keys: KeyRing;
  logs: LogArchive;

  /** The hub's own address space. */
  cidr: string;
}

/** What a customer already runs. */
export interface ExistingNetworkHub {
  environment: HostingEnvironment;
  cidr: string;
  transitGatewayId: Input<string>;
  /** The Resolver configuration that logs what is looked up. */
  queryLogId: Input<string>;
}

/**
 * The middle of all segments: what no flow opens is dropped here, and every flow and every name looked up is logged.
 *
 *     const hub = new NetworkHub("hub", { environment, keys, logs, cidr: "10.64.0.0/20" });
 */
export class NetworkHub extends ComponentResource {
  readonly #parts: ExistingNetworkHub;
  readonly #attached: Peer[] = [];

  constructor(name: string, args: NetworkHubArgs | { existing: ExistingNetworkHub }, opts?: ComponentResourceOptions) {
    super("cordon-aws:index:NetworkHub", name, {}, opts);
    this.#parts = "existing" in args ? args.existing : newHub(name, args, this);
    this.registerOutputs({ transitGatewayId: this.transitGatewayId });
  }

  /** A hub that exists already. */
  static existing(name: string, existing: ExistingNetworkHub, opts?: ComponentResourceOptions): NetworkHub {
    return new NetworkHub(name, { existing }, opts);
  }

  get transitGatewayId(): Input<string> {
    return this.#parts.transitGatewayId;
  }

  /** Joins a segment's network to the hub, with routes to the segments that it shares a flow with and to no other. */
  attach(name: string, parent: Segment, declared: Declared, subnetIds: Input<string>[]): Resource {
    const { environment, cidr, transitGatewayId, queryLogId } = this.#parts;
    const vpcId = parent.vpcId;
    const here = peering(name, { transitGatewayId, vpcId, subnetIds, declared }, parent);
    new transit.Route(
      `${name}-hub`,
      { transitGatewayRouteTableId: here.table, destinationCidrBlock: cidr, blackhole: true },
      { parent },
    );

    const peers = peersOf(declared.id, environment.network).map(({ id }) => id);
    for (const there of this.#attached.filter(({ declared: { id } }) => peers.includes(id))) {
      route(here, there, parent);
      route(there, here, parent);
    }
    this.#attached.push(here);
    new route53.ResolverQueryLogConfigAssociation(
      name,
      { resolverQueryLogConfigId: queryLogId, resourceId: vpcId },
      { parent },
    );
    return here.ready;
  }
}

function newHub(name: string, args: NetworkHubArgs, parent: ComponentResource): ExistingNetworkHub {
  const { environment, keys, logs, cidr } = args;
  const production = environment.lifecycle === "production";
  const tags = { "cordon:component": "NetworkHub" };

  const gateway = new transit.TransitGateway(
    name,
    {
      description: "Joins the segments",
      autoAcceptSharedAttachments: "disable",
      defaultRouteTableAssociation: "disable",
      defaultRouteTablePropagation: "disable",
      tags,
    },
    { parent },
  );
  logs.attachDiagnostics(name, gateway);
  new ec2.VpcBlockPublicAccessOptions(
    name,
    { internetGatewayBlockMode: "block-bidirectional" },
    { parent, protect: production },
  );

  const path = `/aws/vendedlogs/route53/${getProject()}-${getStack()}`;
  const { arn: destinationArn } = logs.logGroup(name, { path, key: keys.key("evidence"), production }, parent);
  const queryLog = new route53.ResolverQueryLogConfig(name, { destinationArn, tags }, { parent });
  return { environment, cidr, transitGatewayId: gateway.id, queryLogId: queryLog.id };
}
