import type { AnySegment, Segment } from "../declaration/segments";
import { settings } from "./settings";

/** The clouds' address spaces do not meet, so that a group can join both. */
const at = (third: number, rest: string): string =>
  `${{ aws: "10.64", azure: "10.80" }[settings.cloud]}.${third}${rest}`;

/** The hub's own address space. */
export const hubCidr = at(0, ".0/20");

/** Prefixes of a segment's subnets: AWS ties each to a zone, Azure to none. */
const tiers = {
  aws: (block: number): Segment["tiers"] => ({
    workload: [at(block, ".0/23"), at(block + 2, ".0/23"), at(block + 4, ".0/23")],
    endpoints: [at(block + 6, ".0/25"), at(block + 6, ".128/25"), at(block + 7, ".0/25")],
    transit: [at(block + 15, ".192/28"), at(block + 15, ".208/28"), at(block + 15, ".224/28")],
  }),
  azure: (block: number): Segment["tiers"] => ({
    workload: [at(block, ".0/22")],
    endpoints: [at(block + 6, ".0/24")],
  }),
}[settings.cloud];

/** The front door has subnets for itself, and its segment holds nothing else. */
const frontDoor = {
  aws: (block: number): Segment["tiers"] => {
    const { transit = [] } = tiers(block);
    return { gateway: [at(block, ".0/24"), at(block + 1, ".0/24"), at(block + 2, ".0/24")], transit };
  },
  azure: (block: number): Segment["tiers"] => ({ gateway: [at(block, ".0/24")] }),
}[settings.cloud];

const segment = (id: string, block: number, trust: Segment["trust"], purpose: string, of = tiers): Segment => ({
  id,
  purpose,
  trust,
  cidr: at(block, ".0/20"),
  tiers: of(block),
});

/** The networks of the group, and what lies beyond its private line. */
export const segments: AnySegment[] = [
  segment("hub", 0, "core", "Inspection, and the way out to the internet", () => ({})),
  segment("edge", 16, "exposed", "Where traffic from the internet ends", frontDoor),
  segment("clinical", 32, "patient", "Health records, laboratory, pharmacy, integration"),
  segment("data", 48, "patient", "Databases and private addresses of the stores"),
  segment("imaging", 64, "patient", "Image archive, DICOM routers, viewers"),
  segment("devices", 80, "patient-legacy", "Gateways of clinical devices"),
  segment("exchange", 96, "exposed", "Partners: files, forms, secure mail, quarantine"),
  segment("vendor", 112, "untrusted", "Vendors, each in a subnet of its own"),
  segment("admin", 128, "privileged", "Administration: brokered sessions, deployment"),
  segment("security", 144, "privileged", "Log collectors and scanners"),
  segment("shared", 160, "core", "Name resolution and shared private addresses"),
  segment("recovery", 176, "sealed", "Clean room for recovery"),
  segment("corporate", 192, "internal", "Staff, finance, stock"),
  { id: "sites", purpose: "The three hospitals", trust: "external", outside: "onprem", cidrs: ["10.128.0.0/10"] },
];
