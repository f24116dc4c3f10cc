import type { Resource } from "../../plan/graph";
import type { Route } from "../model";
import { isNone, perhaps, siteOf } from "../reading";
import { difference } from "../space/intervals";
import { hiddenAddresses } from "./addressing";
import type { Fabric } from "./fabric";
import { OUTSIDE_NODE } from "./node-ids";
import { lengthOf } from "./prefix-lists";
import { types } from "./types";
import type { Vpc } from "./vpcs";

/**
 * What virtual private gateways add to a route table: the static routes of their VPN connections, and what the other side
 * announces, which nobody knows. https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNRoutingTypes.html
 */
export const propagatedTo = (fabric: Fabric, table: string, vpc: Vpc): Route[] =>
  fabric.tables.propagatingTo(table).flatMap((gateway) => announcedBy(fabric, gateway, vpc));

function announcedBy({ reading }: Fabric, gateway: Resource, vpc: Vpc): Route[] {
  const at = siteOf(gateway, `route that ${gateway.name} propagates`);
  const connections = reading.pointing(types.vpnConnection, "vpnGatewayId", types.vpn).get(gateway.urn) ?? [];
  const written = connections
    .flatMap(({ urn }) => reading.pointing(types.vpnRoute, "vpnConnectionId", types.vpnConnection).get(urn) ?? [])
    .map((route) => ({ route, to: reading.prefix(route.inputs.destinationCidrBlock) }))
    .filter(({ to }) => !isNone(to))
    .map(({ route, to }): Route => {
      // A route that somebody wrote into the table counts before one that is as long.
      return { at: siteOf(route, at.label), to, via: [OUTSIDE_NODE], rank: lengthOf(to.must) - 0.5 };
    });
  const lines = reading.pointing(types.directConnect, "associatedGatewayId", types.vpn).get(gateway.urn) ?? [];
  const isStatic = connections.length > 0 && connections.every(({ inputs }) => inputs.staticRoutesOnly === true);
  if (isStatic && lines.length === 0) return written;
  const may = difference(hiddenAddresses[reading.family], vpc.prefixes.must);
  return [...written, { at, to: perhaps(may), via: [OUTSIDE_NODE], rank: 0.75 }];
}
