import { PublicIPAddress } from "@pulumi/azure-native/network";
import type { ComponentResource, Input } from "@pulumi/pulumi";
import type { LogArchive } from "./log-archive";

interface Place {
  resourceGroupName: Input<string>;
  location: string;
  tags: Record<string, string>;
}

/** A public address in every zone of the region, protected against floods, that logs what it turns away. */
export function publicAddress(
  name: string,
  { logs, ...place }: Place & { logs: LogArchive },
  parent: ComponentResource,
): PublicIPAddress {
  const address = new PublicIPAddress(
    name,
    {
      ...place,
      sku: { name: "Standard" },
      publicIPAllocationMethod: "Static",
      zones: ["1", "2", "3"],
      ddosSettings: { protectionMode: "Enabled" },
    },
    { parent },
  );
  logs.attachDiagnostics(`${name}-address`, address);
  return address;
}
