import type { Pattern } from "../model";
import { only } from "../reading";
import { difference, type Intervals, intersection, isEmpty, same, unionOf } from "../space/intervals";
import { everyPort, everyService, PORTS, protocolNumbers, service, tcp, udp } from "../space/services";

/** Application protocols that Suricata knows by what is said, with the ports at which they are usually spoken. */
const usual: Readonly<Record<string, Intervals>> = {
  tls: tcp(443),
  ssl: tcp(443),
  http: tcp(80),
  http1: tcp(80),
  http2: unionOf([tcp(80), tcp(443)]),
  quic: udp(443),
  ssh: tcp(22),
  ftp: tcp(21),
  "ftp-data": tcp(20),
  smtp: unionOf([tcp(25), tcp(587)]),
  imap: tcp(143),
  dns: unionOf([tcp(53), udp(53)]),
  dcerpc: tcp(135),
  smb: unionOf([tcp(139), tcp(445)]),
  nfs: tcp(2049),
  krb5: unionOf([tcp(88), udp(88)]),
  rdp: tcp(3389),
  rfb: tcp(5900),
  telnet: tcp(23),
  mqtt: tcp(1883),
  pgsql: tcp(5432),
  ldap: unionOf([tcp(389), udp(389)]),
  modbus: tcp(502),
  dnp3: tcp(20000),
  enip: tcp(44818),
  ntp: udp(123),
  tftp: udp(69),
  dhcp: unionOf([udp(67), udp(68)]),
  snmp: unionOf([udp(161), udp(162)]),
  ike: unionOf([udp(500), udp(4500)]),
  ikev2: unionOf([udp(500), udp(4500)]),
  sip: unionOf([tcp(5060), udp(5060)]),
};

/** What a header's protocol and ports mean. `application`: only of whoever speaks that protocol. */
export interface Spoken {
  service: Pattern;
  application: boolean;
}

const transports: Readonly<Record<string, readonly number[]>> = {
  tcp: [protocolNumbers.tcp],
  "tcp-pkt": [protocolNumbers.tcp],
  "tcp-stream": [protocolNumbers.tcp],
  udp: [protocolNumbers.udp],
  sctp: [protocolNumbers.sctp],
};

/** What it means in a rule that lets pass, or drops. Undefined: no protocol that is known. */
export function spokenAt(protocol: string, ports: Pattern, passes: boolean): Spoken | undefined {
  const isAny = same(ports.must, everyPort);
  if (protocol === "ip" || protocol === "ip4" || protocol === "ip6" || protocol === "pkthdr") {
    const portful = [protocolNumbers.tcp, protocolNumbers.udp, protocolNumbers.sctp];
    return { service: isAny ? only(everyService) : at(portful, ports), application: false };
  }
  if (protocol === "icmp" || protocol === "icmpv4" || protocol === "icmpv6")
    return {
      service: only(unionOf([service(protocolNumbers.icmp), service(protocolNumbers.icmpv6)])),
      application: false,
    };
  const transport = transports[protocol];
  if (transport) return { service: at(transport, ports), application: protocol === "tcp-stream" };
  const where = usual[protocol];
  return where && { service: isAny && !passes ? only(where) : spoken(where, ports, isAny), application: true };
}

/**
 * Whoever writes a port means what is spoken there. With none written, a connection speaks the protocol at its usual
 * ports; at any other nobody knows, so a rule that drops it there leaves a way past it.
 */
function spoken(where: Intervals, ports: Pattern, isAny: boolean): Pattern {
  const carriers = [protocolNumbers.tcp, protocolNumbers.udp].filter(
    (protocol) => !isEmpty(intersection(where, service(protocol))),
  );
  const written = at(carriers, ports);
  return isAny ? { must: where, may: written.may } : written;
}

const at = (protocols: readonly number[], { must, may }: Pattern): Pattern => {
  const shift = (ports: Intervals): Intervals =>
    unionOf(protocols.map((protocol) => ports.map((port) => (port as number) + protocol * PORTS)));
  return must === may ? only(shift(must)) : { must: shift(must), may: shift(may) };
};

/** A part of a pattern. */
export const within = ({ must, may }: Pattern, part: Intervals): Pattern =>
  must === may ? only(intersection(must, part)) : { must: intersection(must, part), may: intersection(may, part) };

export const overTcp: Intervals = service(protocolNumbers.tcp);
export const besideTcp: Intervals = difference(everyService, overTcp);
