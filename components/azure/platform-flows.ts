import type { Flow } from "../../declaration/flows";
import type { Segment } from "../../declaration/segments";
import { gatewayTier } from "./tiers";

/** What an application gateway needs of its subnet beside the flows that it is there for, as its vendor demands it. */
export function gatewayFlows(segment: Segment, place: number): Flow[] {
  if (!segment.tiers[gatewayTier]) return [];
  const needs: Pick<Flow, "from" | "to" | "protocol" | "ports" | "protection" | "purpose">[] = [
    {
      from: "GatewayManager",
      to: segment.id,
      protocol: "tcp",
      ports: [[65200, 65535]],
      protection: "TLS with certificates that Azure issues to itself",
      purpose: "Azure manages the gateway and asks how healthy it is",
    },
    ...(["tcp", "udp"] as const).flatMap((protocol) => [
      {
        from: "AzureLoadBalancer",
        to: segment.id,
        protocol,
        ports: every,
        protection: "From within the host",
        purpose: "Azure probes the gateway's instances",
      },
      {
        from: segment.id,
        to: "internet",
        protocol,
        ports: every,
        protection: "TLS",
        purpose: "The gateway fetches certificates and revocations, and reports to Azure",
      },
    ]),
  ];
  return needs.map((need, index) => ({
    id: `P${String(place).padStart(2, "0")}${index + 1}`,
    ...need,
    ...(need.to === segment.id ? { toTier: gatewayTier } : { fromTier: gatewayTier }),
    annex: "6.8",
    controlPoint: "filter",
    platform: "https://learn.microsoft.com/azure/application-gateway/configuration-infrastructure",
  }));
}

const every: Flow["ports"] = [[0, 65535]];
