import type { Declaration } from "../declaration/declaration";
import type { Flow } from "../declaration/flows";
import type { OutsideSegment } from "../declaration/segments";

/** A small declaration that holds together: an edge, a clinical network, a data network, and what flows between them. */
export const declared = (more: Partial<Declaration> = {}): Declaration => ({
  entity: { name: "Example hospital", country: "FR", type: "health.provider", category: "essential" },
  services: [{ id: "ehr", name: "Health record", segment: "clinical", dataClasses: ["patient"] }],
  segments: [
    {
      id: "edge",
      purpose: "Front door",
      trust: "exposed",
      cidr: "10.64.16.0/20",
      tiers: { workload: ["10.64.16.0/23"] },
    },
    {
      id: "clinical",
      purpose: "Applications",
      trust: "patient",
      cidr: "10.64.32.0/20",
      tiers: { workload: ["10.64.32.0/23"] },
    },
    { id: "data", purpose: "Stores", trust: "patient", cidr: "10.64.48.0/20", tiers: { workload: ["10.64.48.0/23"] } },
  ],
  flows: [flow("F01", "internet", "edge", [443]), flow("F02", "edge", "clinical", [8443])],
  ...more,
});

/** The hospital's own sites, beyond a private line. */
export const site: OutsideSegment = {
  id: "sites",
  purpose: "Hospital sites",
  trust: "external",
  outside: "onprem",
  cidrs: ["10.128.0.0/10"],
};

export const flow = (id: string, from: string, to: string, ports: Flow["ports"], more: Partial<Flow> = {}): Flow => ({
  id,
  from,
  to,
  protocol: "tcp",
  ports,
  protection: "TLS 1.3",
  purpose: "example",
  annex: "6.8",
  ...more,
});
