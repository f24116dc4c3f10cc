import type { Zone } from "@pulumi/aws/route53";
import type { ComponentResourceOptions, Input, Resource } from "@pulumi/pulumi";
import { ComponentResource } from "@pulumi/pulumi";
import type { Segment as Declared } from "../../declaration/segments";
import { guardNames } from "./dns-firewall";
import type { HostingEnvironment } from "./hosting-environment";
import { type Crossing, type HubParts, newHub } from "./hub-parts";
import type { KeyRing } from "./key-ring";
import type { LogArchive } from "./log-archive";
import { SharedNames } from "./names";
import type { OnPremises } from "./on-premises";
import type { OneNetwork } from "./one-network";
import { peering } from "./peering";
import type { Segment } from "./segment";
import { associate, passOn } from "./trust-tables";

export interface NetworkHubArgs {
  environment: HostingEnvironment;
  keys: KeyRing;
  logs: LogArchive;

  /** The hub's own address space. */
  cidr: string;

  /** The private line to the hospital's own sites. Default: there is none. */
  onPremises?: OnPremises;
}

/** What a customer already runs. What its own route tables lead to is its own matter. */
export type ExistingNetworkHub = Required<Omit<HubParts, "one">>;

/**
 * The middle of all segments: what no flow opens is dropped here, and every flow and every name looked up is logged.
 *
 *     const hub = new NetworkHub("hub", { environment, keys, logs, cidr: "10.64.0.0/20" });
 *
 * Every packet from one segment to another passes a firewall at the transit gateway, which names the flow in its log.
 * In the profile `small` there is neither: all segments lie in the hub's network, and their security groups and network
 * ACLs alone part them; what a flow opens on the internet is not held to its names.
 */
export class NetworkHub extends ComponentResource {
  readonly #parts: HubParts;
  readonly #names: SharedNames;

  constructor(name: string, args: NetworkHubArgs | { existing: ExistingNetworkHub }, opts?: ComponentResourceOptions) {
    super("cordon-aws:index:NetworkHub", name, {}, opts);
    this.#parts = "existing" in args ? args.existing : newHub(name, args, this);
    this.#names = new SharedNames(this.#parts.environment.network);
    this.registerOutputs({ transitGatewayId: this.crossing?.transitGatewayId });
  }

  /** A hub that exists already. */
  static existing(name: string, existing: ExistingNetworkHub, opts?: ComponentResourceOptions): NetworkHub {
    return new NetworkHub(name, { existing }, opts);
  }

  /** The transit gateway by which the segments meet. Absent: the profile is `small`. */
  get crossing(): Crossing | undefined {
    return this.#parts.crossing;
  }

  /** The one network of all segments, in the profile `small`. */
  get one(): OneNetwork | undefined {
    return this.#parts.one;
  }

  /** Joins a segment's network to the firewall, and to no other network but through it. */
  attach(name: string, parent: Segment, declared: Declared, subnetIds: Input<string>[]): Resource {
    const { environment, crossing, queryLogId, dnsFirewallId } = this.#parts;
    if (!crossing) throw new Error(`${name}: in the profile small there is nothing to attach to.`);
    const { transitGatewayId, tables } = crossing;
    const { vpcId } = parent;
    const table = tables.trusts[declared.trust];
    if (table === undefined) throw new Error(`${name}: the hub has no route table for ${declared.trust} segments.`);

    const tags = { "cordon:segment": declared.id };
    const attachment = peering(name, { transitGatewayId, vpcId, subnetIds, tags }, parent);
    passOn(name, tables, declared.cidr, attachment, parent);
    const production = environment.lifecycle === "production";
    guardNames(name, { vpcId, queryLogId, dnsFirewallId, production }, parent);
    this.#names.join({ name, segment: declared.id, vpcId, parent });
    return associate(name, attachment, table, parent);
  }

  /** Tells the names in a zone of a segment to all segments that share a flow with it. */
  publish(name: string, { id }: Segment, zone: Zone): void {
    this.#names.publish({ name, segment: id, zone });
  }
}
