import type { Urn } from "../plan/graph";
import type { Family } from "./space/addresses";
import type { Intervals } from "./space/intervals";

/**
 * What a cloud's network does with packets, the same for every cloud: a graph of ends, which open and answer connections,
 * and nodes, which every packet between them passes. One model holds one family of addresses.
 *
 * A value that is known only after deployment is never guessed: a pattern says what it must and what it may mean, and a
 * node says what it may do.
 */
export interface Model {
  family: Family;
  /** By id. Always has `internet` and `outside`. */
  ends: Map<string, End>;
  nodes: Map<NodeId, Node>;
  /** The networks of the plan, to find what an address range or a segment stands for. */
  networks: Network[];
  /** What was not understood, such as a rule group that does not parse: named in answers that rest on it. */
  unread: Site[];
}

export type NodeId = string;

/** The ends that every model has: whoever has a public address, and whoever sits behind a private line to elsewhere. */
export const INTERNET = "internet";
export const OUTSIDE = "outside";

/** Where something is written, for people: the resource, the path of the property, and words such as `route to 10.0.0.0/8`. */
export interface Site {
  /** Absent: the cloud makes it by itself. */
  urn?: Urn;
  path?: string;
  label: string;
}

/** What an address range, or a range of ports, must and may mean: the same once everything is known. `must` is in `may`. */
export interface Pattern {
  must: Intervals;
  may: Intervals;
}

/** A VPC or a virtual network. */
export interface Network {
  urn: Urn;
  name: string;
  prefixes: Pattern;
  subnets: { urn: Urn; name: string; addresses: Pattern; tags: Readonly<Record<string, string>> }[];
  tags: Readonly<Record<string, string>>;
}

/** Whoever opens or answers connections. A resource has one for each of its interfaces or places. */
export interface End {
  id: string;
  /** Absent: `internet`, `outside`, or any host that may be put at this place. */
  urn?: Urn;
  label: string;
  kind:
    | "internet"
    | "outside"
    /** A host that nobody planned, but that a subnet would take: it listens on every port. */
    | "anybody"
    /** A machine, container or function: what it listens on nobody knows, so on everything. */
    | "host"
    /** A service that listens on its own ports: a database, a load balancer that ends connections. */
    | "service"
    /** Passes packets on (network load balancer, NAT): no end of its own in a matrix. */
    | "passage";
  /** The network and the subnet in which it lies. Absent: it lies in none, and is met at its public address. */
  network?: Urn;
  subnet?: Urn;
  /** Where it may be met. In a network: its private addresses. */
  addresses: Intervals;
  /** `one`: it has one of the addresses, nobody knows which yet. `every`: there is, or may be, a host at each. */
  spread: "one" | "every";
  /** The resource lies at exactly one of its ends, nobody knows at which yet (a database in one of three subnets). */
  oneOf?: boolean;
  /** The security groups that it carries, by URN or by whatever else names them. */
  groups: ReadonlySet<string>;
  /** It may carry others beside these, or not carry them all: what rests on groups is unknown. */
  groupsUnknown?: Site;
  /** Filters at the end itself, all of which must let a request through; they let the answer back (stateful). */
  guards: { in: readonly Filter[]; out: readonly Filter[] };
  /** Where its packets go. Absent: it opens no connections. Several: it has as many ways out at once. */
  out: readonly NodeId[];
  /** Absent: it answers nothing (a function, a NAT gateway). */
  listens?: Pattern;
  /** The ways by which the internet reaches it: public addresses, published ports. */
  fronts: readonly Front[];
  /** What it passes on, to whom. */
  forwards?: readonly Forward[];
}

/** A public address of an end, or a published port. */
export interface Front {
  at: Site;
  /** What the internet addresses. All public addresses where it is not known yet. */
  addresses: Intervals;
  /** The node that a request from the internet comes to, already addressed to the end. */
  entry: NodeId;
  /** The `exit` nodes through which the end may answer and ask by this address. */
  exits: ReadonlySet<NodeId>;
  /** Whether the end has the address, or may have it. */
  certain: boolean;
}

/** What a load balancer or a NAT rule passes on. */
export interface Forward {
  at: Site;
  /** What it listens on. */
  listens: Pattern;
  /** Its ends behind it, by id. */
  to: readonly string[];
  /** The port at which it asks them. Absent: the same port. */
  port?: number | "unknown";
  /** They see the address of whoever asked. Else they see the balancer's. */
  keepsSource: boolean;
  /** The answer goes back through the balancer, whatever the routes say; else the routes decide. */
  answersThrough: boolean;
  /** Whether this is so, or may be. */
  certain: boolean;
}

/** An ordered list of rules of which the first that matches decides; or a set of which any may allow. */
export interface Filter {
  at: Site;
  /** `first`: rules in order. `any`: there are only `allow` rules, and one is enough. */
  match: "first" | "any";
  rules: readonly Rule[];
  /** What happens to whatever no rule matches. */
  otherwise: "allow" | "deny";
}

export interface Rule {
  at: Site;
  /** `always`: allow, and ask no later filter of the same end (an admin rule above security groups). */
  action: "allow" | "deny" | "always";
  /** Who sends the packet. Absent: anybody. */
  source?: Peer;
  /** To whom the packet goes. Absent: anybody. */
  target?: Peer;
  /** Protocols and destination ports. Absent: all. For a rule with ports: one protocol or all of them, times ports. */
  service?: Pattern;
  /** Source ports. Absent: all. */
  client?: Pattern;
  /** Only hosts of these names (TLS server name, HTTP host, DNS). */
  names?: readonly string[];
}

/** One side of a rule: addresses, or whoever carries one of these groups. */
export type Peer = { addresses: Pattern } | { groups: readonly string[]; certain: boolean };

export type Node =
  /** Keeps no state (`stateful: false`): judges the answer too. Or keeps it: lets an answer back whose request it saw, drops others. */
  | { kind: "filter"; at: Site; filter: Filter; stateful: boolean; next: NodeId }
  /** Sends a packet on by its destination. */
  | { kind: "router"; at: Site; routes: readonly Route[] }
  /** Hands a packet to the ends whose addresses it bears, here and nowhere else. */
  | { kind: "deliver"; at: Site; ends: readonly string[] }
  /** Puts the address of an end (a NAT gateway) in place of the source, and goes on as that end. */
  | { kind: "translate"; at: Site; as: string }
  /**
   * To the internet. `shared`: whoever comes may leave, and gets answers, but nobody is reached through it (egress-only
   * gateway, Azure's outbound access); their answers come in at `returns`, or straight. Else only ends with a front that
   * names this node; answers come in at the front's entry.
   */
  | { kind: "exit"; at: Site; shared: boolean; returns?: NodeId }
  /** To whoever sits behind a private line: VPN, Direct Connect, ExpressRoute. Only these destinations, where they are known. */
  | { kind: "outside"; at: Site }
  /** Goes on, but security groups of the sender are no longer known beyond (a transit gateway, a peering). */
  | { kind: "forget"; at: Site; next: NodeId }
  /** What it does nobody can know (an appliance, an unknown value): it may go on at any of these, or nowhere. */
  | { kind: "perhaps"; at: Site; next: readonly NodeId[] }
  /** Goes on at each of these, which lead to different ends. */
  | { kind: "fork"; at: Site; next: readonly NodeId[] }
  /** Here it ends, and why. */
  | { kind: "drop"; at: Site };

export interface Route {
  at: Site;
  to: Pattern;
  /** Several: any of them, nobody knows which yet. */
  via: readonly NodeId[];
  /** Among routes that match, the highest counts: the prefix length first, then what the cloud prefers. */
  rank: number;
}
