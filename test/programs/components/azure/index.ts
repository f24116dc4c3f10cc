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
} from "../../../../components/azure";
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
      ...{ id: "edge", purpose: "Front door", trust: "exposed", cidr: "10.80.16.0/20" },
      tiers: { gateway: ["10.80.16.0/24"] },
    },
    {
      ...{ id: "clinical", purpose: "Applications", trust: "patient", cidr: "10.80.32.0/20" },
      tiers: { workload: ["10.80.32.0/23"] },
    },
    {
      ...{ id: "data", purpose: "Databases", trust: "patient", cidr: "10.80.48.0/20" },
      tiers: { workload: ["10.80.48.0/23"], endpoints: ["10.80.54.0/25"] },
    },
    {
      ...{ id: "exchange", purpose: "Partners", trust: "exposed", cidr: "10.80.96.0/20" },
      tiers: { workload: ["10.80.96.0/23"] },
    },
    {
      ...{ id: "vendor", purpose: "Vendors", trust: "untrusted", cidr: "10.80.112.0/20" },
      tiers: { workload: ["10.80.112.0/23"] },
    },
    {
      ...{ id: "shared", purpose: "Private endpoints", trust: "core", cidr: "10.80.160.0/20" },
      tiers: { endpoints: ["10.80.166.0/25"] },
    },
    {
      ...{ id: "recovery", purpose: "Clean room", trust: "sealed", cidr: "10.80.176.0/20" },
      tiers: { workload: ["10.80.176.0/23"] },
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

const environment = new HostingEnvironment("hospital", { declaration });
const administrators = ["00000000-0000-4000-8000-000000000001"];
const keys = new KeyRing("keys", { environment, classes: ["patient", "imaging", "evidence"], administrators });
const logs = new LogArchive("logs", { environment, keys, readers: ["00000000-0000-4000-8000-000000000002"] });

const group = "/subscriptions/00000000-0000-4000-8000-000000000003/resourceGroups/shared/providers";
const onPremises = { address: "203.0.113.10" };
const hub = new NetworkHub("hub", { environment, keys, logs, cidr: "10.80.0.0/20", onPremises });
const segment = (id: string): Segment => new Segment(id, { environment, hub, logs, segment: id });
const edge = segment("edge");
segment("clinical");
const data = segment("data");
for (const id of ["exchange", "vendor", "recovery"]) segment(id);
new ServiceEndpoints("endpoints", { environment, hub, logs, segment: segment("shared") });
new EdgeGateway("front", {
  ...{ environment, keys, logs, segment: edge, hostnames: ["portal.example"], applications: ["10.80.32.10"] },
  certificate: `${group}/Microsoft.KeyVault/vaults/certificates/secrets/portal`,
  clientAuthentication: { authorities: ["MIIB…"] },
});

const retention = { days: 30, mode: "governance" as const };
const imaging = new RecordStore("imaging", { environment, keys, logs, dataClass: "imaging", retention, segment: data });
new ClinicalDatabase("ehr", { environment, keys, logs, segment: data });
new AuditTrail("audit", { environment, keys, logs, dataStores: [imaging] });
