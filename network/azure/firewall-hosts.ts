import { isUnknown, valueAt } from "../../plan/values";
import type { Pattern, Rule } from "../model";
import { numberOf, only, perhaps, type Reading } from "../reading";
import { publicAddresses } from "../space/addresses";
import { unionOf } from "../space/intervals";
import { tcp } from "../space/services";

/** Hosts that a rule means by their names. */
export interface Hosts extends Pick<Rule, "target" | "names"> {
  doubtful: boolean;
}

/**
 * The hosts of these properties. The firewall looks up the name itself, so that a rule for a name leads to public addresses,
 * unless a private zone of the plan may answer.
 */
export function hostsOf(reading: Reading, value: Record<string, unknown>, properties: readonly string[]): Hosts[] {
  const texts = properties.flatMap((name) => value[name] ?? []);
  if (texts.includes("*")) return [{ doubtful: false }];
  const names = texts.filter((text): text is string => typeof text === "string" && !isUnknown(text));
  const inside = names.filter((name) => zonesOf(reading).some((zone) => overlap(name, zone)));
  const target = { addresses: only(publicAddresses[reading.family]) };
  return [
    ...(names.length > 0 ? [{ target, names, doubtful: false }] : []),
    ...(inside.length > 0 ? [{ names: inside, doubtful: true }] : []),
    ...(names.length < texts.length ? [{ doubtful: true }] : []),
  ];
}

const zonesOf = (reading: Reading): string[] =>
  reading.of("azure-native:privatedns:PrivateZone").flatMap(({ inputs, outputs }) => {
    const name = valueAt(inputs, "privateZoneName") ?? outputs?.name;
    return typeof name === "string" ? [name.toLowerCase().replace(/^privatelink\./, "")] : [];
  });

/** Whether a name such as `*.example.org`, or an address such as `example.org/path`, may lie in a zone. */
function overlap(name: string, zone: string): boolean {
  const host = name.toLowerCase().split("/")[0] ?? "";
  const plain = host.replace(/^\*\.?/, "");
  return plain === zone || plain.endsWith(`.${zone}`) || (host !== plain && `.${zone}`.endsWith(`.${plain}`));
}

/** The ports of an application rule. */
export function portsOfHosts({ protocols }: Record<string, unknown>): Pattern {
  const ports = (Array.isArray(protocols) ? protocols : []).map((each) => numberOf((each as { port?: unknown }).port));
  const known = ports.filter((port) => port !== undefined && !Number.isNaN(port));
  if (known.length < ports.length || ports.length === 0) return perhaps(tcp(0, 65535));
  return only(unionOf(known.map((port) => tcp(port as number))));
}
