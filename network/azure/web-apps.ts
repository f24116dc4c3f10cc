import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import { siteOf } from "../reading";
import type { Family } from "../space/addresses";
import { askingFromAzure } from "./asking";
import type { Fabric } from "./fabric";
import type { Interface } from "./interface";
import { ownedBy } from "./owned";
import { placed } from "./placing";
import { privatelyMet } from "./private-targets";
import { accessOf } from "./public-endpoints";
import { web } from "./service";
import { tagGroup } from "./tags";
import { restrictionsAt } from "./web-restrictions";

const environment = "azure-native:web:AppServiceEnvironment";
const plan = "azure-native:web:AppServicePlan";

const apps: readonly { type: string; joined: string }[] = [
  { type: "azure-native:web:WebApp", joined: "azure-native:web:WebAppSwiftVirtualNetworkConnection" },
  { type: "azure-native:web:WebAppSlot", joined: "azure-native:web:WebAppSwiftVirtualNetworkConnectionSlot" },
];

/** Web and function apps: what they answer, and from where they ask. */
export const webApps = (fabric: Fabric): Interface[] =>
  apps.flatMap(({ type, joined }) =>
    fabric.reading.of(type).flatMap((each) => [...answering(fabric, each), ...asking(fabric, each, joined)]),
  );

function answering(fabric: Fabric, each: Resource): Interface[] {
  const base = { urn: each.urn, label: each.name, kind: "service", listens: web, opens: false } as const;
  const inside = environmentOf(fabric, each);
  if (inside?.resource) {
    const { resource } = inside;
    const mode = resource.inputs.internalLoadBalancingMode;
    const internal = mode !== undefined && mode !== null && String(mode) !== "None";
    const at = siteOf(resource, `public address of ${resource.name}`, "internalLoadBalancingMode");
    const publics = internal && !isUnknown(mode) ? [] : [{ at, certain: !isUnknown(mode) }];
    return [{ ...base, ...placed(fabric, resource, "virtualNetwork.id"), groups: [], publics }];
  }
  const open = inside ? undefined : isPublic(fabric, each);
  if (open === false) return [];
  const at = siteOf(each, `public endpoint of ${each.name}`, "publicNetworkAccess");
  const shared = {
    ...base,
    families: familiesOf(each.inputs.ipMode),
    groups: [tagGroup("AppService"), tagGroup("AzureCloud")],
    publics: [{ at, certain: open === true }],
  };
  const guard = restrictionsAt(fabric, each, "siteConfig.ipSecurityRestrictions");
  if (!guard) return [shared];
  // What is deployed comes in by a site of its own, which has a list of its own unless told otherwise.
  const shares = valueAt(each.inputs, "siteConfig.scmIpSecurityRestrictionsUseMain") === true;
  const scm = restrictionsAt(fabric, each, "siteConfig.scmIpSecurityRestrictions");
  const label = `${each.name} (deployment site)`;
  return [{ ...shared, guard }, ...(shares ? [] : [{ ...shared, label, ...(scm ? { guard: scm } : {}) }])];
}

/** https://learn.microsoft.com/azure/app-service/overview-access-restrictions#app-access */
function isPublic({ reading }: Fabric, each: Resource): boolean | undefined {
  const said = ["publicNetworkAccess", "siteConfig.publicNetworkAccess"].map((path) =>
    accessOf(valueAt(each.inputs, path)),
  );
  const [first] = said.filter((one) => one !== "silent");
  if (said.some((one) => one !== "silent")) return said.includes(false) ? false : first === true ? true : undefined;
  const met = privatelyMet(reading, each);
  return met === undefined || (met === "perhaps" ? undefined : false);
}

/** The environment that an app, or its plan, lies in. */
function environmentOf({ reading }: Fabric, each: Resource): { resource?: Resource } | undefined {
  const [own] = reading.at(each, "serverFarmId", plan).resources;
  for (const one of own ? [each, own] : [each]) {
    const path = "hostingEnvironmentProfile.id";
    if ((valueAt(one.inputs, path) ?? undefined) === undefined) continue;
    const resource = reading.one(one, path, environment);
    return resource ? { resource } : {};
  }
  return undefined;
}

/** An app that is joined to a subnet asks private addresses from there, and all others where it is told to. */
function asking(fabric: Fabric, each: Resource, joined: string): Interface[] {
  const from = [
    { resource: each, path: "virtualNetworkSubnetId" },
    ...ownedBy(fabric.reading, { type: joined, owner: "name" }, each).map(({ resource }) => ({
      resource,
      path: "subnetResourceId",
    })),
  ].filter(({ resource, path }) => (valueAt(resource.inputs, path) ?? undefined) !== undefined);
  const within = from.map(
    ({ resource, path }): Interface => ({
      urn: each.urn,
      label: each.name,
      kind: "host",
      ...placed(fabric, resource, path),
      groups: [],
      publics: [],
      opens: true,
    }),
  );
  return within.length > 0 && routesAll.some((path) => valueAt(each.inputs, path) === true)
    ? within
    : [...within, askingFromAzure(each)];
}

const routesAll = [
  "siteConfig.vnetRouteAllEnabled",
  "outboundVnetRouting.allTraffic",
  "outboundVnetRouting.applicationTraffic",
];

const familiesOf = (mode: unknown): readonly Family[] => {
  if (mode === "IPv6") return [6];
  return mode === "IPv4AndIPv6" || isUnknown(mode) ? [4, 6] : [4];
};
