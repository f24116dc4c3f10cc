import { type Flow, INTERNET } from "../../declaration/flows";
import type { Segment } from "../../declaration/segments";
import type { Network } from "../../network/compile";
import { gatewayTier } from "./tiers";

const azure = "https://learn.microsoft.com/azure/application-gateway";
const every: Flow["ports"] = [[0, 65535]];

type Need = Omit<Flow, "id" | "annex" | "controlPoint">;

/** What an application gateway needs beside the flows that it is there for: Azure asks for it, and so do browsers. */
export function gatewayFlows(segment: Segment, network: Network): Flow[] {
  if (!segment.tiers[gatewayTier]) return [];
  const to = { to: segment.id, toTier: gatewayTier, platform: `${azure}/configuration-infrastructure` };
  const from = { from: segment.id, fromTier: gatewayTier, platform: to.platform };
  const transports = ["tcp", "udp"] as const;
  const needs: Need[] = [
    {
      ...{ ...to, from: "GatewayManager", protocol: "tcp", ports: [[65200, 65535]] },
      protection: "TLS with certificates that Azure issues to itself",
      purpose: "Azure manages the gateway and asks how healthy it is",
    },
    ...transports.map((protocol) => ({
      ...{ ...to, from: "AzureLoadBalancer", protocol, ports: every },
      protection: "From within the host",
      purpose: "Azure probes the gateway's instances",
    })),
    ...transports.map((protocol) => ({
      ...{ ...from, to: INTERNET, protocol, ports: every },
      protection: "TLS",
      purpose: "The gateway fetches certificates and revocations, and reports to Azure",
    })),
    ...redirections(segment, network).map((whom) => ({
      ...{ ...to, ...whom, from: INTERNET, protocol: "tcp" as const, ports: [80] },
      protection: "None: the answer sends whoever asks to TLS",
      purpose: "Redirection to HTTPS",
      platform: `${azure}/redirect-overview`,
    })),
  ];
  const place = String(network.segments.indexOf(segment) % 100).padStart(2, "0");
  return needs.map((need, index) => ({ id: `P${place}${index + 1}`, ...need, annex: "6.7", controlPoint: "filter" }));
}

/** Who may ask without TLS: whoever may ask with it, from the internet. */
function redirections(segment: Segment, { flows }: Network): Pick<Flow, "fromCidrs">[] {
  const doors = flows.filter(
    ({ from, to, toTier = gatewayTier, ports }) =>
      from === INTERNET && to === segment.id && toTier === gatewayTier && ports.includes(443),
  );
  if (doors.length === 0) return [];
  const narrow = doors.flatMap(({ fromCidrs }) => (fromCidrs ? [fromCidrs] : []));
  return narrow.length === doors.length ? [{ fromCidrs: [...new Set(narrow.flat())] }] : [{}];
}
