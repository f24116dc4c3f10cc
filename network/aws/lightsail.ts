import type { Resource } from "../../plan/graph";
import { isUnknown } from "../../plan/values";
import type { Filter, Pattern, Rule } from "../model";
import { itemsAt, only, patternOf, perhaps, portsOf, type Reading, siteOf, textsAt } from "../reading";
import { everyService } from "../space/services";
import { anyPort, everything, flagAt, ports } from "./inputs";
import type { Interface } from "./interface";
import { publicAt } from "./places";

const openPorts = "aws:lightsail/instancePublicPorts:InstancePublicPorts";

/** Lightsail: small machines, databases and balancers in networks that AWS keeps, all met at public addresses. */
export const lightsail = (reading: Reading): Interface[] => [
  ...reading.of("aws:lightsail/instance:Instance").map((each) => ({
    ...apart(each, "host", everything),
    guards: { in: [firewallOf(reading, each)], out: [] },
  })),
  ...reading.of("aws:lightsail/database:Database").flatMap((each) => {
    const isOpen = flagAt(each, "publiclyAccessible", false);
    return isOpen === false ? [] : [apart(each, "service", databasePort(each), isOpen === true)];
  }),
  ...reading.of("aws:lightsail/lb:Lb").map((each) => apart(each, "service", ports(80, 443))),
  ...reading.of("aws:lightsail/containerService:ContainerService").map((each) => apart(each, "service", ports(443))),
];

const apart = ({ urn, name }: Resource, kind: Interface["kind"], listens: Pattern, isCertain = true): Interface => ({
  urn,
  label: name,
  kind,
  subnets: [],
  apart: true,
  groups: [],
  publics: [publicAt({ urn, label: `public address of ${name}` }, isCertain)],
  listens,
  opens: true,
});

function databasePort({ inputs: { blueprintId } }: Resource): Pattern {
  if (isUnknown(blueprintId)) return anyPort;
  return String(blueprintId).startsWith("postgres") ? ports(5432) : ports(3306);
}

/**
 * The ports that a machine opens; without a list, those of its blueprint.
 * https://docs.aws.amazon.com/lightsail/latest/userguide/understanding-firewall-and-port-mappings-in-amazon-lightsail.html
 */
function firewallOf(reading: Reading, machine: Resource): Filter {
  const lists = reading.references.from(machine, "instanceName", openPorts);
  const at = siteOf(machine, `firewall of ${machine.name}`);
  const rules = lists.length > 0 ? lists.flatMap((list) => rulesOf(reading, list)) : [usual(machine)];
  return { at, match: "any", rules, otherwise: "deny" };
}

function usual(machine: Resource): Rule {
  const at = siteOf(machine, `the ports that the blueprint of ${machine.name} opens`, "blueprintId");
  const isWindows = String(machine.inputs.blueprintId).startsWith("windows");
  const must = isWindows ? ports(3389) : ports(22, 80);
  const may = isWindows ? ports(80, 443, 3389) : ports(22, 80, 443);
  return { at, action: "allow", service: { must: must.must, may: may.may } };
}

function rulesOf(reading: Reading, list: Resource): Rule[] {
  const items = itemsAt(list, "portInfos");
  if (!items) return [{ at: siteOf(list, `ports of ${list.name}`), action: "allow", service: perhaps(everyService) }];
  return items.map(({ path, value }): Rule => {
    const texts = [...textsAt(list, `${path}.cidrs`), ...textsAt(list, `${path}.ipv6Cidrs`)];
    const everybody = reading.family === 4 ? "0.0.0.0/0" : "::/0";
    const hasAliases = textsAt(list, `${path}.cidrListAliases`).length > 0;
    const addresses = patternOf([
      reading.prefixes(texts.length > 0 || hasAliases ? texts : [everybody]),
      ...(hasAliases ? [perhaps(reading.prefix(everybody).may)] : [only([])]),
    ]);
    return {
      at: siteOf(list, `ports of ${list.name}`, path),
      action: "allow",
      source: { addresses },
      service: portsOf(value.protocol, value.fromPort, value.toPort),
    };
  });
}
