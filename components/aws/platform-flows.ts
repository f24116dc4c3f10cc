import type { Declaration } from "../../declaration/declaration";
import { type Flow, INTERNET } from "../../declaration/flows";
import type { Segment } from "../../declaration/segments";
import { gatewayTier } from "./tiers";

/** What a load balancer at the edge needs beside the flows that it is there for: whoever asks without TLS is sent to it. */
export function gatewayFlows(segment: Segment, { segments, flows }: Declaration): Flow[] {
  if (!segment.tiers[gatewayTier]) return [];
  const place = String(segments.indexOf(segment)).padStart(2, "0");
  const doors = flows.filter(
    ({ from, to, toTier, ports }) =>
      from === INTERNET && to === segment.id && toTier === gatewayTier && ports.includes(443),
  );
  return doors.map(({ fromCidrs }, index) => ({
    id: `P${place}${index + 1}`.slice(0, 4),
    from: INTERNET,
    to: segment.id,
    toTier: gatewayTier,
    ...(fromCidrs ? { fromCidrs } : {}),
    protocol: "tcp",
    ports: [80],
    protection: "None: the answer sends whoever asks to TLS",
    purpose: "Redirection to HTTPS",
    annex: "6.7",
    controlPoint: "waf",
    platform:
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html#redirect-actions",
  }));
}
