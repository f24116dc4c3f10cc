import type { Resource } from "../../plan/graph";
import type { End, Forward, NodeId, Pattern } from "../model";
import { itemsAt, numberOf, only, patternOf, type Reading, siteOf } from "../reading";
import { publicAddresses } from "../space/addresses";
import { nothing } from "../space/intervals";
import { PORTS, tcp, udp } from "../space/services";
import { exitId, type Fabric } from "./fabric";
import { portPattern } from "./interfaces";
import { types } from "./types";

/** What a backend pool holds: which ends of which interfaces. */
export type Members = (balancer: Resource, pool: string) => readonly End[];

/**
 * Load balancers pass packets on to the ends in their pools, which see the address of whoever asked and answer by their
 * own routes. https://learn.microsoft.com/azure/load-balancer/components
 */
export const balancers = (fabric: Fabric, membersOf: Members): End[] =>
  fabric.reading.of(types.balancer).flatMap((each) => ofBalancer(fabric, each, membersOf));

function ofBalancer(fabric: Fabric, each: Resource, membersOf: Members): End[] {
  const { reading } = fabric;
  const frontends = itemsAt(each, "frontendIPConfigurations") ?? [];
  return frontends.flatMap(({ path, value }, index) => {
    const forwards = forwardsOf(reading, each, String(value.name ?? index), membersOf);
    const targets = forwards.flatMap(({ members }) => members);
    const place = fabric.subnetAt(each, `${path}.subnet.id`);
    const id = `${each.urn}|${index}`;
    const base = {
      id,
      urn: each.urn,
      label: each.name,
      kind: "passage" as const,
      spread: "one" as const,
      groups: new Set<string>(),
      guards: { in: [], out: [] },
      out: [],
      listens: patternOf([only(nothing), ...forwards.map(({ forward }) => forward.listens)]),
      forwards: forwards.map(({ forward }) => forward),
    };
    if (place) {
      const written = reading.prefix(value.privateIPAddress);
      const known = written.must === written.may && written.must.length > 0;
      return [
        {
          ...base,
          network: place.network.key,
          subnet: place.key,
          addresses: known ? written.must : place.addresses,
          fronts: [],
        },
      ];
    }
    const exits = new Set<NodeId>(
      targets.flatMap(({ subnet }) => fabric.subnets.filter(({ key }) => key === subnet).map(exitId)),
    );
    const entry = fabric.put(`${id}|deliver`, {
      kind: "deliver",
      at: siteOf(each, `load balancer ${each.name}`),
      ends: [id],
    });
    const front = {
      at: siteOf(each, `load balancer ${each.name}`, path),
      addresses: publicAddresses[reading.family],
      entry,
      exits,
      certain: true,
    };
    return [{ ...base, network: id, addresses: publicAddresses[reading.family], fronts: [front] }];
  });
}

interface Passing {
  forward: Forward;
  members: readonly End[];
}

/** The rules of one frontend: balanced ones, those of all ports, and NAT rules of single machines. */
function forwardsOf(reading: Reading, each: Resource, frontend: string, membersOf: Members): Passing[] {
  const rules = [...(itemsAt(each, "loadBalancingRules") ?? []), ...(itemsAt(each, "inboundNatRules") ?? [])];
  void reading;
  const frontends = itemsAt(each, "frontendIPConfigurations") ?? [];
  return rules
    .filter(({ value }) => frontends.length === 1 || lastOf(value.frontendIPConfiguration) === frontend)
    .map(({ path, value }): Passing => {
      const members = membersOf(
        each,
        lastOf(value.backendAddressPool) ?? (path.startsWith("inboundNatRules") ? `nat ${String(value.name)}` : ""),
      );
      const front = numberOf(value.frontendPort);
      const whole = front === 0 || String(value.protocol).toLowerCase() === "all";
      const back = numberOf(value.backendPort);
      const listens: Pattern = whole
        ? only([...tcp(0, PORTS - 1), ...udp(0, PORTS - 1)])
        : portPattern(value.frontendPort, String(value.protocol).toLowerCase() === "udp" ? udp : tcp);
      return {
        members,
        forward: {
          at: siteOf(each, `rule ${String(value.name ?? "")} of load balancer ${each.name}`, path),
          listens,
          to: members.map(({ id }) => id),
          ...(whole || back === undefined || Number.isNaN(back) ? {} : { port: back }),
          keepsSource: true,
          answersThrough: false,
          certain: true,
        },
      };
    });
}

/** The last part of `{ id: ".../name" }`. */
function lastOf(value: unknown): string | undefined {
  const id = (value as { id?: unknown } | undefined)?.id;
  return typeof id === "string" ? id.split("/").at(-1) : undefined;
}
