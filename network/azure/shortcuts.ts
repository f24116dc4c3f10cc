import type { End, NodeId, Site } from "../model";
import { itemsAt, siteOf } from "../reading";
import { covers, type Intervals, meets } from "../space/intervals";
import { type Fabric, routesId } from "./fabric";
import { lengthOf } from "./prefixes";
import { type Subnet, valueIn } from "./subnets";
import { tagGroup } from "./tags";
import { userRoutes } from "./user-routes";

/**
 * The ways out of a subnet that its routes do not see: a private endpoint has a route of its own, longer than any other, in
 * its own network and those joined to it; a service endpoint, or a route for a service's tag, leads to a public service.
 */
export function shortcutsOf(
  fabric: Fabric,
  subnet: Subnet,
  endpoints: ReadonlyMap<Subnet, readonly End[]>,
  services: readonly End[],
): NodeId[] {
  return [...toEndpoints(fabric, subnet, endpoints), ...toServices(fabric, subnet, services)];
}

function toEndpoints(fabric: Fabric, subnet: Subnet, endpoints: ReadonlyMap<Subnet, readonly End[]>): NodeId[] {
  const straight: string[] = [];
  const doubtful: string[] = [];
  for (const network of fabric.around(subnet.network)) {
    for (const place of network.subnets) {
      for (const { id, addresses } of endpoints.get(place) ?? []) {
        const bypassed = passesBy(fabric, subnet, place, addresses);
        if (bypassed !== false) (bypassed ? straight : doubtful).push(id);
      }
    }
  }
  const at: Site = { label: "the routes of private endpoints" };
  const id = `${routesId(subnet)}|endpoints`;
  const found: NodeId[] = [];
  if (straight.length > 0) found.push(fabric.put(id, { kind: "deliver", at, ends: straight }));
  if (doubtful.length > 0) {
    const next = [fabric.put(`${id}|deliver`, { kind: "deliver", at, ends: doubtful })];
    found.push(fabric.put(`${id}|perhaps`, { kind: "perhaps", at, next }));
  }
  return found;
}

/**
 * Whether the route of a private endpoint takes packets past a user's routes: one for the endpoint's very address takes its
 * place, and, where network policies are on for routes, one no shorter than the prefix of the endpoint's network.
 * https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy
 */
function passesBy(fabric: Fabric, subnet: Subnet, place: Subnet, addresses: Intervals): boolean | undefined {
  const { family } = fabric.reading;
  const whole = lengthOf("", family);
  const policies = valueIn(place, "privateEndpointNetworkPolicies");
  const heeds = policies === "Enabled" || policies === "RouteTableEnabled";
  const home = place.network.parts.find(({ to }) => meets(to.may, addresses));
  const shortest = heeds ? (home?.length ?? whole) : whole;
  const routes = userRoutes(fabric, subnet).filter(({ length, to }) => length >= shortest && meets(to.may, addresses));
  if (routes.length === 0) return true;
  return routes.some(({ to }) => covers(to.must, addresses)) ? false : undefined;
}

/** The public services that a subnet's service endpoints, or its routes for tags, lead to. */
function toServices(fabric: Fabric, subnet: Subnet, services: readonly End[]): NodeId[] {
  const { resource, path } = subnet;
  const enabled = (itemsAt(resource, `${path}serviceEndpoints`) ?? []).map(({ value, path: at }) => ({
    at: siteOf(resource, `service endpoint ${String(value.service)} of ${subnet.name}`, at),
    groups: tagsOf(String(value.service)),
  }));
  const routed = userRoutes(fabric, subnet)
    .filter(({ tag, hop }) => tag !== undefined && hop === "internet")
    .map(({ at, tag }) => ({ at, groups: [tagGroup(tag ?? "")] }));
  return [...enabled, ...routed].flatMap(({ at, groups }, index) => {
    const ends = services.filter((end) => groups.some((group) => end.groups.has(group))).map(({ id }) => id);
    if (ends.length === 0) return [];
    return [fabric.put(`${routesId(subnet)}|services|${index}`, { kind: "deliver", at, ends })];
  });
}

const tagsByEndpoint: Readonly<Record<string, string>> = {
  keyvault: "AzureKeyVault",
  azurecosmosdb: "AzureCosmosDB",
  web: "AppService",
  cognitiveservices: "CognitiveServicesManagement",
  containerregistry: "AzureContainerRegistry",
};

/** `Microsoft.Storage.Global` → the tag of storage accounts. */
function tagsOf(service: string): string[] {
  const [, name = ""] = service.toLowerCase().split(".");
  return [tagGroup(tagsByEndpoint[name] ?? name)];
}
