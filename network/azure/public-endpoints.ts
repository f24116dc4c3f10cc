import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Filter } from "../model";
import { perhaps, siteOf } from "../reading";
import { everyService } from "../space/services";
import { listedAt } from "./access-list";
import type { Fabric } from "./fabric";
import type { Interface } from "./interface";
import { ownedBy } from "./owned";
import { placed } from "./placing";
import { privatelyMet } from "./private-targets";
import { firewallAt } from "./server-firewall";
import { portsOf, type Service } from "./service";
import { services } from "./services";
import { tagGroup } from "./tags";

/** Services at their public endpoints, or in the subnets that they were put into. */
export const publicEndpoints = (fabric: Fabric): Interface[] =>
  services.flatMap((service) => fabric.reading.of(service.type).flatMap((each) => ofService(fabric, each, service)));

function ofService(fabric: Fabric, each: Resource, service: Service): Interface[] {
  const listens = portsOf(each, service);
  const base = { urn: each.urn, label: each.name, kind: "service", listens, opens: false, publics: [] } as const;
  const { injected, access = ["publicNetworkAccess"] } = service;
  if (injected && (valueAt(each.inputs, injected) ?? undefined) !== undefined) {
    return [{ ...base, ...placed(fabric, each, injected), groups: [] }];
  }
  const open = isOpen(fabric, each, service);
  if (open === false) return [];
  const guard = guardOf(fabric, each, service);
  return [
    {
      ...base,
      ...(service.families ? { families: service.families(each) } : {}),
      groups: [...(service.tag ? [tagGroup(service.tag)] : []), tagGroup("AzureCloud")],
      publics: [{ at: siteOf(each, `public endpoint of ${each.name}`, access[0]), certain: open === true }],
      ...(guard ? { guard } : {}),
    },
  ];
}

/** Whether there is a public endpoint. Undefined: not known yet. */
function isOpen(fabric: Fabric, each: Resource, service: Service): boolean | undefined {
  const { access = ["publicNetworkAccess"], untilPrivate, list, within } = service;
  const rules = list?.apart ? ownedBy(fabric.reading, list.apart, each).map(({ resource }) => resource) : [];
  const own = access.map((path) => accessOf(valueAt(each.inputs, path)));
  // A service with several public endpoints has one as long as not all are closed.
  if (access.length > 1)
    return own.includes(true) || own.includes("silent") || (own.includes(undefined) ? undefined : false);
  const said = [...own, ...rules.map(({ inputs }) => accessOf(inputs.publicNetworkAccess))];
  if (said.includes(false)) return false;
  if (said.includes(undefined)) return undefined;
  if (said.includes(true)) return true;
  if (!untilPrivate) return true;
  const owner = within && fabric.reading.at(each, within.owner, within.type);
  const meant = owner ? owner.resources : [each];
  const met = meant.map((one) => privatelyMet(fabric.reading, one));
  if (met.includes("perhaps") || (within && met.includes("surely"))) return undefined;
  return !met.includes("surely");
}

/** What a property says: true, false, not known, or nothing. */
export function accessOf(value: unknown): boolean | "silent" | undefined {
  if (value === undefined || value === null || value === "") return "silent";
  // What a perimeter lets in is written elsewhere.
  if (isUnknown(value) || String(value).toLowerCase() === "securedbyperimeter") return undefined;
  return !["disabled", "false"].includes(String(value).toLowerCase());
}

function guardOf(fabric: Fabric, each: Resource, { list, firewall, doubt }: Service): Filter | undefined {
  if (doubt !== undefined && (valueAt(each.inputs, doubt) ?? undefined) !== undefined) {
    const at = siteOf(each, `network rules of ${each.name}`, doubt);
    const anybody = { at, action: "allow", service: perhaps(everyService) } as const;
    return { at, match: "any", rules: [anybody], otherwise: "deny" };
  }
  if (firewall) return firewallAt(fabric, each, firewall);
  return list ? listedAt(fabric, each, list) : undefined;
}
