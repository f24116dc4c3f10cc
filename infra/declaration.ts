import type { Declaration } from "../declaration/declaration";
import type { Segment } from "../declaration/segments";
import { held, settings } from "./settings";

/** The clouds' address spaces do not meet, so that a group can join both. */
const at = (third: number, rest: string): string =>
  `${{ aws: "10.64", azure: "10.80" }[settings.cloud]}.${third}${rest}`;

/** The hub's own address space. */
export const hubCidr = at(0, ".0/20");

/** The names of the front door. */
export const hostnames = ["portail.val-exemple.example", "api.val-exemple.example"];

/** Prefixes of a segment's subnets: AWS ties each to a zone, Azure to none. */
const tiers = {
  aws: (block: number) => ({
    workload: [at(block, ".0/23"), at(block + 2, ".0/23"), at(block + 4, ".0/23")],
    endpoints: [at(block + 6, ".0/25"), at(block + 6, ".128/25"), at(block + 7, ".0/25")],
    transit: [at(block + 15, ".192/28"), at(block + 15, ".208/28"), at(block + 15, ".224/28")],
  }),
  azure: (block: number) => ({ workload: [at(block, ".0/22")], endpoints: [at(block + 6, ".0/24")] }),
}[settings.cloud];

/** On Azure the front door has a subnet for itself, and the segment holds nothing else. */
const edgeTiers = (block: number): Segment["tiers"] =>
  settings.cloud === "azure" ? { gateway: [at(block, ".0/24")] } : tiers(block);

const segment = (id: string, block: number, trust: Segment["trust"], purpose: string): Segment => ({
  id,
  purpose,
  trust,
  cidr: at(block, ".0/20"),
  tiers: id === "edge" ? edgeTiers(block) : tiers(block),
});

/** What the hospital group says of its hosting environment. */
export const declaration: Declaration = {
  entity: {
    name: "Groupe hospitalier du Val d'Exemple",
    country: "FR",
    type: "health.provider",
    category: "essential",
  },
  services: [
    {
      id: "ehr",
      name: "Electronic health record",
      segment: "clinical",
      dataClasses: [held("patient")],
    },
    {
      id: "imaging",
      name: "Medical imaging",
      segment: "clinical",
      dataClasses: [held("imaging")],
    },
    {
      id: "documents",
      name: "Medical documents",
      segment: "clinical",
      dataClasses: [held("patient")],
    },
  ],
  segments: [
    segment("edge", 16, "exposed", "Where traffic from the internet ends"),
    segment("clinical", 32, "patient", "Clinical applications"),
    segment("data", 48, "patient", "Databases and private addresses of the stores"),
    segment("security", 144, "privileged", "Log collectors and scanners"),
    segment("shared", 160, "core", "Name resolution and shared private addresses"),
  ],
  flows: [
    {
      id: "F01",
      from: "internet",
      to: "edge",
      protocol: "tcp",
      ports: [443],
      protection: "TLS 1.3 (1.2 floor)",
      purpose: "Patient portal, telemedicine, API",
      annex: "6.7",
    },
    {
      id: "F02",
      from: "edge",
      to: "clinical",
      protocol: "tcp",
      ports: [8443],
      protection: "TLS 1.3, mutual for APIs",
      purpose: "Front door to clinical applications",
      annex: "6.8",
    },
    {
      id: "F04",
      from: "clinical",
      to: "data",
      protocol: "tcp",
      ports: [443, 5432],
      protection: "TLS 1.2, demanded by the stores",
      purpose: "Health records, images and documents",
      annex: "6.8",
    },
    {
      id: "F19",
      from: "clinical",
      to: "shared",
      protocol: "tcp",
      ports: [53, 443],
      protection: "TLS 1.2; names in plain text",
      purpose: "Shared private addresses and name resolution",
      annex: "6.8",
    },
    {
      id: "F20",
      from: "clinical",
      to: "shared",
      protocol: "udp",
      ports: [53],
      protection: "None: names in plain text, logged",
      purpose: "Name resolution",
      annex: "6.7",
    },
    {
      id: "F21",
      from: "data",
      to: "shared",
      protocol: "tcp",
      ports: [443],
      protection: "TLS 1.2",
      purpose: "Keys, backups and logs of the stores",
      annex: "6.8",
    },
    {
      id: "F23",
      from: "clinical",
      to: "security",
      protocol: "tcp",
      ports: [443, 6514],
      protection: "TLS 1.2",
      purpose: "Logs and telemetry of the applications",
      annex: "3.2",
    },
  ],
};
