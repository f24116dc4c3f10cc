import type { Resource } from "../../plan/graph";
import { isUnknown } from "../../plan/values";
import type { Pattern } from "../model";
import { itemsAt, none, numberOf, only, patternOf, perhaps } from "../reading";
import { tcp } from "../space/services";
import type { Fabric } from "./fabric";
import type { Interface } from "./interface";
import { meaning } from "./parts";
import { placed } from "./placing";
import { addressAt, familiesAt } from "./public-addresses";
import { types } from "./types";

/** Application gateways end connections: each frontend listens on the ports of its listeners. */
export const applicationGateways = (fabric: Fabric): Interface[] =>
  fabric.reading.of(types.gateway).flatMap((each) => ofGateway(fabric, each));

function ofGateway(fabric: Fabric, each: Resource): Interface[] {
  const { reading } = fabric;
  const base = { urn: each.urn, label: each.name, kind: "service", groups: [], opens: true } as const;
  const place = placed(fabric, each, "gatewayIPConfigurations[0].subnet.id");
  const frontends = itemsAt(each, "frontendIPConfigurations");
  if (!frontends) return [{ ...base, ...place, publics: [], listens: perhaps(tcp(0, 65535)) }];
  return frontends.map(({ path, value }): Interface => {
    const listens = listensAt(each, value.name, frontends.length);
    const address = `${path}.publicIPAddress`;
    if (value.publicIPAddress === undefined) {
      return { ...base, ...place, addresses: [value.privateIPAddress], publics: [], listens };
    }
    const { publics } = addressAt(reading, each, address);
    return { ...base, ...place, families: familiesAt(reading, each, address), publics, listens };
  });
}

/** The ports at which listeners stand at one frontend; those of the gateway, where no listener is written. */
function listensAt(each: Resource, frontend: unknown, frontends: number): Pattern {
  const ports = itemsAt(each, "frontendPorts");
  const listeners = [itemsAt(each, "httpListeners"), itemsAt(each, "listeners")];
  if (!ports || listeners.includes(undefined)) return perhaps(tcp(0, 65535));
  const all = listeners.flatMap((list) => list ?? []);
  const everyPort = patternOf([none, ...ports.map(({ value }) => portPattern(value.port))]);
  if (all.length === 0 || atLeast(all.map(({ value }) => value)) >= frontends * ports.length) return everyPort;
  const found = all.flatMap(({ value }) => {
    const here = meaning(value.frontendIPConfiguration, frontend, frontends);
    return ports.flatMap(({ value: port }) => {
      const meant = here && meaning(value.frontendPort, port.name, ports.length);
      if (!here || !meant) return [];
      const pattern = portPattern(port.port);
      return [here === "surely" && meant === "surely" ? pattern : perhaps(pattern.may)];
    });
  });
  return patternOf([none, ...found]);
}

/**
 * How many ports of frontends these listeners take at least, wherever they stand: those of different protocols share none,
 * nor do those for the same hosts.
 */
function atLeast(listeners: readonly Record<string, unknown>[]): number {
  const taken = new Map<string, Map<string, number>>();
  for (const { protocol, hostName, hostNames } of listeners) {
    if (typeof protocol !== "string" || isUnknown(protocol)) continue;
    const hosts = [hostName, hostNames].flat();
    if (hosts.some(isUnknown)) continue;
    const key = JSON.stringify(hosts);
    const same = taken.get(protocol.toLowerCase()) ?? new Map<string, number>();
    taken.set(protocol.toLowerCase(), same.set(key, (same.get(key) ?? 0) + 1));
  }
  return [...taken.values()].reduce((sum, same) => sum + Math.max(...same.values()), 0);
}

export const portPattern = (value: unknown, of = tcp): Pattern => {
  const port = numberOf(value);
  return port === undefined || Number.isNaN(port) ? perhaps(of(0, 65535)) : only(of(port));
};
