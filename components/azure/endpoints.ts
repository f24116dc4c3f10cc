import { PrivateDnsZoneGroup, PrivateEndpoint } from "@pulumi/azure-native/network";
import type { ComponentResource, Input } from "@pulumi/pulumi";
import type { HostingEnvironment } from "./hosting-environment";
import type { LogArchive } from "./log-archive";
import type { Zone } from "./names";
import type { Segment } from "./segment";

/** What a private endpoint leads to, as Azure names it, and the zones that its address goes into. */
const zonesOf = {
  blob: ["blob"],
  vault: ["vault"],
  postgresqlServer: ["postgresql"],
  azuremonitor: ["monitor", "oms", "ods", "agents", "blob"],
} satisfies Record<string, Zone[]>;

/** The tier of a segment in which private endpoints lie. */
export const endpointTier = "endpoints";

export interface EndpointArgs {
  environment: HostingEnvironment;
  segment: Segment;
  /** The id of the service that gets an address. */
  service: Input<string>;
  group: keyof typeof zonesOf;
}

/** Gives a service an address in a segment. */
export function privateEndpoint(name: string, args: EndpointArgs, parent: ComponentResource): void {
  const { environment, segment, service, group } = args;
  const { resourceGroupName, location } = environment;
  const [subnet] = segment.subnets(endpointTier);

  const endpoint = new PrivateEndpoint(
    name,
    {
      resourceGroupName,
      location,
      subnet: { id: subnet },
      privateLinkServiceConnections: [{ name: group, privateLinkServiceId: service, groupIds: [group] }],
      tags: { "cordon:segment": segment.id },
    },
    { parent },
  );
  new PrivateDnsZoneGroup(
    name,
    {
      resourceGroupName,
      privateEndpointName: endpoint.name,
      privateDnsZoneGroupName: "default",
      privateDnsZoneConfigs: zonesOf[group].map((zone) => ({
        name: zone,
        privateDnsZoneId: segment.hub.zones[zone].id,
      })),
    },
    { parent },
  );
}

/** Gives the keys and the log archive addresses in a segment. */
export function sharedEndpoints(
  name: string,
  { environment, segment, logs }: { environment: HostingEnvironment; segment: Segment; logs: LogArchive },
): void {
  const endpoint = (suffix: string, service: Input<string>, group: EndpointArgs["group"]): void =>
    privateEndpoint(`${name}-${suffix}`, { environment, segment, service, group }, segment);

  for (const [dataClass, { vaultId }] of segment.hub.keys.all) endpoint(`${dataClass}-key`, vaultId, "vault");
  endpoint("evidence", logs.evidence, "blob");
  endpoint("access-logs", logs.accessLogs, "blob");
  endpoint("workspace", logs.scope, "azuremonitor");
}
