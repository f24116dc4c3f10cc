import type { Resource } from "../../plan/graph";
import { only, type Reading, siteOf } from "../reading";
import { tcp, udp } from "../space/services";
import type { Interface } from "./interface";
import { carried, publicAt, subnetsAt } from "./places";

/** Client VPN: a door on the internet, and an interface in each of its subnets. */
export const clientVpns = (reading: Reading): Interface[] =>
  reading.of("aws:ec2clientvpn/endpoint:Endpoint").flatMap((vpn) => ofClientVpn(reading, vpn));

/** Whom it knows it lets in from the internet, and sends on into its subnets as itself. */
function ofClientVpn(reading: Reading, vpn: Resource): Interface[] {
  const { urn, name, inputs } = vpn;
  const port = Number(inputs.vpnPort ?? 443);
  const associations = reading.references.from(
    vpn,
    "clientVpnEndpointId",
    "aws:ec2clientvpn/networkAssociation:NetworkAssociation",
  );
  const inside = associations.map((each) => subnetsAt(reading, each, ["subnetId"]));
  const subnets = [...new Set(inside.flatMap((each) => each.subnets))];
  const door: Interface = {
    urn,
    part: "door",
    label: name,
    kind: "service",
    subnets: [],
    apart: true,
    groups: [],
    publics: [publicAt(siteOf(vpn, `public endpoint of ${name}`), true)],
    listens: only(inputs.transportProtocol === "tcp" ? tcp(port) : udp(port)),
    opens: false,
  };
  if (subnets.length === 0) return [door];
  const host: Interface = {
    urn,
    label: name,
    kind: "host",
    subnets,
    ...carried(reading, vpn, ["securityGroupIds"]),
    publics: [],
    ipv6: false,
    opens: true,
  };
  return [door, host];
}
