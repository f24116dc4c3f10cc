import { VirtualNetworkPeering } from "@pulumi/azure-native/network";
import type { CustomResourceOptions, Input } from "@pulumi/pulumi";
import type { Named } from "./names";

interface PeeringArgs {
  /** The group of the network that opens up. */
  resourceGroupName: Input<string>;
  from: Named;
  to: Named;
  /** Whether one of them ends the private line to the sites: who lends it, and who uses it. */
  line?: "lends" | "uses" | undefined;
}

/** One network's half of a join: it takes traffic that the firewall of the other passes on. */
export const peering = (
  name: string,
  { resourceGroupName, from, to, line }: PeeringArgs,
  opts: CustomResourceOptions,
) =>
  new VirtualNetworkPeering(
    name,
    {
      resourceGroupName,
      virtualNetworkName: from.name,
      remoteVirtualNetwork: { id: to.id },
      allowVirtualNetworkAccess: true,
      allowForwardedTraffic: true,
      allowGatewayTransit: line === "lends",
      useRemoteGateways: line === "uses",
    },
    opts,
  );
