import {
  AuditTrail,
  ClinicalDatabase,
  HostingEnvironment,
  KeyRing,
  LogArchive,
  NetworkHub,
  RecordStore,
  Segment,
} from "../../../../components/aws";
import type { Declaration } from "../../../../declaration/declaration";

const declaration: Declaration = {
  entity: { name: "A hospital", country: "FR", type: "health.provider", category: "essential" },
  services: [{ id: "ehr", name: "Health records", segment: "data", dataClasses: ["patient"] }],
  segments: [
    {
      id: "edge",
      purpose: "Front door",
      trust: "exposed",
      cidr: "10.64.16.0/20",
      tiers: { workload: ["10.64.16.0/23", "10.64.18.0/23"] },
    },
    {
      id: "clinical",
      purpose: "Applications",
      trust: "patient",
      cidr: "10.64.32.0/20",
      tiers: { workload: ["10.64.32.0/23", "10.64.34.0/23"] },
    },
    {
      id: "data",
      purpose: "Databases",
      trust: "patient",
      cidr: "10.64.48.0/20",
      tiers: { endpoints: ["10.64.54.0/25", "10.64.54.128/25"], transit: ["10.64.63.192/28", "10.64.63.208/28"] },
    },
  ],
  flows: [
    {
      id: "F01",
      from: "internet",
      to: "edge",
      protocol: "tcp",
      ports: [443],
      protection: "TLS",
      purpose: "portal",
      annex: "6.7",
    },
    {
      id: "F02",
      from: "edge",
      to: "clinical",
      protocol: "tcp",
      ports: [8443],
      protection: "TLS",
      purpose: "front door to applications",
      annex: "6.8",
    },
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
  ],
};

const account = "arn:aws:iam::444455556666";
const environment = new HostingEnvironment("hospital", { declaration });
const administrators = [`${account}:role/keys`];
const keys = new KeyRing("keys", { environment, classes: ["patient", "imaging", "evidence"], administrators });
const logs = new LogArchive("logs", {
  environment,
  keys,
  writers: [`${account}:role/writer`],
  readers: ["444455556666"],
});

const hub = new NetworkHub("hub", { environment, keys, logs, cidr: "10.64.0.0/20" });
new Segment("edge", { environment, hub, logs, segment: "edge" });
new Segment("clinical", { environment, hub, logs, segment: "clinical" });
const data = new Segment("data", { environment, hub, logs, segment: "data" });

const retention = { days: 30, mode: "governance" as const };
const imaging = new RecordStore("imaging", { environment, keys, logs, dataClass: "imaging", retention, segment: data });
new ClinicalDatabase("ehr", { environment, keys, logs, segment: data });
new AuditTrail("audit", { environment, keys, logs, dataStores: [imaging] });
