import type { Resource } from "../../plan/graph";
import { canonical } from "../../plan/tokens";
import { type Node, type NodeId, OUTSIDE } from "../model";
import type { Reading } from "../reading";
import { networksOf } from "./networks";
import { Peerings } from "./peerings";
import { subnetsAt } from "./subnet-references";
import { fitting, type Network, type Subnet } from "./subnets";

/** The networks of a plan, how they are joined, and the nodes that packets pass between their subnets and out of them. */
export class Fabric {
  readonly reading: Reading;
  readonly networks: Map<string, Network>;
  readonly peerings: Peerings;
  readonly nodes = new Map<NodeId, Node>();

  constructor(reading: Reading) {
    this.reading = reading;
    this.networks = networksOf(reading);
    this.peerings = new Peerings(reading, this.networks);
  }

  get subnets(): Subnet[] {
    return [...this.networks.values()].flatMap(({ subnets }) => subnets);
  }

  /** The subnet that a reference points at; undefined: it may be one of several, or none is in the plan. */
  subnetAt(resource: Resource, path: string): Subnet | undefined {
    const found = this.subnetsAt(resource, path);
    return found.length === 1 ? found[0] : undefined;
  }

  subnetsAt(resource: Resource, path: string): readonly Subnet[] {
    return fitting(subnetsAt(this.reading, this.networks, resource, path), canonical(resource.type));
  }

  /** A network and those that it shares traffic with. */
  around(network: Network): Network[] {
    return [network, ...this.peerings.joinedTo(network)];
  }

  put(id: NodeId, node: Node): NodeId {
    this.nodes.set(id, node);
    return id;
  }
}

export const localId = ({ key }: Network): NodeId => `${key}|local`;
export const deliverId = ({ key }: Subnet): NodeId => `${key}|deliver`;
export const routesId = ({ key }: Subnet): NodeId => `${key}|routes`;
export const exitId = ({ key }: Subnet): NodeId => `${key}|exit`;
export const firewallId = ({ urn }: Resource): NodeId => `${urn}|filter`;
export const gatewayId = ({ urn }: Resource): NodeId => `${urn}|gateway`;
export const OUTSIDE_NODE: NodeId = `azure|${OUTSIDE}`;
