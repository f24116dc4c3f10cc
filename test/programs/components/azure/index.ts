import {
  AuditTrail,
  ClinicalDatabase,
  HostingEnvironment,
  KeyRing,
  LogArchive,
  NetworkHub,
  RecordStore,
  Segment,
} from "../../../../components/azure";
import type { Declaration } from "../../../../declaration/declaration";

const declaration: Declaration = {
  entity: { name: "A hospital", country: "FR", type: "health.provider", category: "essential" },
  services: [{ id: "ehr", name: "Health records", segment: "data", dataClasses: ["patient"] }],
  segments: [
    {
      id: "clinical",
      purpose: "Applications",
      trust: "patient",
      cidr: "10.80.32.0/20",
      tiers: { workload: ["10.80.32.0/23"] },
    },
    {
      id: "data",
      purpose: "Databases",
      trust: "patient",
      cidr: "10.80.48.0/20",
      tiers: { workload: ["10.80.48.0/23"], endpoints: ["10.80.54.0/25"] },
    },
    {
      id: "shared",
      purpose: "Private endpoints",
      trust: "core",
      cidr: "10.80.160.0/20",
      tiers: { endpoints: ["10.80.166.0/25"] },
    },
  ],
  flows: [
    {
      id: "F04",
      from: "clinical",
      to: "data",
      protocol: "tcp",
      ports: [5432, 443],
      protection: "TLS",
      purpose: "applications to stores",
      annex: "6.8",
    },
    {
      id: "F25",
      from: "clinical",
      to: "internet",
      protocol: "tcp",
      ports: [443],
      protection: "TLS",
      purpose: "national services",
      annex: "6.7",
    },
  ],
};

const environment = new HostingEnvironment("hospital", { declaration });
const administrators = ["00000000-0000-4000-8000-000000000001"];
const keys = new KeyRing("keys", { environment, classes: ["patient", "imaging", "evidence"], administrators });
const logs = new LogArchive("logs", { environment, keys, readers: ["00000000-0000-4000-8000-000000000002"] });

const hub = new NetworkHub("hub", { environment, keys, logs, cidr: "10.80.0.0/20" });
new Segment("clinical", { environment, hub, logs, segment: "clinical" });
const data = new Segment("data", { environment, hub, logs, segment: "data" });
new Segment("shared", { environment, hub, logs, segment: "shared" });

const retention = { days: 30, mode: "governance" as const };
const imaging = new RecordStore("imaging", { environment, keys, logs, dataClass: "imaging", retention, segment: data });
new ClinicalDatabase("ehr", { environment, keys, logs, segment: data });
new AuditTrail("audit", { environment, keys, logs, dataStores: [imaging] });
