import { type Flow, INTERNET } from "../declaration/flows";

type Rest = [
  protection: string,
  purpose: string,
  annex: Flow["annex"],
  control: Flow["controlPoint"],
  more?: Partial<Flow>,
];

const flow = (id: string, from: string, to: string, ports: Flow["ports"], ...rest: Rest): Flow => {
  const [protection, purpose, annex, controlPoint, more = {}] = rest;
  return { id, from, to, protocol: "tcp", ports, protection, purpose, annex, controlPoint, ...more };
};

const door = { toTier: "gateway" };
const fromDoor = { fromTier: "gateway" };
const udp = { protocol: "udp" } as const;

/** The partners' own addresses. */
const partners = { fromCidrs: ["198.51.100.0/24"] };

/** The national services and the operators of secure mail that the group uses. */
const national = { toFqdns: ["*.sante.example", "*.mssante.example", "updates.example"] };

const session = "Brokered and recorded session";
const tls = "TLS 1.2";
const line = "IPsec, and TLS 1.2 within it";
const plain = "None: names in plain text, logged";

/** Everything that may talk to anything; all else is dropped and logged. */
export const flows: Flow[] = [
  flow("F01", INTERNET, "edge", [443], "TLS 1.3 (1.2 floor)", "Patient portal, telemedicine, API", "6.7", "waf", door),
  flow("F02", "edge", "clinical", [8443], tls, "Front door to clinical applications", "6.8", "firewall", fromDoor),
  flow("F03", "edge", "imaging", [8443], tls, "Front door to the image viewer", "6.8", "firewall", fromDoor),
  flow("F04", "clinical", "data", [443, 5432, 6379], tls, "Health records and documents", "6.8", "firewall"),
  flow("F05", "imaging", "data", [443, 5432], tls, "Index and store of images", "6.8", "firewall"),
  flow("F06", "clinical", "imaging", [443, 2762], "DICOM over TLS", "Orders, results, viewer", "6.8", "firewall"),
  flow("F07", "devices", "imaging", [2762], "DICOM over TLS", "Images from modalities", "6.8", "firewall"),
  flow("F08", "devices", "clinical", [2575], "HL7 over TLS", "Monitors and analysers", "6.8", "firewall"),
  flow("F09", "devices", "shared", [443, 8883], "MQTT over TLS", "Telemetry of devices", "6.8", "endpoint"),
  flow("F10", INTERNET, "exchange", [22, 443], "SSH keys, or TLS 1.2", "Files of partners", "6.7", "filter", partners),
  flow("F11", "exchange", "shared", [443], tls, "Received files into quarantine", "6.8", "endpoint"),
  flow("F12", "clinical", "exchange", [443], tls, "Released files, and files to send", "6.8", "firewall"),
  flow("F13", "vendor", "exchange", [443], tls, "Vendors' own files", "5.1", "firewall"),
  flow("F14", "vendor", "admin", [443], "TLS 1.2, two factors", "Brokered sessions of vendors", "11.3", "firewall"),
  flow("F15", "admin", "clinical", [22, 443, 3389], session, "Operation of applications", "11.4", "firewall"),
  flow("F16", "admin", "imaging", [22, 443, 3389], session, "Operation of the archive", "11.4", "firewall"),
  flow("F17", "admin", "data", [5432], "TLS 1.2, short-lived token", "Operation of databases", "11.4", "firewall"),
  flow("F18", "admin", "devices", [443], session, "Upkeep of gateways", "11.4", "firewall"),
  flow("F19", "clinical", "shared", [53, 443], tls, "Private addresses, name resolution", "6.8", "endpoint"),
  flow("F20", "imaging", "shared", [53, 443], tls, "Private addresses, name resolution", "6.8", "endpoint"),
  flow("F21", "data", "shared", [53, 443], tls, "Keys, backups and logs of the stores", "6.8", "endpoint"),
  flow("F22", "corporate", "edge", [443], tls, "Staff at the front door", "6.8", "waf", door),
  flow("F23", "clinical", "security", [443, 6514], tls, "Logs of the applications", "3.2", "firewall"),
  flow("F24", "devices", "security", [6514], tls, "Logs of devices", "3.2", "firewall"),
  flow("F25", "clinical", INTERNET, [443], tls, "National services, secure mail, updates", "6.7", "firewall", national),
  flow("F26", "sites", "clinical", [443, 2575], line, "Hospitals to clinical applications", "6.8", "firewall"),
  flow("F27", "sites", "imaging", [443, 2762], line, "Modalities and caches on site", "6.8", "firewall"),
  flow("F28", "sites", "admin", [443], "IPsec, two factors", "Administrators' own machines", "11.4", "firewall"),
  flow("F29", "recovery", "shared", [443], tls, "Backups into the clean room", "4.2", "endpoint"),
  flow("F30", "clinical", "shared", [53], plain, "Name resolution", "6.7", "endpoint", udp),
  flow("F31", "imaging", "shared", [53], plain, "Name resolution", "6.7", "endpoint", udp),
  flow("F32", "data", "shared", [53], plain, "Name resolution", "6.7", "endpoint", udp),
];
