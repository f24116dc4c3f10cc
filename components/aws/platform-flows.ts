import { type Flow, INTERNET } from "../../declaration/flows";
import type { Segment } from "../../declaration/segments";
import type { Network } from "../../network/compile";
import { gatewayTier } from "./tiers";

/** What a load balancer at the edge answers beside the flows that it is there for: whoever asks without TLS is sent to it. */
export function gatewayFlows(segment: Segment, { segments, flows }: Network): Flow[] {
  if (!segment.tiers[gatewayTier]) return [];
  const doors = flows.filter(
    ({ from, to, toTier = gatewayTier, ports }) =>
      from === INTERNET && to === segment.id && toTier === gatewayTier && ports.includes(443),
  );
  if (doors.length === 0) return [];
  const anybody = doors.some(({ fromCidrs }) => !fromCidrs);
  const place = String(segments.indexOf(segment) % 100).padStart(2, "0");
  return [
    {
      id: `P${place}1`,
      from: INTERNET,
      to: segment.id,
      toTier: gatewayTier,
      ...(anybody ? {} : { fromCidrs: [...new Set(doors.flatMap(({ fromCidrs = [] }) => fromCidrs))] }),
      protocol: "tcp",
      ports: [80],
      protection: "None: the answer sends whoever asks to TLS",
      purpose: "Redirection to HTTPS",
      annex: "6.7",
      controlPoint: "waf",
      platform:
        "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html#redirect-actions",
    },
  ];
}
