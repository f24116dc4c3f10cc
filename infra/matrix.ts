import type { Flow } from "../declaration/flows";
import { matrix } from "../network/matrix";
import { everywhere, frontDoor, none, regions, usual } from "./address-plan";

type Rest = Pick<Flow, "protocol" | "ports" | "protection" | "purpose" | "annex" | "controlPoint">;

const over =
  (protocol: Flow["protocol"]) =>
  (
    ports: Flow["ports"],
    protection: string,
    purpose: string,
    annex: Flow["annex"] = "6.8",
    controlPoint: Flow["controlPoint"] = "firewall",
  ): Rest => ({ protocol, ports, protection, purpose, annex, controlPoint });

const tcp = over("tcp");
const names = over("udp")([53], "None: names in plain text, logged", "Name resolution", "6.7", "endpoint");

/** The partners' own addresses. */
const partners = ["198.51.100.0/24"];

/** The national services and the operators of secure mail that the group uses. */
const national = ["*.sante.example", "*.mssante.example", "updates.example"];

const session = "Brokered and recorded session";
const tls = "TLS 1.2";
const line = "IPsec, and TLS 1.2 within it";

/** A hospital group of three sites: what it is divided into, and everything that may talk to anything. */
export const hospitalGroup = matrix({
  regions,
  segments: {
    hub: { purpose: "Inspection, and the way out to the internet", trust: "core", in: everywhere(0, none) },
    edge: { purpose: "Where traffic from the internet ends", trust: "exposed", in: everywhere(1, frontDoor) },
    clinical: {
      purpose: "Health records, laboratory, pharmacy, integration",
      trust: "patient",
      in: everywhere(2, usual),
    },
    data: { purpose: "Databases and private addresses of the stores", trust: "patient", in: everywhere(3, usual) },
    imaging: { purpose: "Image archive, DICOM routers, viewers", trust: "patient", in: everywhere(4, usual) },
    devices: { purpose: "Gateways of clinical devices", trust: "patient-legacy", in: everywhere(5, usual) },
    exchange: {
      purpose: "Partners: files, forms, secure mail, quarantine",
      trust: "exposed",
      in: everywhere(6, usual),
    },
    vendor: { purpose: "Vendors, each in a subnet of its own", trust: "untrusted", in: everywhere(7, usual) },
    admin: { purpose: "Administration: brokered sessions, deployment", trust: "privileged", in: everywhere(8, usual) },
    security: { purpose: "Log collectors and scanners", trust: "privileged", in: everywhere(9, usual) },
    shared: { purpose: "Name resolution and shared private addresses", trust: "core", in: everywhere(10, usual) },
    recovery: { purpose: "Clean room for recovery", trust: "sealed", in: everywhere(11, usual) },
    corporate: { purpose: "Staff, finance, stock", trust: "internal", in: everywhere(12, usual) },
    sites: { purpose: "The three hospitals", trust: "external", outside: "onprem", cidrs: ["10.128.0.0/10"] },
  },
  flows: {
    F01: {
      from: "internet",
      to: "edge",
      toTier: "gateway",
      ...tcp([443], "TLS 1.3 (1.2 floor)", "Patient portal, telemedicine, API", "6.7", "waf"),
    },
    F02: {
      from: "edge",
      fromTier: "gateway",
      to: "clinical",
      ...tcp([8443], tls, "Front door to clinical applications"),
    },
    F03: { from: "edge", fromTier: "gateway", to: "imaging", ...tcp([8443], tls, "Front door to the image viewer") },
    F04: { from: "clinical", to: "data", ...tcp([443, 5432, 6379], tls, "Health records and documents") },
    F05: { from: "imaging", to: "data", ...tcp([443, 5432], tls, "Index and store of images") },
    F06: { from: "clinical", to: "imaging", ...tcp([443, 2762], "DICOM over TLS", "Orders, results, viewer") },
    F07: { from: "devices", to: "imaging", ...tcp([2762], "DICOM over TLS", "Images from modalities") },
    F08: { from: "devices", to: "clinical", ...tcp([2575], "HL7 over TLS", "Monitors and analysers") },
    F09: {
      from: "devices",
      to: "shared",
      ...tcp([443, 8883], "MQTT over TLS", "Telemetry of devices", "6.8", "endpoint"),
    },
    F10: {
      from: "internet",
      fromCidrs: partners,
      to: "exchange",
      ...tcp([22, 443], "SSH keys, or TLS 1.2", "Files of partners", "6.7", "filter"),
    },
    F11: { from: "exchange", to: "shared", ...tcp([443], tls, "Received files into quarantine", "6.8", "endpoint") },
    F12: { from: "clinical", to: "exchange", ...tcp([443], tls, "Released files, and files to send") },
    F13: { from: "vendor", to: "exchange", ...tcp([443], tls, "Vendors' own files", "5.1") },
    F14: { from: "vendor", to: "admin", ...tcp([443], "TLS 1.2, two factors", "Brokered sessions of vendors", "11.3") },
    F15: { from: "admin", to: "clinical", ...tcp([22, 443, 3389], session, "Operation of applications", "11.4") },
    F16: { from: "admin", to: "imaging", ...tcp([22, 443, 3389], session, "Operation of the archive", "11.4") },
    F17: { from: "admin", to: "data", ...tcp([5432], "TLS 1.2, short-lived token", "Operation of databases", "11.4") },
    F18: { from: "admin", to: "devices", ...tcp([443], session, "Upkeep of gateways", "11.4") },
    F19: {
      from: "clinical",
      to: "shared",
      ...tcp([53, 443], tls, "Private addresses, name resolution", "6.8", "endpoint"),
    },
    F20: {
      from: "imaging",
      to: "shared",
      ...tcp([53, 443], tls, "Private addresses, name resolution", "6.8", "endpoint"),
    },
    F21: {
      from: "data",
      to: "shared",
      ...tcp([53, 443], tls, "Keys, backups and logs of the stores", "6.8", "endpoint"),
    },
    F22: {
      from: "corporate",
      to: "edge",
      toTier: "gateway",
      ...tcp([443], tls, "Staff at the front door", "6.8", "waf"),
    },
    F23: { from: "clinical", to: "security", ...tcp([443, 6514], tls, "Logs of the applications", "3.2") },
    F24: { from: "devices", to: "security", ...tcp([6514], tls, "Logs of devices", "3.2") },
    F25: {
      from: "clinical",
      to: "internet",
      toFqdns: national,
      ...tcp([443], tls, "National services, secure mail, updates", "6.7"),
    },
    F26: { from: "sites", to: "clinical", ...tcp([443, 2575], line, "Hospitals to clinical applications") },
    F27: { from: "sites", to: "imaging", ...tcp([443, 2762], line, "Modalities and caches on site") },
    F28: { from: "sites", to: "admin", ...tcp([443], "IPsec, two factors", "Administrators' own machines", "11.4") },
    F29: { from: "recovery", to: "shared", ...tcp([443], tls, "Backups into the clean room", "4.2", "endpoint") },
    F30: { from: "clinical", to: "shared", ...names },
    F31: { from: "imaging", to: "shared", ...names },
    F32: { from: "data", to: "shared", ...names },
  },
});
