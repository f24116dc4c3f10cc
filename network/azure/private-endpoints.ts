import type { Resource } from "../../plan/graph";
import { canonical } from "../../plan/tokens";
import { valueAt } from "../../plan/values";
import type { Pattern } from "../model";
import { itemsAt, only, patternOf, perhaps, textsAt } from "../reading";
import { unionOf } from "../space/intervals";
import { tcp } from "../space/services";
import type { Fabric } from "./fabric";
import type { Interface } from "./interface";
import { grouped, placed } from "./placing";
import { portsAt, type Target, targetsOf } from "./private-targets";
import { anyPort, https, ports, web } from "./service";
import { types } from "./types";

/** Private endpoints stand for the services that they lead to. */
export const privateEndpoints = (fabric: Fabric): Interface[] =>
  fabric.reading
    .of(types.privateEndpoint)
    .flatMap((each) => targetsOf(fabric.reading, each).map((target) => ofTarget(fabric, each, target)));

function ofTarget(fabric: Fabric, each: Resource, target: Target): Interface {
  const { resource, path, certain } = target;
  const listens = listensAt(each, target);
  const addresses = (itemsAt(each, "ipConfigurations") ?? []).map(({ value }) => value.privateIPAddress);
  return {
    urn: resource?.urn ?? each.urn,
    label: resource ? `${resource.name} (private endpoint ${each.name})` : each.name,
    kind: "service",
    ...placed(fabric, each, "subnet.id"),
    ...(addresses.length === 1 ? { addresses } : {}),
    ...grouped(fabric.reading, each, "applicationSecurityGroups"),
    publics: [],
    listens: certain && valueAt(each.inputs, path) !== undefined ? listens : perhaps(listens.may),
    opens: false,
    straight: true,
  };
}

/** The ports of the part of the service that the connection names; all of the service's, where it names none. */
function listensAt(each: Resource, { resource, path }: Target): Pattern {
  if (resource && !distinct.has(canonical(resource.type))) return portsAt(resource);
  const groups = textsAt(each, `${path}.groupIds`).map((text) =>
    String(text)
      .toLowerCase()
      .replace(/_secondary$/, ""),
  );
  const named = groups.flatMap((group) => portsOfGroup[group] ?? []);
  if (named.length > 0) return patternOf(named);
  return resource ? portsAt(resource) : anyPort;
}

/** Services whose parts have ports of their own. */
const distinct = new Set([
  "azure-native:storage:StorageAccount",
  "azure-native:cosmosdb:DatabaseAccount",
  "azure-native:synapse:Workspace",
]);

const sql = ports(1433);

/**
 * The ports at which a private endpoint answers, by the part of the service that it leads to.
 * https://learn.microsoft.com/azure/private-link/private-endpoint-overview#private-link-resource
 */
const portsOfGroup: Readonly<Record<string, Pattern>> = {
  ...Object.fromEntries(
    [
      ...[
        "blob",
        "dfs",
        "queue",
        "table",
        "vault",
        "managedhsm",
        "registry",
        "searchservice",
        "account",
        "sqlondemand",
      ],
      ...["dev", "configurationstores", "gateway", "management", "topic", "domain", "partnernamespace", "datafactory"],
      ...["portal", "azurebackup", "azuresiterecovery", "webhook", "dscandhybridworker", "amlworkspace", "grafana"],
      ...["databricks_ui_api", "browser_authentication", "signalr", "webpubsub", "healthcareworkspace", "fhir", "feed"],
      ...["global", "connection", "batchaccount", "nodemanagement", "cluster", "platform", "azuremonitor", "disks"],
      ...["managedenvironments", "gremlin", "analytical"],
    ].map((group) => [group, https]),
  ),
  web,
  file: ports(443, 445),
  sites: web,
  staticsites: web,
  hostingenvironments: web,
  sqlserver: sql,
  managedinstance: sql,
  sql: only(unionOf([tcp(443), tcp(1433), tcp(10250, 10256)])),
  postgresqlserver: ports(5432, 6432),
  coordinator: ports(5432, 6432),
  mysqlserver: ports(3306),
  mariadbserver: ports(3306),
  mongodb: only(unionOf([tcp(10250), tcp(10255, 10256), tcp(27017)])),
  mongocluster: ports(10260),
  cassandra: ports(10350),
  rediscache: ports(6379, 6380),
  redisenterprise: ports(10000),
  namespace: ports(443, 5671, 5672, 9093),
  iothub: ports(443, 5671, 8883),
  iotdps: ports(443, 5671, 8883),
};
