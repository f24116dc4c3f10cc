import type { Resource } from "../../plan/graph";
import { isPrivate, lengthOf, lies, type Packet, type Place, read, type World } from "./world";

const T = {
  vpc: "aws:ec2/vpc:Vpc",
  subnet: "aws:ec2/subnet:Subnet",
  group: "aws:ec2/securityGroup:SecurityGroup",
  ingress: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
  egress: "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
  acl: "aws:ec2/networkAcl:NetworkAcl",
  aclRule: "aws:ec2/networkAclRule:NetworkAclRule",
  table: "aws:ec2/routeTable:RouteTable",
  route: "aws:ec2/route:Route",
  association: "aws:ec2/routeTableAssociation:RouteTableAssociation",
  internet: "aws:ec2/internetGateway:InternetGateway",
  nat: "aws:ec2/natGateway:NatGateway",
  peering: "aws:ec2/vpcPeeringConnection:VpcPeeringConnection",
  transit: "aws:ec2transitgateway/transitGateway:TransitGateway",
  attachment: "aws:ec2transitgateway/vpcAttachment:VpcAttachment",
  transitTable: "aws:ec2transitgateway/routeTable:RouteTable",
  transitAssociation: "aws:ec2transitgateway/routeTableAssociation:RouteTableAssociation",
  transitRoute: "aws:ec2transitgateway/route:Route",
  firewall: "aws:networkfirewall/firewall:Firewall",
  policy: "aws:networkfirewall/firewallPolicy:FirewallPolicy",
  rules: "aws:networkfirewall/ruleGroup:RuleGroup",
  lock: "aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions",
  exclusion: "aws:ec2/vpcBlockPublicAccessExclusion:VpcBlockPublicAccessExclusion",
} as const;

/** One packet on the wire. */
interface Wire {
  source: number;
  target: number;
  protocol: string;
  from: number;
  to: number;
}

/** What is remembered from the request while the answer comes back. */
interface Memory {
  firewalls: Set<Resource>;
  nat?: Resource;
}

type End = Resource | "internet" | undefined;

/** Walks single packets through the planned resources of AWS, hop by hop, in the plainest code. */
export class AwsOracle {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** Whether a request arrives and its answer gets back. */
  exchange(from: Place, to: Place, { protocol, port, client }: Packet): boolean {
    const memory: Memory = { firewalls: new Set() };
    const source = "internet" in from ? from.internet : from.address;
    const target = "internet" in to ? to.internet : to.address;
    const request: Wire = { source, target, protocol, from: client, to: port };
    const answer: Wire = { source: target, target: source, protocol, from: port, to: client };
    if (!this.#groupsLet(from, to, protocol, port)) return false;

    if ("internet" in from) {
      if ("internet" in to || !to.public || !this.#door(to.subnet) || !this.#unlocked(to.subnet, "allow-bidirectional"))
        return false;
      if (!this.#aclLets(to.subnet, "in", request)) return false;
      return this.#carry(to.subnet, answer, memory, true, true) === "internet";
    }
    const end = this.#carry(from.subnet, request, memory, false, from.public === true);
    if ("internet" in to) return end === "internet" && this.#internetAnswers(from, answer, memory);
    if (end !== to.subnet) return false;
    return this.#carry(to.subnet, answer, memory, true, false) === from.subnet;
  }

  #internetAnswers(from: Exclude<Place, { internet: number }>, answer: Wire, memory: Memory): boolean {
    const { nat } = memory;
    if (!nat) return this.#aclLets(from.subnet, "in", answer);
    const place = this.#world.at(nat, "subnetId", T.subnet);
    if (!place || !this.#aclLets(place, "in", answer)) return false;
    return this.#carry(place, answer, memory, true, false) === from.subnet;
  }

  /** Security groups, at both ends, judge the request alone. */
  #groupsLet(from: Place, to: Place, protocol: string, port: number): boolean {
    const source = "internet" in from ? from.internet : from.address;
    const target = "internet" in to ? to.internet : to.address;
    const out =
      "internet" in from || from.groups.some((group) => this.#groupLets(group, "egress", target, protocol, port));
    const into =
      "internet" in to || to.groups.some((group) => this.#groupLets(group, "ingress", source, protocol, port));
    return out && into;
  }

  #groupLets(group: Resource, way: "ingress" | "egress", other: number, protocol: string, port: number): boolean {
    const inline = (group.inputs[way] as Record<string, unknown>[] | undefined) ?? [];
    for (const rule of inline) {
      const prefixes = (rule.cidrBlocks as unknown[] | undefined) ?? [];
      if (
        prefixes.some((prefix) => lies(other, prefix)) &&
        fits(rule.protocol, rule.fromPort, rule.toPort, protocol, port)
      )
        return true;
    }
    for (const rule of this.#world.of(way === "ingress" ? T.ingress : T.egress)) {
      if (this.#world.at(rule, "securityGroupId", T.group) !== group) continue;
      const { cidrIpv4, ipProtocol, fromPort, toPort } = rule.inputs;
      if (lies(other, cidrIpv4) && fits(ipProtocol, fromPort, toPort, protocol, port)) return true;
    }
    return false;
  }

  /** From a subnet on, to wherever the packet ends. */
  #carry(subnet: Resource, wire: Wire, memory: Memory, isAnswer: boolean, hasPublic: boolean): End {
    if (lies(wire.target, subnet.inputs.cidrBlock)) return subnet;
    if (!this.#aclLets(subnet, "out", wire)) return undefined;
    return this.#route(subnet, wire, memory, isAnswer, hasPublic, 0);
  }

  #route(subnet: Resource, wire: Wire, memory: Memory, isAnswer: boolean, hasPublic: boolean, depth: number): End {
    if (depth > 8) return undefined;
    const vpc = this.#vpcOf(subnet);
    if (!vpc) return undefined;
    if (lies(wire.target, vpc.inputs.cidrBlock)) return this.#local(vpc, wire);
    const route = this.#longest(this.#routesOf(subnet), wire.target);
    if (!route) return undefined;
    const { resource, path } = route;
    const at = (name: string, ...types: string[]) => this.#world.at(resource, `${path}${name}`, ...types);
    if (at("gatewayId", T.internet)) {
      if (isPrivate(wire.target) || !hasPublic || !this.#door(subnet)) return undefined;
      return this.#unlocked(subnet, "allow-bidirectional") ? "internet" : undefined;
    }
    const nat = at("natGatewayId", T.nat);
    if (nat) return isAnswer ? undefined : this.#translate(nat, subnet, wire, memory, depth);
    const peering = at("vpcPeeringConnectionId", T.peering);
    if (peering) {
      const sides = [this.#world.at(peering, "vpcId", T.vpc), this.#world.at(peering, "peerVpcId", T.vpc)];
      const other = sides.find((side) => side && side !== vpc);
      return other && sides.includes(vpc) && lies(wire.target, other.inputs.cidrBlock)
        ? this.#local(other, wire)
        : undefined;
    }
    const gateway = at("transitGatewayId", T.transit);
    return gateway ? this.#intoTransit(gateway, subnet, vpc, wire, memory, isAnswer, depth) : undefined;
  }

  /** Inside a VPC, into the subnet of the target. */
  #local(vpc: Resource, wire: Wire): End {
    const place = this.#world
      .of(T.subnet)
      .find((each) => this.#vpcOf(each) === vpc && lies(wire.target, each.inputs.cidrBlock));
    return place && this.#aclLets(place, "in", wire) ? place : undefined;
  }

  #translate(nat: Resource, subnet: Resource, wire: Wire, memory: Memory, depth: number): End {
    const place = this.#world.at(nat, "subnetId", T.subnet);
    if (!place || isPrivate(wire.target)) return undefined;
    if (place !== subnet && !this.#aclLets(place, "in", wire)) return undefined;
    const out = { ...wire, source: firstOf(place) };
    if (!this.#aclLets(place, "out", out)) return undefined;
    const route = this.#longest(this.#routesOf(place), wire.target);
    const leads = route && this.#world.at(route.resource, `${route.path}gatewayId`, T.internet);
    if (!leads || depth > 8 || !this.#door(place)) return undefined;
    if (!this.#unlocked(place, "allow-bidirectional") && !this.#unlocked(place, "allow-egress")) return undefined;
    memory.nat = nat;
    return "internet";
  }

  #intoTransit(
    gateway: Resource,
    subnet: Resource,
    vpc: Resource,
    wire: Wire,
    memory: Memory,
    isAnswer: boolean,
    depth: number,
  ): End {
    const attachment = this.#world
      .of(T.attachment)
      .find(
        (each) =>
          this.#world.at(each, "transitGatewayId", T.transit) === gateway &&
          this.#world.at(each, "vpcId", T.vpc) === vpc,
      );
    if (!attachment) return undefined;
    const landing = this.#landing(attachment);
    if (!landing || !this.#aclLets(landing, "in", wire)) return undefined;
    void subnet;
    return this.#byTable(attachment, wire, memory, isAnswer, depth);
  }

  /** By the route table of whatever the packet came from. */
  #byTable(from: Resource, wire: Wire, memory: Memory, isAnswer: boolean, depth: number): End {
    const association = this.#world
      .of(T.transitAssociation)
      .find((each) => this.#world.at(each, "transitGatewayAttachmentId", T.attachment, T.firewall) === from);
    const table = association && this.#world.at(association, "transitGatewayRouteTableId", T.transitTable);
    if (!table || depth > 8) return undefined;
    const routes = this.#world
      .of(T.transitRoute)
      .filter((each) => this.#world.at(each, "transitGatewayRouteTableId", T.transitTable) === table);
    const [best] = routes
      .filter(({ inputs }) => lies(wire.target, inputs.destinationCidrBlock))
      .sort((one, other) => lengthOf(other.inputs.destinationCidrBlock) - lengthOf(one.inputs.destinationCidrBlock));
    if (!best || best.inputs.blackhole === true) return undefined;
    const to = this.#world.at(best, "transitGatewayAttachmentId", T.attachment, T.firewall);
    if (!to) return undefined;
    if (to.type === T.firewall) {
      if (isAnswer ? !memory.firewalls.has(to) : !this.#firewallLets(to, wire)) return undefined;
      memory.firewalls.add(to);
      return this.#byTable(to, wire, memory, isAnswer, depth + 1);
    }
    const landing = this.#landing(to);
    const vpc = landing && this.#vpcOf(landing);
    if (!landing || !vpc) return undefined;
    if (lies(wire.target, landing.inputs.cidrBlock)) return landing;
    if (!this.#aclLets(landing, "out", wire)) return undefined;
    return this.#route(landing, wire, memory, isAnswer, false, depth + 1);
  }

  #landing(attachment: Resource): Resource | undefined {
    return this.#world.at(attachment, "subnetIds[0]", T.subnet);
  }

  /** The rules as text, line by line. */
  #firewallLets(firewall: Resource, wire: Wire): boolean {
    const policy = this.#world.at(firewall, "firewallPolicyArn", T.policy);
    if (!policy) return false;
    const references =
      (read(policy.inputs, "firewallPolicy.statefulRuleGroupReferences") as unknown[] | undefined) ?? [];
    const groups = references.map((_, index) =>
      this.#world.at(policy, `firewallPolicy.statefulRuleGroupReferences[${index}].resourceArn`, T.rules),
    );
    for (const group of groups) {
      const own =
        (read(group?.inputs, "ruleGroup.ruleVariables.ipSets") as
          | { key: string; ipSet: { definitions: string[] } }[]
          | undefined) ?? [];
      const home = own.find(({ key }) => key === "HOME_NET")?.ipSet.definitions ?? [];
      const text = String(read(group?.inputs, "ruleGroup.rulesSource.rulesString") ?? "");
      for (const line of text.split("\n")) {
        const words = /^(pass|drop|reject) (\w+) (\S+) \S+ -> (\S+) (\S+) /.exec(line);
        if (!words) continue;
        const [, action, protocol = "", source = "", target = "", ports = ""] = words;
        const carried = protocol === "tls" ? "tcp" : protocol;
        if (carried !== "ip" && carried !== wire.protocol) continue;
        if (!termHas(source, wire.source, home) || !termHas(target, wire.target, home) || !portHas(ports, wire.to))
          continue;
        return action === "pass";
      }
    }
    return false;
  }

  #aclLets(subnet: Resource, way: "in" | "out", wire: Wire): boolean {
    const acl = this.#world
      .of(T.acl)
      .find((each) =>
        ((each.inputs.subnetIds as unknown[] | undefined) ?? []).some(
          (_, index) => this.#world.at(each, `subnetIds[${index}]`, T.subnet) === subnet,
        ),
      );
    if (!acl) return true;
    const other = way === "in" ? wire.source : wire.target;
    const rules = this.#world
      .of(T.aclRule)
      .filter(
        (rule) =>
          this.#world.at(rule, "networkAclId", T.acl) === acl && (rule.inputs.egress === true) === (way === "out"),
      )
      .sort((one, another) => Number(one.inputs.ruleNumber) - Number(another.inputs.ruleNumber));
    for (const { inputs } of rules) {
      if (
        !lies(other, inputs.cidrBlock) ||
        !fits(inputs.protocol, inputs.fromPort, inputs.toPort, wire.protocol, wire.to)
      )
        continue;
      return inputs.ruleAction === "allow";
    }
    return false;
  }

  #routesOf(subnet: Resource): { resource: Resource; path: string; prefix: unknown }[] {
    const association = this.#world
      .of(T.association)
      .find((each) => this.#world.at(each, "subnetId", T.subnet) === subnet);
    const table = association && this.#world.at(association, "routeTableId", T.table);
    if (!table) return [];
    const inline = ((table.inputs.routes as Record<string, unknown>[] | undefined) ?? []).map((route, index) => ({
      resource: table,
      path: `routes[${index}].`,
      prefix: route.cidrBlock,
    }));
    const own = this.#world
      .of(T.route)
      .filter((route) => this.#world.at(route, "routeTableId", T.table) === table)
      .map((route) => ({ resource: route, path: "", prefix: route.inputs.destinationCidrBlock }));
    return [...inline, ...own];
  }

  #longest<Route extends { prefix: unknown }>(routes: readonly Route[], target: number): Route | undefined {
    return routes
      .filter(({ prefix }) => lies(target, prefix))
      .sort((one, other) => lengthOf(other.prefix) - lengthOf(one.prefix))[0];
  }

  #vpcOf(subnet: Resource): Resource | undefined {
    return this.#world.at(subnet, "vpcId", T.vpc);
  }

  /** Whether the VPC has an internet gateway. */
  #door(subnet: Resource): boolean {
    const vpc = this.#vpcOf(subnet);
    return this.#world.of(T.internet).some((gateway) => this.#world.at(gateway, "vpcId", T.vpc) === vpc);
  }

  #unlocked(subnet: Resource, mode: string): boolean {
    const [lock] = this.#world.of(T.lock);
    if (!lock || lock.inputs.internetGatewayBlockMode === "off") return true;
    const vpc = this.#vpcOf(subnet);
    return this.#world
      .of(T.exclusion)
      .some(
        (each) =>
          each.inputs.internetGatewayExclusionMode === mode &&
          (this.#world.at(each, "subnetId", T.subnet) === subnet || this.#world.at(each, "vpcId", T.vpc) === vpc),
      );
  }
}

const firstOf = (subnet: Resource): number => {
  const [base = "0.0.0.0"] = String(subnet.inputs.cidrBlock).split("/");
  return base.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
};

const numbers: Record<string, string> = { "6": "tcp", "17": "udp" };

function fits(protocol: unknown, from: unknown, to: unknown, asked: string, port: number): boolean {
  const name = numbers[String(protocol)] ?? String(protocol);
  if (name === "-1" || name === "all") return true;
  return name === asked && Number(from) <= port && port <= Number(to);
}

function termHas(term: string, address: number, home: readonly string[]): boolean {
  if (term === "any") return true;
  if (term.startsWith("!")) return !termHas(term.slice(1), address, home);
  if (term === "$EXTERNAL_NET") return !home.some((prefix) => lies(address, prefix));
  if (term === "$HOME_NET") return home.some((prefix) => lies(address, prefix));
  return term
    .replace(/^\[|\]$/g, "")
    .split(",")
    .some((prefix) => lies(address, prefix));
}

function portHas(term: string, port: number): boolean {
  if (term === "any") return true;
  return term
    .replace(/^\[|\]$/g, "")
    .split(",")
    .some((range) => {
      const [from = "", to = from] = range.split(":");
      return Number(from) <= port && port <= Number(to);
    });
}
