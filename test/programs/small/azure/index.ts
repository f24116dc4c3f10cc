import { AuditTrail, HostingEnvironment, KeyRing, LogArchive, NetworkHub, Segment } from "../../../../components/azure";
import type { Declaration } from "../../../../declaration/declaration";

const common = { protection: "TLS", purpose: "example", annex: "6.8", protocol: "tcp", controlPoint: "filter" } as const;

const declaration: Declaration = {
  entity: { name: "A clinic", country: "FR", type: "health.provider", category: "important" },
  profile: "small",
  services: [{ id: "ehr", name: "Health records", segment: "clinical", dataClasses: ["patient"] }],
  segments: [
    {
      ...{ id: "edge", purpose: "Front door", trust: "exposed", cidr: "10.80.16.0/24" },
      tiers: { gateway: ["10.80.16.0/24"] },
    },
    {
      ...{ id: "clinical", purpose: "Applications", trust: "patient", cidr: "10.80.32.0/24" },
      tiers: { workload: ["10.80.32.0/25"], endpoints: ["10.80.32.128/25"] },
    },
    {
      ...{ id: "recovery", purpose: "Clean room", trust: "sealed", cidr: "10.80.48.0/24" },
      tiers: { workload: ["10.80.48.0/24"] },
    },
  ],
  flows: [
    { ...common, id: "F01", from: "internet", to: "edge", ports: [443] },
    { ...common, id: "F02", from: "edge", to: "clinical", toTier: "workload", ports: [8443] },
    { ...common, id: "F25", from: "clinical", to: "internet", fromTier: "workload", ports: [443] },
  ],
};

const environment = new HostingEnvironment("clinic", { declaration });
const keys = new KeyRing("keys", { environment, classes: ["patient", "evidence"], administrators: [] });
const logs = new LogArchive("logs", { environment, keys });
const hub = new NetworkHub("hub", { environment, keys, logs, cidr: "10.80.0.0/24" });
for (const segment of ["edge", "clinical", "recovery"]) new Segment(segment, { environment, hub, logs, segment });
new AuditTrail("audit", { environment, keys, logs });
