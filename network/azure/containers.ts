import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Pattern, Rule } from "../model";
import { itemsAt, none, patternOf, perhaps, siteOf } from "../reading";
import { everyService, tcp, udp } from "../space/services";
import { portPattern } from "./application-gateways";
import { askingFromAzure } from "./asking";
import type { Fabric } from "./fabric";
import type { Interface } from "./interface";
import { type Placed, placed } from "./placing";
import { accessOf } from "./public-endpoints";
import { anyPort, web } from "./service";

/** Groups of containers, in a subnet or at a public address; and the apps of an environment of containers. */
export const containers = (fabric: Fabric): Interface[] => [
  ...fabric.reading.of("azure-native:containerinstance:ContainerGroup").flatMap((each) => ofGroup(fabric, each)),
  ...fabric.reading.of("azure-native:app:ContainerApp").flatMap((each) => ofApp(fabric, each)),
];

function ofGroup(fabric: Fabric, each: Resource): Interface[] {
  const ports = itemsAt(each, "ipAddress.ports");
  const listens = ports
    ? patternOf([none, ...ports.map(({ value }) => portPattern(value.port, isUdp(value.protocol) ? udp : tcp))])
    : anyPort;
  const base = { urn: each.urn, label: each.name, kind: "host", groups: [], listens } as const;
  const subnets = itemsAt(each, "subnetIds");
  if (!subnets || subnets.length > 0) {
    return [{ ...base, ...placed(fabric, each, "subnetIds[0].id"), publics: [], opens: true }];
  }
  const type = valueAt(each.inputs, "ipAddress.type");
  const at = siteOf(each, `public address of ${each.name}`, "ipAddress");
  const answering = { ...base, publics: [{ at, certain: !isUnknown(type) }], opens: false };
  return [...(type === "Public" || isUnknown(type) ? [answering] : []), askingFromAzure(each)];
}

const isUdp = (protocol: unknown): boolean => String(protocol).toUpperCase() === "UDP";

/** https://learn.microsoft.com/azure/container-apps/networking */
function ofApp(fabric: Fabric, each: Resource): Interface[] {
  const { reading } = fabric;
  const environment =
    reading.one(each, "environmentId", "azure-native:app:ManagedEnvironment") ??
    reading.one(each, "managedEnvironmentId", "azure-native:app:ManagedEnvironment");
  const subnet = "vnetConfiguration.infrastructureSubnetId";
  const inside = environment && (valueAt(environment.inputs, subnet) ?? undefined) !== undefined;
  const place = environment && inside ? placed(fabric, environment, subnet) : undefined;
  const asking: Interface = place ? { ...askingFromAzure(each), ...place, groups: [] } : askingFromAzure(each);
  return [...answering(fabric, each, environment, place), asking];
}

function answering(
  fabric: Fabric,
  each: Resource,
  environment: Resource | undefined,
  place: Placed | undefined,
): Interface[] {
  const external = valueAt(each.inputs, "configuration.ingress.external");
  if (external !== true && !isUnknown(external)) return [];
  const internal = environment ? valueAt(environment.inputs, "vnetConfiguration.internal") : undefined;
  const access = environment ? accessOf(environment.inputs.publicNetworkAccess) : undefined;
  const at = siteOf(each, `ingress of ${each.name}`, "configuration.ingress.external");
  const sure = environment !== undefined && ![external, internal].some(isUnknown) && access !== undefined;
  const isPublic = internal !== true && access !== false;
  if (!isPublic && !place) return [];
  const base = { urn: each.urn, label: each.name, kind: "service", listens: ingressPorts(each), opens: false } as const;
  const restrictions = itemsAt(each, "configuration.ingress.ipSecurityRestrictions");
  const guard = restrictions?.length === 0 ? {} : { guard: { at, match: "first", ...listOf(fabric, each) } as const };
  return [
    { ...base, ...(isPublic ? {} : place), groups: [], publics: isPublic ? [{ at, certain: sure }] : [], ...guard },
  ];
}

function ingressPorts(each: Resource): Pattern {
  const transport = valueAt(each.inputs, "configuration.ingress.transport");
  if (isUnknown(transport)) return anyPort;
  if (String(transport).toLowerCase() !== "tcp") return web;
  const ingress = valueAt(each.inputs, "configuration.ingress") as Record<string, unknown>;
  return portPattern(ingress.exposedPort ?? ingress.targetPort);
}

/** Restrictions all allow, or all deny; whomever they do not name gets the opposite. */
function listOf({ reading }: Fabric, each: Resource): { rules: Rule[]; otherwise: "allow" | "deny" } {
  const path = "configuration.ingress.ipSecurityRestrictions";
  const site = siteOf(each, `access restrictions of ${each.name}`, path);
  const items = itemsAt(each, path);
  if (!items) {
    return {
      rules: (["allow", "deny"] as const).map((action) => ({ at: site, action, service: perhaps(everyService) })),
      otherwise: "deny",
    };
  }
  const denies = items.some(({ value }) => String(value.action).toLowerCase() === "deny");
  const rules = items.map(({ path: at, value }): Rule => {
    const source = { addresses: reading.prefix(value.ipAddressRange ?? "unknown") };
    return { at: { ...site, path: at }, action: denies ? "deny" : "allow", source };
  });
  return { rules, otherwise: denies ? "allow" : "deny" };
}
