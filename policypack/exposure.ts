import { IPv6, parseCIDR } from "ipaddr.js";

/** A range of ports, both ends included. */
export interface Ports {
  from: number;
  to: number;
}

export type Transport = "tcp" | "udp";

export const allPorts: Ports = { from: 0, to: 65535 };

interface Service extends Ports {
  name: string;
  transports: readonly Transport[];
}

/** What is left of a range of ports when others are taken out of it. */
export const without = (ports: Ports, taken: readonly Ports[]): Ports[] =>
  taken.reduce<Ports[]>(
    (left, { from, to }) =>
      left.flatMap((each) =>
        [
          { from: each.from, to: Math.min(each.to, from - 1) },
          { from: Math.max(each.from, to + 1), to: each.to },
        ].filter((part) => part.from <= part.to),
      ),
    [ports],
  );

const over =
  (...transports: Transport[]) =>
  (name: string, from: number, to = from): Service => ({ name, from, to, transports });
const tcp = over("tcp");
const udp = over("udp");
const both = over("tcp", "udp");

/** Where data is kept and asked for. */
const stores: readonly Service[] = [
  tcp("SQL Server", 1433),
  udp("SQL Server Browser", 1434),
  tcp("Oracle", 1521),
  tcp("Oracle over TLS", 2484),
  tcp("MySQL", 3306),
  tcp("PostgreSQL", 5432),
  tcp("Redshift", 5439),
  tcp("CouchDB", 5984),
  tcp("Redis", 6379, 6380),
  tcp("Cassandra", 7000, 7001),
  tcp("Neo4j", 7687),
  tcp("Neptune", 8182),
  tcp("Cassandra", 9042),
  tcp("Elasticsearch", 9200),
  tcp("Elasticsearch", 9300),
  both("memcached", 11211),
  tcp("MongoDB", 27017, 27019),
  tcp("Db2", 50000),
];

/** What nobody on the internet has any business with: ports by which machines are administered or data is kept. */
const guarded: readonly Service[] = [
  tcp("FTP", 20, 21),
  tcp("SSH", 22),
  tcp("Telnet", 23),
  udp("TFTP", 69),
  both("RPC", 135),
  both("NetBIOS", 137, 139),
  udp("SNMP", 161),
  both("LDAP", 389),
  tcp("SMB", 445),
  tcp("remote shell", 512, 514),
  udp("IPMI", 623),
  both("RDP", 3389),
  tcp("VNC", 5900, 5903),
  tcp("WinRM", 5985, 5986),
  tcp("Docker", 2375, 2376),
  tcp("etcd", 2379, 2380),
  tcp("kubelet", 10250),
  both("NFS", 2049),
  tcp("Kafka", 9092, 9098),
  ...stores,
  tcp("DICOM", 104),
  tcp("HL7 MLLP", 2575),
  tcp("DICOM", 11112),
];

/** The same as ranges of ports, one for each transport. */
export const guardedRanges: readonly (Ports & { transport: Transport })[] = guarded.flatMap(
  ({ from, to, transports }) => transports.map((transport) => ({ transport, from, to })),
);

/** The administration, database and clinical services that a range of ports contains, by name. */
export const guardedServices = (transport: Transport, ports: Ports): string[] => [
  ...new Set(
    guarded
      .filter(({ from, to, transports }) => transports.includes(transport) && from <= ports.to && ports.from <= to)
      .map(({ name }) => name),
  ),
];

/** The ports that are left to clients (RFC 6335): a range of them names no service. */
const clients: Ports = { from: 49152, to: 65535 };

/** Whether a store answers at one of these ports. */
export const isStorePort = (transport: Transport, ports: Ports): boolean =>
  (ports.from < clients.from || ports.from === ports.to) &&
  stores.some(({ from, to, transports }) => transports.includes(transport) && from <= ports.to && ports.from <= to);

/** Ranges that no route on the internet leads to. */
const unrouted = ["10.0.0.0/8", "127.0.0.0/8", "fc00::/7", "fe80::/10"];

/**
 * Whether a prefix stands for the internet rather than for somebody's network: at least one part in 256 of all IPv4
 * addresses, or of the IPv6 addresses in use, so that `0.0.0.0/0` is recognised when it is written in pieces.
 */
export function isInternet(prefix: string): boolean {
  const [address, length] = parseCIDR(prefix.trim());
  if (length > (address instanceof IPv6 ? 11 : 8)) return false;
  return !unrouted.some((range) => covers(range, prefix));
}

/** Whether every address of one prefix lies in another. */
export function covers(outer: string, inner: string): boolean {
  const [network, size] = parseCIDR(outer.trim());
  const [address, length] = parseCIDR(inner.trim());
  return network.kind() === address.kind() && length >= size && address.match(network, size);
}
