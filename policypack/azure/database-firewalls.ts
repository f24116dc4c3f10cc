import {
  FirewallRule as MySqlRule,
  SingleServerFirewallRule as MySqlSingleRule,
} from "@pulumi/azure-native/dbformysql";
import {
  FirewallRule as PostgreSqlRule,
  SingleServerFirewallRule as PostgreSqlSingleRule,
} from "@pulumi/azure-native/dbforpostgresql";
import { FirewallRule as SqlRule } from "@pulumi/azure-native/sql";
import { IPv4 } from "ipaddr.js";
import { policy } from "../policy";

interface Range {
  startIpAddress?: string;
  endIpAddress?: string;
}

/** An address as a number. A text that is none throws, which counts as a violation. */
const numberOf = (address: string): number =>
  IPv4.parse(address).octets.reduce((number, octet) => number * 256 + octet, 0);

/** Fewer than one in 256 of all addresses: somebody's network, not the internet. */
export const isNarrow = ({ startIpAddress: start, endIpAddress: end }: Range): boolean =>
  start === undefined || end === undefined || numberOf(end) - numberOf(start) < 2 ** 24;

/** From zero to zero is Azure's way to write "every resource in Azure". */
const isNotAllOfAzure = ({ startIpAddress: start, endIpAddress: end }: Range): boolean =>
  !(start === "0.0.0.0" && end === "0.0.0.0");

const office = { startIpAddress: "203.0.113.7", endIpAddress: "203.0.113.9" };
const everyone = { startIpAddress: "0.0.0.0", endIpAddress: "255.255.255.255" };
const almostEveryone = { startIpAddress: "1.0.0.0", endIpAddress: "254.255.255.255" };
const azure = { startIpAddress: "0.0.0.0", endIpAddress: "0.0.0.0" };

const internet = {
  annex: "6.7",
  severity: "critical",
  why: "Anyone on the internet can then try passwords and known flaws on the server that holds the records.",
  fix: "Narrow startIpAddress and endIpAddress to the addresses that need the server, or use a private endpoint.",
  holds: isNarrow,
  accepted: [office, azure],
  rejected: [everyone, almostEveryone],
} as const;

const allOfAzure = {
  annex: "6.7",
  severity: "high",
  why: "Every machine of every customer of Azure can then reach the server that holds the records.",
  fix: "Remove this rule (startIpAddress and endIpAddress 0.0.0.0) and use a private endpoint.",
  holds: isNotAllOfAzure,
  accepted: [office, everyone],
  rejected: [azure],
} as const;

/** Examples are lists that policies own. */
const owned = <Rule extends { accepted: readonly Range[]; rejected: readonly Range[] }>(rule: Rule) => ({
  ...rule,
  accepted: [...rule.accepted],
  rejected: [...rule.rejected],
});

export const databaseFirewalls = [
  policy(SqlRule, {
    ...owned(internet),
    id: "azure-sql-firewall-internet",
    title: "SQL server firewall rules must not open the server to the internet",
  }),
  policy(SqlRule, {
    ...owned(allOfAzure),
    id: "azure-sql-firewall-all-azure",
    title: "SQL server firewall rules must not open the server to all of Azure",
  }),
  policy(PostgreSqlRule, {
    ...owned(internet),
    id: "azure-postgresql-firewall-internet",
    title: "PostgreSQL firewall rules must not open the server to the internet",
  }),
  policy(PostgreSqlRule, {
    ...owned(allOfAzure),
    id: "azure-postgresql-firewall-all-azure",
    title: "PostgreSQL firewall rules must not open the server to all of Azure",
  }),
  policy(MySqlRule, {
    ...owned(internet),
    id: "azure-mysql-firewall-internet",
    title: "MySQL firewall rules must not open the server to the internet",
  }),
  policy(MySqlRule, {
    ...owned(allOfAzure),
    id: "azure-mysql-firewall-all-azure",
    title: "MySQL firewall rules must not open the server to all of Azure",
  }),
  policy(PostgreSqlSingleRule, {
    ...owned(internet),
    id: "azure-postgresql-single-firewall-internet",
    title: "PostgreSQL single server firewall rules must not open the server to the internet",
  }),
  policy(PostgreSqlSingleRule, {
    ...owned(allOfAzure),
    id: "azure-postgresql-single-firewall-all-azure",
    title: "PostgreSQL single server firewall rules must not open the server to all of Azure",
  }),
  policy(MySqlSingleRule, {
    ...owned(internet),
    id: "azure-mysql-single-firewall-internet",
    title: "MySQL single server firewall rules must not open the server to the internet",
  }),
  policy(MySqlSingleRule, {
    ...owned(allOfAzure),
    id: "azure-mysql-single-firewall-all-azure",
    title: "MySQL single server firewall rules must not open the server to all of Azure",
  }),
];
