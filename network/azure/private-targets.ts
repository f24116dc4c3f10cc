import type { Resource } from "../../plan/graph";
import { canonical } from "../../plan/tokens";
import { valueAt } from "../../plan/values";
import type { Pattern } from "../model";
import { itemsAt, type Reading } from "../reading";
import { anyPort, https, ports, portsOf, web } from "./service";
import { services } from "./services";
import { types } from "./types";

/** What a private endpoint leads to. */
export interface Target {
  resource?: Resource;
  /** The connection's own path. */
  path: string;
  /** Its owner has agreed beforehand, and the plan says for sure what it is. */
  certain: boolean;
}

/** Other resources to which private endpoints lead, with the ports at which they answer. */
const others: Readonly<Record<string, Pattern>> = {
  [types.gateway]: anyPort,
  "azure-native:network:PrivateLinkService": anyPort,
  "azure-native:containerservice:ManagedCluster": https,
  "azure-native:sql:ManagedInstance": ports(1433),
  "azure-native:apimanagement:ApiManagementService": https,
  "azure-native:app:ManagedEnvironment": https,
  "azure-native:web:WebApp": web,
  "azure-native:web:WebAppSlot": web,
  "azure-native:web:AppServiceEnvironment": web,
  "azure-native:healthcareapis:Workspace": https,
  "azure-native:compute:DiskAccess": https,
  "azure-native:monitor:PrivateLinkScope": https,
};

const known = [...services.map(({ type }) => type), ...Object.keys(others)];

/** The ports at which a resource answers, whatever part of it is meant. */
export function portsAt(each: Resource): Pattern {
  const type = canonical(each.type);
  const service = services.find((one) => one.type === type);
  return service ? portsOf(each, service) : (others[type] ?? anyPort);
}

const connections = ["privateLinkServiceConnections", "manualPrivateLinkServiceConnections"] as const;

export const targetsOf = (reading: Reading, endpoint: Resource): Target[] =>
  connections.flatMap((key) =>
    (itemsAt(endpoint, key) ?? [{ path: key }]).flatMap(({ path }): Target[] => {
      const { resources, certain, literal } = reading.at(endpoint, `${path}.privateLinkServiceId`, ...known);
      const sure = key === "privateLinkServiceConnections" && (certain || literal !== undefined);
      if (resources.length === 0) return [{ path, certain: sure }];
      return resources.map((resource) => ({ resource, path, certain: sure }));
    }),
  );

const found = new WeakMap<Reading, Map<Resource, boolean>>();

/** Whether a private endpoint of the plan leads to a resource. */
export function privatelyMet(reading: Reading, resource: Resource): "surely" | "perhaps" | undefined {
  let all = found.get(reading);
  if (!all) {
    all = new Map();
    for (const endpoint of reading.of(types.privateEndpoint)) {
      for (const { resource: target, path, certain } of targetsOf(reading, endpoint)) {
        if (target && valueAt(endpoint.inputs, path) !== undefined)
          all.set(target, all.get(target) === true || certain);
      }
    }
    found.set(reading, all);
  }
  const met = all.get(resource);
  return met === undefined ? undefined : met ? "surely" : "perhaps";
}
