import { DicomService, FhirService, Service, Workspace } from "@pulumi/azure-native/healthcareapis";
import { DiagnosticSetting } from "@pulumi/azure-native/monitor";
import { PrivateEndpoint } from "@pulumi/azure-native/network";
import { policy } from "../policy";
import { from, relation } from "../relation";
import { isClosed } from "./enumeration";

const customerKey = {
  annex: "9",
  severity: "medium",
  why: "A platform key cannot be revoked, so nobody here can make the records unreadable or see who used the key.",
  fix: "Set encryption.customerManagedKeyEncryption.keyEncryptionKeyUrl.",
} as const;

const namedOrigins = {
  annex: "6.7",
  severity: "medium",
  why: "Any website that a signed-in member of staff opens can then read records in their name.",
  fix: 'Replace "*" in corsConfiguration.origins by the addresses of the applications that need it.',
  holds: ({ corsConfiguration }: { corsConfiguration?: { origins?: readonly string[] } }): boolean =>
    !(corsConfiguration?.origins ?? []).includes("*"),
} as const;

const privateOnly = {
  annex: "6.7",
  severity: "medium",
  why: "One leaked token is then enough for anyone on the internet to read records and images.",
} as const;

const logged = {
  annex: "3.2",
  severity: "medium",
  why: "Without its logs nobody can tell afterwards who read which record.",
  fix: "Add a DiagnosticSetting whose resourceUri is this service, with a log category group enabled.",
} as const;

const settings = from(DiagnosticSetting, "resourceUri");
const beside = { settings: [{ logs: [{ categoryGroup: "allLogs", enabled: true }] }] };
const encryption = { customerManagedKeyEncryption: { keyEncryptionKeyUrl: "…" } };

export const healthData = [
  relation(Workspace, {
    ...privateOnly,
    id: "azure-health-workspace-private-endpoint",
    title: "Health Data Services workspaces must have a private endpoint",
    fix: "Add a PrivateEndpoint to this workspace: it closes the public one.",
    with: { endpoints: from(PrivateEndpoint, "privateLinkServiceConnections") },
    holds: (_, { endpoints }) => endpoints.length > 0,
    accepted: [{ beside: { endpoints: [{}] } }],
    rejected: [{}],
  }),
  policy(Service, {
    ...privateOnly,
    id: "azure-health-api-private-only",
    title: "Azure API for FHIR must be reached through private endpoints only",
    fix: 'Set properties.publicNetworkAccess to "Disabled" and add a PrivateEndpoint.',
    holds: ({ properties }) => isClosed(properties?.publicNetworkAccess),
    accepted: [{ properties: { publicNetworkAccess: "Disabled" } }],
    rejected: [{}, { properties: { publicNetworkAccess: "Enabled" } }],
  }),

  policy(FhirService, {
    ...customerKey,
    id: "azure-health-fhir-customer-key",
    title: "FHIR services must be encrypted with a customer-managed key",
    holds: (service) => service.encryption?.customerManagedKeyEncryption?.keyEncryptionKeyUrl !== undefined,
    accepted: [{ encryption }],
    rejected: [{}, { encryption: {} }],
  }),
  policy(DicomService, {
    ...customerKey,
    id: "azure-health-dicom-customer-key",
    title: "DICOM services must be encrypted with a customer-managed key",
    holds: (service) => service.encryption?.customerManagedKeyEncryption?.keyEncryptionKeyUrl !== undefined,
    accepted: [{ encryption }],
    rejected: [{}, { encryption: {} }],
  }),

  policy(FhirService, {
    ...namedOrigins,
    id: "azure-health-fhir-origins",
    title: "FHIR services must not answer scripts of every website",
    accepted: [{}, { corsConfiguration: { origins: ["https://portal.example.org"] } }],
    rejected: [{ corsConfiguration: { origins: ["*"] } }],
  }),
  policy(DicomService, {
    ...namedOrigins,
    id: "azure-health-dicom-origins",
    title: "DICOM services must not answer scripts of every website",
    accepted: [{}, { corsConfiguration: { origins: ["https://viewer.example.org"] } }],
    rejected: [{ corsConfiguration: { origins: ["https://viewer.example.org", "*"] } }],
  }),

  relation(FhirService, {
    ...logged,
    id: "azure-health-fhir-diagnostics",
    title: "FHIR services must hand on their logs",
    with: { settings },
    holds: (_, { settings }) => settings.length > 0,
    accepted: [{ beside }],
    rejected: [{}],
  }),
  relation(DicomService, {
    ...logged,
    id: "azure-health-dicom-diagnostics",
    title: "DICOM services must hand on their logs",
    with: { settings },
    holds: (_, { settings }) => settings.length > 0,
    accepted: [{ beside }],
    rejected: [{}],
  }),
];
