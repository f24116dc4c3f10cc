import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import { itemsAt, type Reading } from "../reading";
import { networkAt } from "./networks";
import type { Network } from "./subnets";
import { types } from "./types";

/** One network's half of a peering. A setting that is unknown is undefined. */
export interface Peering {
  resource: Resource;
  path: string;
  from: Network;
  to: Network;
  access: boolean | undefined;
  forwarded: boolean | undefined;
  useGateways: boolean;
  offerGateways: boolean;
  /** Only some subnets of the networks are joined. */
  partial: boolean;
}

/** The halves of all peerings, inline and of their own, by the network that they are written for. */
export class Peerings {
  readonly #byNetwork = new Map<Network, Peering[]>();

  constructor(reading: Reading, networks: Map<string, Network>) {
    for (const half of halvesIn(reading, networks)) {
      const known = this.#byNetwork.get(half.from);
      if (known) known.push(half);
      else this.#byNetwork.set(half.from, [half]);
    }
  }

  /** A network's halves whose other half is there too: one alone joins nothing. */
  of(network: Network): { half: Peering; back: Peering }[] {
    return (this.#byNetwork.get(network) ?? []).flatMap((half) => {
      const back = this.#byNetwork.get(half.to)?.find(({ to }) => to === network);
      return back ? [{ half, back }] : [];
    });
  }

  /** The networks that one shares traffic with. */
  joinedTo(network: Network): Network[] {
    return this.of(network)
      .filter(({ half, back }) => half.access !== false && back.access !== false)
      .map(({ half }) => half.to);
  }

  /** The networks whose gateways a network uses. */
  lendersTo(network: Network): Network[] {
    return this.of(network)
      .filter(({ half, back }) => half.useGateways && back.offerGateways)
      .map(({ half }) => half.to);
  }

  /** The networks that use a network's gateways. */
  borrowersOf(network: Network): Network[] {
    return this.of(network)
      .filter(({ half, back }) => half.offerGateways && back.useGateways)
      .map(({ half }) => half.to);
  }
}

function* halvesIn(reading: Reading, networks: Map<string, Network>): Generator<Peering> {
  const read = (resource: Resource, from: Network, path: string): Peering => {
    const setting = (name: string, otherwise: boolean): boolean | undefined => {
      const value = valueAt(resource.inputs, `${path}${name}`);
      return isUnknown(value) ? undefined : (value ?? otherwise) === true;
    };
    return {
      resource,
      path,
      from,
      to: networkAt(reading, resource, `${path}remoteVirtualNetwork.id`, networks),
      access: setting("allowVirtualNetworkAccess", true),
      forwarded: setting("allowForwardedTraffic", false),
      useGateways: setting("useRemoteGateways", false) ?? true,
      offerGateways: setting("allowGatewayTransit", false) ?? true,
      partial: setting("peerCompleteVnets", true) === false,
    };
  };
  for (const resource of reading.of(types.network)) {
    const from = networks.get(resource.urn);
    for (const { path } of itemsAt(resource, "virtualNetworkPeerings") ?? []) {
      if (from) yield read(resource, from, `${path}.`);
    }
  }
  for (const resource of reading.of(types.peering)) {
    yield read(resource, networkAt(reading, resource, "virtualNetworkName", networks), "");
  }
}
