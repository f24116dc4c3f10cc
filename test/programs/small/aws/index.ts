import { AuditTrail, EdgeGateway, HostingEnvironment, KeyRing, LogArchive, NetworkHub, Segment } from "../../../../components/aws";
import type { Declaration } from "../../../../declaration/declaration";

const common = { protection: "TLS", purpose: "example", annex: "6.8", protocol: "tcp", controlPoint: "filter" } as const;

const declaration: Declaration = {
  entity: { name: "A clinic", country: "FR", type: "health.provider", category: "important" },
  profile: "small",
  services: [{ id: "ehr", name: "Health records", segment: "clinical", dataClasses: ["patient"] }],
  segments: [
    {
      ...{ id: "edge", purpose: "Front door", trust: "exposed", cidr: "10.64.16.0/24" },
      tiers: { gateway: ["10.64.16.0/25", "10.64.16.128/25"] },
    },
    {
      ...{ id: "clinical", purpose: "Applications", trust: "patient", cidr: "10.64.32.0/24" },
      tiers: { workload: ["10.64.32.0/25"], endpoints: ["10.64.32.128/25"] },
    },
    {
      ...{ id: "recovery", purpose: "Clean room", trust: "sealed", cidr: "10.64.48.0/24" },
      tiers: { workload: ["10.64.48.0/24"] },
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
const hub = new NetworkHub("hub", { environment, keys, logs, cidr: "10.64.0.0/24" });
const edge = new Segment("edge", { environment, hub, logs, segment: "edge" });
for (const segment of ["clinical", "recovery"]) new Segment(segment, { environment, hub, logs, segment });
const certificate = "arn:aws:acm:eu-west-3:222233334444:certificate/1234abcd-12ab-34cd-56ef-1234567890ab";
const front = { environment, keys, logs, segment: edge, certificate, hostnames: ["portal.example"] };
new EdgeGateway("front", { ...front, applications: ["10.64.32.10"] });
new AuditTrail("audit", { environment, keys, logs });
