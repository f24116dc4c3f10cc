import type { End, Pattern, Peer, Rule } from "../model";
import type { Box } from "../space/boxes";
import { difference, type Intervals, intersection, isEmpty, nothing, same, union } from "../space/intervals";
import { everyPort, everyService, PORTS, protocolNumbers, protocolsIn, service } from "../space/services";

/** The line of all addresses, whatever the family: a rule that names nobody means all of these. */
const everywhere: Intervals = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** A packet on its way between two ends, whose groups a rule may name. */
export interface Encounter {
  sender: End;
  /** Absent: not known yet. */
  receiver?: End;
  /** It is the answer: it goes from the box's target to its source. */
  reply: boolean;
  /** It came through something beyond which groups are not known. */
  forgotten: boolean;
}

/** What a rule must match, and what it may match. */
export interface Matched {
  must: Box[];
  may: Box[];
}

const boxesOfRequests = new WeakMap<Rule, Matched>();
const boxesOfReplies = new WeakMap<Rule, Matched>();

/** The exchanges whose packet of this encounter a rule matches. */
export function matched(rule: Rule, encounter: Encounter): Matched {
  if (namesGroups(rule.source) || namesGroups(rule.target)) return build(rule, encounter);
  const boxes = encounter.reply ? boxesOfReplies : boxesOfRequests;
  const known = boxes.get(rule) ?? build(rule, encounter);
  boxes.set(rule, known);
  return known;
}

const namesGroups = (peer: Peer | undefined): boolean => peer !== undefined && "groups" in peer;

function build(rule: Rule, encounter: Encounter): Matched {
  const { sender, receiver, reply } = encounter;
  const from = patternOf(rule.source, sender, encounter);
  const to = patternOf(rule.target, receiver, encounter);
  const [source, target] = reply ? [to, from] : [from, to];
  const boxes = (which: keyof Pattern): Box[] => {
    if (isEmpty(source[which]) || isEmpty(target[which])) return [];
    return shapes(rule, which, reply).map((shape) => ({
      source: source[which],
      target: target[which],
      ...shape,
      ...(rule.names ? { names: rule.names } : {}),
    }));
  };
  const may = boxes("may");
  const settled = [source, target, rule.service, rule.client].every((each) => !each || each.must === each.may);
  return { may, must: settled ? may : boxes("must") };
}

const all: Pattern = { must: everywhere, may: everywhere };
const none: Pattern = { must: nothing, may: nothing };
const perhaps: Pattern = { must: nothing, may: everywhere };

function patternOf(peer: Peer | undefined, end: End | undefined, { forgotten }: Encounter): Pattern {
  if (!peer) return all;
  if ("addresses" in peer) return peer.addresses;
  if (forgotten) return none;
  if (!end) return perhaps;
  if (peer.groups.some((group) => end.groups.has(group))) return peer.certain && !end.groupsUnknown ? all : perhaps;
  return end.groupsUnknown || !peer.certain ? perhaps : none;
}

interface Shape {
  service: Intervals;
  client: Intervals;
}

function shapes(rule: Rule, which: keyof Pattern, reply: boolean): Shape[] {
  const asked = rule.service?.[which] ?? everyService;
  const from = rule.client?.[which] ?? everyPort;
  if (isEmpty(asked) || isEmpty(from)) return [];
  if (!reply) return [{ service: asked, client: from }];
  return answering(asked).map(({ protocols, ports }) => ({
    service: protocols.flatMap((protocol) => shifted(from, protocol)).reduce(union, nothing),
    client: ports,
  }));
}

/** A set of ports as services of a protocol. */
const shifted = (ports: Intervals, protocol: number): Intervals[] => [
  ports.map((port) => (port as number) + protocol * PORTS),
];

/** Which protocols a rule lets answer, and to which ports: an answer goes to the port from which was asked. */
function answering(asked: Intervals): { protocols: number[]; ports: Intervals }[] {
  const byPorts: { protocols: number[]; ports: Intervals }[] = [];
  for (const protocol of protocolsIn(asked)) {
    const here = intersection(asked, service(protocol));
    const ports = here.map((point) => (point as number) - protocol * PORTS);
    const effective = hasPorts.has(protocol) ? ports : answersWithoutPorts(protocol, ports);
    const known = byPorts.find((each) => same(each.ports, effective));
    if (isEmpty(effective)) continue;
    if (known) known.protocols.push(protocol);
    else byPorts.push({ protocols: [protocol], ports: effective });
  }
  return byPorts;
}

const hasPorts = new Set<number>([protocolNumbers.tcp, protocolNumbers.udp, protocolNumbers.sctp]);

/** An echo is answered with an echo reply: type 0 of ICMP, 129 of ICMPv6. */
function answersWithoutPorts(protocol: number, types: Intervals): Intervals {
  if (protocol === protocolNumbers.icmp) return isEmpty(intersection(types, [0, 1])) ? nothing : everyPort;
  const echo = 129 * 256;
  if (protocol === protocolNumbers.icmpv6) return isEmpty(intersection(types, [echo, echo + 1])) ? nothing : everyPort;
  return isEmpty(difference(types, everyPort)) ? everyPort : nothing;
}
