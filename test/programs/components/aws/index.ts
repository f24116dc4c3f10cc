import {
  AuditTrail,
  ClinicalDatabase,
  EdgeGateway,
  HostingEnvironment,
  KeyRing,
  LogArchive,
  NetworkHub,
  RecordStore,
  Segment,
  ServiceEndpoints,
} from "../../../../components/aws";
import type { Declaration } from "../../../../declaration/declaration";
import type { Flow } from "../../../../declaration/flows";

const flow = (id: string, from: string, to: string, ports: Flow["ports"], more: Partial<Flow> = {}): Flow => ({
  ...{ id, from, to, protocol: "tcp", ports, protection: "TLS", purpose: `${from} to ${to}`, annex: "6.8" },
  controlPoint: "firewall",
  ...more,
});

const declaration: Declaration = {
  entity: { name: "A hospital", country: "FR", type: "health.provider", category: "essential" },
  services: [{ id: "ehr", name: "Health records", segment: "data", dataClasses: ["patient"] }],
  segments: [
    {
      ...{ id: "edge", purpose: "Front door", trust: "exposed", cidr: "10.64.16.0/20" },
      tiers: { gateway: ["10.64.16.0/24", "10.64.17.0/24"], transit: ["10.64.31.192/28", "10.64.31.208/28"] },
    },
    {
      ...{ id: "clinical", purpose: "Applications", trust: "patient", cidr: "10.64.32.0/20" },
      tiers: { workload: ["10.64.32.0/23", "10.64.34.0/23"] },
    },
    {
      ...{ id: "data", purpose: "Databases", trust: "patient", cidr: "10.64.48.0/20" },
      tiers: { endpoints: ["10.64.54.0/25", "10.64.54.128/25"], transit: ["10.64.63.192/28", "10.64.63.208/28"] },
    },
    {
      ...{ id: "exchange", purpose: "Partners", trust: "exposed", cidr: "10.64.96.0/20" },
      tiers: { workload: ["10.64.96.0/23", "10.64.98.0/23"] },
    },
    {
      ...{ id: "vendor", purpose: "Vendors", trust: "untrusted", cidr: "10.64.112.0/20" },
      tiers: { workload: ["10.64.112.0/23", "10.64.114.0/23"] },
    },
    {
      ...{ id: "shared", purpose: "Private addresses", trust: "core", cidr: "10.64.160.0/20" },
      tiers: { endpoints: ["10.64.166.0/25", "10.64.166.128/25"] },
    },
    {
      ...{ id: "recovery", purpose: "Clean room", trust: "sealed", cidr: "10.64.176.0/20" },
      tiers: { workload: ["10.64.176.0/23", "10.64.178.0/23"] },
    },
    { id: "sites", purpose: "Hospitals", trust: "external", outside: "onprem", cidrs: ["10.128.0.0/10"] },
  ],
  flows: [
    flow("F01", "internet", "edge", [443], { toTier: "gateway", controlPoint: "waf" }),
    flow("F02", "edge", "clinical", [8443]),
    flow("F04", "clinical", "data", [5432, 443]),
    flow("F10", "internet", "exchange", [22, 443], { fromCidrs: ["198.51.100.0/24"], controlPoint: "filter" }),
    flow("F12", "clinical", "exchange", [443]),
    flow("F13", "vendor", "exchange", [443]),
    flow("F19", "clinical", "shared", [443]),
    flow("F25", "clinical", "internet", [443], { toFqdns: ["*.sante.example"] }),
    flow("F26", "sites", "clinical", [443, 2575]),
    flow("F27", "sites", "edge", [443], { toTier: "gateway" }),
    flow("F29", "recovery", "shared", [443]),
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

const onPremises = { address: "203.0.113.10" };
const hub = new NetworkHub("hub", { environment, keys, logs, cidr: "10.64.0.0/20", onPremises });
const segment = (id: string): Segment => new Segment(id, { environment, hub, logs, segment: id });
const edge = segment("edge");
segment("clinical");
const data = segment("data");
for (const id of ["exchange", "vendor", "recovery"]) segment(id);
new ServiceEndpoints("endpoints", { environment, hub, logs, segment: segment("shared") });
new EdgeGateway("front", {
  ...{ environment, keys, logs, segment: edge, hostnames: ["portal.example"], applications: ["10.64.32.10"] },
  certificate: "arn:aws:acm:eu-west-3:222233334444:certificate/1234abcd-12ab-34cd-56ef-1234567890ab",
  clientAuthentication: { authorities: ["MIIB…"] },
});

const retention = { days: 30, mode: "governance" as const };
const imaging = new RecordStore("imaging", { environment, keys, logs, dataClass: "imaging", retention, segment: data });
new ClinicalDatabase("ehr", { environment, keys, logs, segment: data });
new AuditTrail("audit", { environment, keys, logs, dataStores: [imaging] });
