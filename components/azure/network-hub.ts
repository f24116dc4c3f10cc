import { VirtualNetwork } from "@pulumi/azure-native/network";
import type { ComponentResourceOptions, Input, Resource } from "@pulumi/pulumi";
import { ComponentResource } from "@pulumi/pulumi";
import { flowLog } from "./diagnostics";
import { firewall } from "./firewall";
import type { HostingEnvironment } from "./hosting-environment";
import type { KeyRing } from "./key-ring";
import type { LogArchive } from "./log-archive";
import { linkNames, type Named, type Names, privateNames } from "./names";
import { peering } from "./peering";
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
  keys: KeyRing;
  /** The group of the network. */
  resourceGroupName: Input<string>;
  network: Named;
  /** The private address of the firewall. */
  firewallAddress: Input<string>;
  names: Names;
}

/**
 * The middle of all segments: what no flow opens is dropped here, and every flow and every name looked up is logged.
 *
 *     const hub = new NetworkHub("hub", { environment, keys, logs, cidr: "10.80.0.0/20" });
 */
export class NetworkHub extends ComponentResource {
  readonly #parts: ExistingNetworkHub;
  #lastPeering: Resource[] = [];

  constructor(name: string, args: NetworkHubArgs | { existing: ExistingNetworkHub }, opts?: ComponentResourceOptions) {
    super("cordon-azure:index:NetworkHub", name, {}, opts);
    this.#parts = "existing" in args ? args.existing : newHub(name, args, this);
    this.registerOutputs({ networkId: this.#parts.network.id, firewallAddress: this.firewallAddress });
  }

  /** A hub that exists already. */
  static existing(name: string, existing: ExistingNetworkHub, opts?: ComponentResourceOptions): NetworkHub {
    return new NetworkHub(name, { existing }, opts);
  }

  get keys(): KeyRing {
    return this.#parts.keys;
  }

  get firewallAddress(): Input<string> {
    return this.#parts.firewallAddress;
  }

  get zones(): Names["zones"] {
    return this.#parts.names.zones;
  }

  /** Joins a segment's network to the hub and to no other, once its subnets are there. */
  attach(name: string, segment: Segment, network: VirtualNetwork, subnets: Resource[]): void {
    const { environment, resourceGroupName, network: hub, names } = this.#parts;
    const inwards = peering(
      name,
      { resourceGroupName: environment.resourceGroupName, from: network, to: hub },
      { parent: segment, dependsOn: subnets },
    );
    // Azure changes one peering of a network at a time: each waits for the one before it.
    const dependsOn = [...this.#lastPeering, inwards];
    this.#lastPeering = [peering(name, { resourceGroupName, from: hub, to: network }, { parent: this, dependsOn })];
    linkNames(name, names, network, this);
  }
}

function newHub(name: string, args: NetworkHubArgs, parent: ComponentResource): ExistingNetworkHub {
  const { environment, keys, logs, cidr } = args;
  const { location, resourceGroupName } = environment;
  const place = { resourceGroupName, location, tags: { "cordon:component": "NetworkHub" } };

  const network = new VirtualNetwork(name, { ...place, addressSpace: { addressPrefixes: [cidr] } }, { parent });
  logs.attachDiagnostics(name, network);
  flowLog(name, { environment, logs, network }, parent);

  const firewallAddress = firewall(name, { environment, logs, network, cidr }, parent);
  const names = privateNames(name, { environment, logs }, parent);
  linkNames(name, names, network, parent);
  return { environment, keys, resourceGroupName, network, firewallAddress, names };
}
