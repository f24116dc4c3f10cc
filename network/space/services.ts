import { difference, type Intervals, intersection, isEmpty, type Point, union } from "./intervals";

/**
 * What can be asked of a host, on one line: `protocol × 65,536 + port`, by the protocol's number (IANA). For ICMP the port
 * is `type × 256 + code`; protocols without ports use port 0 to 65,535 as one.
 */
export const PORTS = 65536;
const PROTOCOLS = 256;

export const protocolNumbers = { icmp: 1, tcp: 6, udp: 17, gre: 47, esp: 50, ah: 51, icmpv6: 58, sctp: 132 } as const;

/** Every protocol and port. */
export const everyService: Intervals = [0, PROTOCOLS * PORTS];

/** Ports from which clients open connections, and to which the answers go. */
export const clientPorts: Intervals = [1024, PORTS];

export const everyPort: Intervals = [0, PORTS];

/** A range of ports of a protocol, both ends included. */
export const service = (protocol: number, from = 0, to = PORTS - 1): Intervals => [
  protocol * PORTS + from,
  protocol * PORTS + to + 1,
];

export const tcp = (from: number, to = from): Intervals => service(protocolNumbers.tcp, from, to);
export const udp = (from: number, to = from): Intervals => service(protocolNumbers.udp, from, to);

/** What is written for people and programs: `tcp/443`, `udp/1024-65535`, `icmp`, `all`. Parts in the order of the line. */
export function servicesOf(set: Intervals): string[] {
  if (isEmpty(difference(everyService, set))) return ["all"];
  const whole = wholeProtocols(set);
  const found: string[] = [...whole.texts];
  const rest = difference(set, whole.set);
  for (let protocol = 0; protocol < PROTOCOLS && !isEmpty(rest); protocol += 1) {
    const part = intersection(rest, service(protocol));
    for (let index = 0; index < part.length; index += 2) {
      const from = (part[index] as number) - protocol * PORTS;
      const to = (part[index + 1] as number) - 1 - protocol * PORTS;
      found.push(`${nameOfProtocol(protocol)}/${portsText(protocol, from, to)}`);
    }
  }
  return found;
}

/** The protocols all of whose ports are in a set: `tcp`, `udp`, and ranges of numbers for the nameless. */
function wholeProtocols(set: Intervals): { texts: string[]; set: Intervals } {
  const texts: string[] = [];
  let taken: Intervals = [];
  let index = 0;
  while (index < set.length) {
    const from = Math.ceil((set[index] as number) / PORTS);
    const to = Math.floor((set[index + 1] as number) / PORTS);
    if (from < to) {
      texts.push(...protocolsText(from, to));
      taken = union(taken, [from * PORTS, to * PORTS]);
    }
    index += 2;
  }
  return { texts, set: taken };
}

/** `from` up to and without `to`: the named ones by name, all others together where the range is large. */
function protocolsText(from: number, to: number): string[] {
  if (to - from === 1) return [nameOfProtocol(from)];
  return [`protocols ${from}-${to - 1}`];
}

const namesByNumber = new Map<number, string>(Object.entries(protocolNumbers).map(([name, number]) => [number, name]));

export const nameOfProtocol = (protocol: number): string => namesByNumber.get(protocol) ?? `protocol ${protocol}`;

const isIcmp = (protocol: number): boolean => protocol === protocolNumbers.icmp || protocol === protocolNumbers.icmpv6;

const portsText = (protocol: number, from: number, to: number): string => {
  if (!isIcmp(protocol)) return from === to ? `${from}` : `${from}-${to}`;
  const [type, last] = [Math.floor(from / 256), Math.floor(to / 256)];
  return type === last ? `${type}` : `${type}-${last}`;
};

/**
 * Reads what people write and what `servicesOf` prints: `tcp/443`, `tcp/1024-2047`, `udp`, `icmp/8` (the type), `all`,
 * `protocol 89/0-9`, `protocols 90-255`. Undefined where it is none of these.
 */
export function readService(text: string): Intervals | undefined {
  if (text === "all") return everyService;
  const [, first, last] = /^protocols (\d{1,3})-(\d{1,3})$/.exec(text) ?? [];
  if (first !== undefined) return rangeOf(Number(first), Number(last), PROTOCOLS, (each) => each * PORTS);
  const match =
    /^(?:(?<name>[a-z][a-z0-9]*)|(?:protocol )?(?<number>\d{1,3}))(?:\/(?<from>\d{1,5})(?:-(?<to>\d{1,5}))?)?$/.exec(
      text,
    );
  if (!match?.groups) return undefined;
  const { name, number, from, to } = match.groups;
  const protocol = name ? (protocolNumbers as Record<string, number>)[name] : Number(number);
  if (protocol === undefined || protocol >= PROTOCOLS) return undefined;
  if (from === undefined) return service(protocol);
  const size = isIcmp(protocol) ? 256 : 1;
  return rangeOf(Number(from), Number(to ?? from), PORTS / size, (each) => protocol * PORTS + each * size);
}

const rangeOf = (from: number, to: number, end: number, at: (each: number) => number): Intervals | undefined =>
  from <= to && to < end ? [at(from), at(to + 1)] : undefined;

/** The numbers of the protocols that a set touches. */
export function protocolsIn(set: Intervals): number[] {
  const found = new Set<number>();
  for (let index = 0; index < set.length; index += 2) {
    const last = Math.floor(((set[index + 1] as Point as number) - 1) / PORTS);
    for (let each = Math.floor((set[index] as number) / PORTS); each <= last; each += 1) found.add(each);
  }
  return [...found];
}
