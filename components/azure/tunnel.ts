import {
  LocalNetworkGateway,
  type VirtualNetworkGateway,
  VirtualNetworkGatewayConnection,
} from "@pulumi/azure-native/network";
import type { ComponentResource, Input } from "@pulumi/pulumi";
import { RandomPassword } from "@pulumi/random/randomPassword";
import { isOutside, prefixesOf } from "../../declaration/segments";
import type { HostingEnvironment } from "./hosting-environment";

interface TunnelArgs {
  environment: HostingEnvironment;
  gateway: VirtualNetworkGateway;
  /** The public address of the device at the other end. */
  address: Input<string>;
}

/** What both ends must be able to do. Nothing weaker is agreed on. */
const ipsec = {
  ikeEncryption: "GCMAES256",
  ikeIntegrity: "SHA384",
  dhGroup: "ECP384",
  ipsecEncryption: "GCMAES256",
  ipsecIntegrity: "GCMAES256",
  pfsGroup: "ECP384",
  saLifeTimeSeconds: 3600,
  saDataSizeKilobytes: 102400000,
};

/** An encrypted tunnel to all sites that the declaration names, under a key that nobody chose. */
export function tunnel(name: string, { environment, gateway, address }: TunnelArgs, parent: ComponentResource) {
  const { location, network, resourceGroupName } = environment;
  const place = { resourceGroupName, location, tags: { "cordon:component": "NetworkHub" } };
  const sites = network.segments.filter((each) => isOutside(each) && each.outside === "onprem");
  if (sites.length === 0)
    throw new Error(`${name}: the declaration has no segment outside, to which a line would lead.`);

  const there = new LocalNetworkGateway(
    name,
    { ...place, gatewayIpAddress: address, localNetworkAddressSpace: { addressPrefixes: sites.flatMap(prefixesOf) } },
    { parent },
  );
  const key = new RandomPassword(name, { length: 64, special: false }, { parent });
  return new VirtualNetworkGatewayConnection(
    name,
    {
      ...place,
      connectionType: "IPsec",
      connectionProtocol: "IKEv2",
      virtualNetworkGateway1: { id: gateway.id },
      localNetworkGateway2: { id: there.id },
      sharedKey: key.result,
      ipsecPolicies: [ipsec],
    },
    { parent },
  );
}
