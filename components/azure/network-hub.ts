import type { VirtualNetwork } from "@pulumi/azure-native/network";
import type { ComponentResourceOptions, Input, Resource } from "@pulumi/pulumi";
import { ComponentResource, output } from "@pulumi/pulumi";
import type { HostingEnvironment } from "./hosting-environment";
import { type HubParts, newHub } from "./hub-parts";
import type { KeyRing } from "./key-ring";
import type { LogArchive } from "./log-archive";
import { linkNames, type Named, type Names } from "./names";
import { guard } from "./network-manager";
import type { OnPremises } from "./on-premises";
import { peering } from "./peering";
import { joinsSites, type WaysOut } from "./routes";
import type { Segment } from "./segment";
import { insideSegment } from "./tiers";

export interface NetworkHubArgs {
  environment: HostingEnvironment;
  keys: KeyRing;
  logs: LogArchive;

  /** The hub's own address space. */
  cidr: string;

  /** The private line to the hospital's own sites. Default: there is none. */
  onPremises?: OnPremises;
}

/** What a customer already runs. */
export type ExistingNetworkHub = Omit<HubParts, "changed">;

/**
 * The middle of all segments: what no flow opens is dropped here, and every flow and every name looked up is logged.
 *
 *     const hub = new NetworkHub("hub", { environment, keys, logs, cidr: "10.80.0.0/20" });
 *
 * Above the security groups of the segments stand rules that only the network's own administrators can change; Azure
 * applies them to everything but private endpoints and the subnets of its own gateways. In the profile `small` there are
 * neither these nor a firewall: all segments lie in the hub's network, and their security groups alone part them, and
 * no flow can be held to names on the internet.
 *
 * The firewall passes requests on under the address of whoever asks, so that security groups see it, also those before
 * private endpoints, for which Azure recommends the firewall's own:
 * https://learn.microsoft.com/azure/private-link/inspect-traffic-with-azure-firewall.
 */
export class NetworkHub extends ComponentResource {
  /** What changed the hub's network last. Azure makes one change at a time: the next waits for it. */
  changed: Resource[];
  readonly #parts: ExistingNetworkHub;

  constructor(name: string, args: NetworkHubArgs | { existing: ExistingNetworkHub }, opts?: ComponentResourceOptions) {
    super("cordon-azure:index:NetworkHub", name, {}, opts);
    const { changed, ...parts } = "existing" in args ? { ...args.existing, changed: [] } : newHub(name, args, this);
    this.#parts = parts;
    this.changed = changed;
    this.registerOutputs({ networkId: output(this.network.id), firewallAddress: this.ways.firewallAddress });
  }

  /** A hub that exists already. */
  static existing(name: string, existing: ExistingNetworkHub, opts?: ComponentResourceOptions): NetworkHub {
    return new NetworkHub(name, { existing }, opts);
  }

  get keys(): KeyRing {
    return this.#parts.keys;
  }

  get network(): Named {
    return this.#parts.network;
  }

  get resourceGroupName(): Input<string> {
    return this.#parts.resourceGroupName;
  }

  get ways(): WaysOut {
    const { firewallAddress, natGateway } = this.#parts;
    return { firewallAddress, natGateway };
  }

  get zones(): Names["zones"] {
    return this.#parts.names.zones;
  }

  /** Joins a segment's network to the hub and to no other, once its subnets are there. */
  attach(name: string, segment: Segment, network: VirtualNetwork, subnets: Resource[]): void {
    const { environment, resourceGroupName, network: hub, names, line, guarded } = this.#parts;
    const declared = insideSegment(name, segment.id, environment.network);
    const lent = line !== undefined && joinsSites(declared, environment.network);

    const outwards = peering(
      name,
      { resourceGroupName, from: hub, to: network, line: lent ? "lends" : undefined },
      { parent: this, dependsOn: this.changed },
    );
    this.changed = [outwards];
    peering(
      name,
      {
        resourceGroupName: environment.resourceGroupName,
        from: network,
        to: hub,
        line: lent ? "uses" : undefined,
      },
      { parent: segment, dependsOn: [outwards, ...subnets, ...(lent ? line : [])] },
    );
    linkNames(name, names, network, this);
    if (guarded) guard(name, guarded, network.id, this);
  }
}
