import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Pattern, Peer, Rule } from "../model";
import { itemsAt, numberOf, only, patternOf, perhaps, type Reading } from "../reading";
import { type Intervals, unionOf } from "../space/intervals";
import { everyPort, everyService, PORTS, service } from "../space/services";

/** Which packets a stateless rule matches, as the rule that would let them pass. */
export function matchOf(reading: Reading, group: Resource, path: string): Omit<Rule, "at"> {
  const addresses = (key: string): Peer | undefined => {
    const items = itemsAt(group, `${path}.${key}`);
    if (!items) return { addresses: perhaps(reading.prefix("0.0.0.0/0").may) };
    return items.length === 0
      ? undefined
      : { addresses: reading.prefixes(items.map((each) => each.value.addressDefinition)) };
  };
  const [source, target] = [addresses("sources"), addresses("destinations")];
  const client = portsIn(group, `${path}.sourcePorts`);
  const asked = serviceOf(group, path);
  const hasFlags = (itemsAt(group, `${path}.tcpFlags`) ?? [1]).length > 0;
  return {
    action: "allow",
    ...(source ? { source } : {}),
    ...(target ? { target } : {}),
    ...(client ? { client } : {}),
    service: hasFlags ? perhaps(asked.may) : asked,
  };
}

function serviceOf(group: Resource, path: string): Pattern {
  const protocols = valueAt(group.inputs, `${path}.protocols`) ?? [];
  if (!Array.isArray(protocols) || protocols.some(isUnknown)) return perhaps(everyService);
  const ports = portsIn(group, `${path}.destinationPorts`);
  if (protocols.length === 0 && !ports) return only(everyService);
  const numbers = protocols.length > 0 ? protocols.map(Number) : [6, 17];
  const at = (set: Intervals): Intervals =>
    unionOf(
      numbers.map((each) =>
        each === 6 || each === 17 ? set.map((port) => (port as number) + each * PORTS) : service(each),
      ),
    );
  const { must, may } = ports ?? only(everyPort);
  return must === may ? only(at(must)) : { must: at(must), may: at(may) };
}

function portsIn(group: Resource, path: string): Pattern | undefined {
  const items = itemsAt(group, path);
  if (!items) return perhaps(everyPort);
  if (items.length === 0) return undefined;
  return patternOf(
    items.map(({ value }) => {
      const [from, to] = [numberOf(value.fromPort), numberOf(value.toPort ?? value.fromPort)];
      if (from === undefined || to === undefined || Number.isNaN(from + to)) return perhaps(everyPort);
      return only([from, to + 1]);
    }),
  );
}
