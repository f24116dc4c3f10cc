import { DnsResolverPolicy, DnsResolverPolicyVirtualNetworkLink } from "@pulumi/azure-native/dnsresolver";
import { PrivateZone, VirtualNetworkLink } from "@pulumi/azure-native/privatedns";
import type { ComponentResource, Input } from "@pulumi/pulumi";
import type { HostingEnvironment } from "./hosting-environment";
import type { LogArchive } from "./log-archive";

/** What Azure names in two ways: by id where it is referred to, by name where something is put into it. */
export interface Named {
  id: Input<string>;
  name: Input<string>;
}

/** The private zones in which the addresses of services are looked up, as Azure prescribes their names. */
const zoneNames = {
  blob: "privatelink.blob.core.windows.net",
  vault: "privatelink.vaultcore.azure.net",
  postgresql: "privatelink.postgres.database.azure.com",
  monitor: "privatelink.monitor.azure.com",
  oms: "privatelink.oms.opinsights.azure.com",
  ods: "privatelink.ods.opinsights.azure.com",
  agents: "privatelink.agentsvc.azure-automation.net",
} as const;

export type Zone = keyof typeof zoneNames;

/** How networks look names up. */
export interface Names {
  resourceGroupName: Input<string>;
  location: string;
  zones: Record<Zone, Named>;
  /** The DNS resolver policy that logs what is looked up. */
  resolverPolicyName: Input<string>;
}

/** Private zones, empty until endpoints put their addresses into them, and the policy that logs what is looked up. */
export function privateNames(
  name: string,
  { environment, logs }: { environment: HostingEnvironment; logs: LogArchive },
  parent: ComponentResource,
): Names {
  const { resourceGroupName, location } = environment;
  const tags = { "cordon:component": "NetworkHub" };
  const resolverPolicy = new DnsResolverPolicy(name, { resourceGroupName, location, tags }, { parent });
  logs.attachDiagnostics(name, resolverPolicy);

  const zones = Object.entries(zoneNames).map(([zone, privateZoneName]) => [
    zone,
    new PrivateZone(`${name}-${zone}`, { resourceGroupName, location: "global", privateZoneName, tags }, { parent }),
  ]);
  return { resourceGroupName, location, zones: Object.fromEntries(zones), resolverPolicyName: resolverPolicy.name };
}

/** Lets a network look up private addresses, and logs each name that it looks up. */
export function linkNames(name: string, names: Names, network: Named, parent: ComponentResource): void {
  const { resourceGroupName, location, zones, resolverPolicyName } = names;
  const virtualNetwork = { id: network.id };
  for (const [zone, { name: privateZoneName }] of Object.entries(zones)) {
    new VirtualNetworkLink(
      `${name}-${zone}`,
      { resourceGroupName, location: "global", privateZoneName, registrationEnabled: false, virtualNetwork },
      { parent },
    );
  }
  new DnsResolverPolicyVirtualNetworkLink(
    name,
    { resourceGroupName, location, dnsResolverPolicyName: resolverPolicyName, virtualNetwork },
    { parent },
  );
}
