import { ApplicationGateway, WebApplicationFirewallPolicy } from "@pulumi/azure-native/network";
import { offending, policy } from "../policy";
import { isOneOf } from "./enumeration";

export const applicationGatewayTraffic = [
  policy(ApplicationGateway, {
    id: "azure-application-gateway-backend-tls",
    title: "Application gateways must reach their applications over TLS",
    annex: "9",
    severity: "medium",
    why: "What patients and staff send is otherwise read by whoever listens between the gateway and the application.",
    fix: 'Set protocol of every entry of backendHttpSettingsCollection to "Https".',
    holds: ({ backendHttpSettingsCollection }) =>
      offending("backendHttpSettingsCollection", backendHttpSettingsCollection, ({ protocol }) =>
        isOneOf(protocol, "Https"),
      ),
    accepted: [{}, { backendHttpSettingsCollection: [{ name: "applications", port: 8443, protocol: "Https" }] }],
    rejected: [
      { backendHttpSettingsCollection: [{ name: "applications", port: 80, protocol: "Http" }] },
      { backendHttpSettingsCollection: [{ name: "applications", port: 80 }] },
    ],
  }),

  policy(ApplicationGateway, {
    id: "azure-application-gateway-client-revocation",
    title: "Application gateways must turn away revoked certificates of clients",
    annex: "11.6",
    severity: "medium",
    why: "A stolen certificate otherwise opens the interface until it expires, though its owner had it revoked.",
    fix: 'Set clientAuthConfiguration.verifyClientRevocation of every entry of sslProfiles that has trustedClientCertificates to "OCSP".',
    holds: ({ sslProfiles }) =>
      offending(
        "sslProfiles",
        sslProfiles,
        ({ trustedClientCertificates, clientAuthConfiguration }) =>
          (trustedClientCertificates ?? []).length === 0 ||
          isOneOf(clientAuthConfiguration?.verifyClientRevocation, "OCSP"),
      ),
    accepted: [
      {},
      { sslProfiles: [{ name: "modern" }] },
      {
        sslProfiles: [
          {
            name: "clients",
            trustedClientCertificates: [{ id: "…" }],
            clientAuthConfiguration: { verifyClientRevocation: "OCSP" },
          },
        ],
      },
    ],
    rejected: [
      { sslProfiles: [{ name: "clients", trustedClientCertificates: [{ id: "…" }] }] },
      {
        sslProfiles: [
          {
            name: "clients",
            trustedClientCertificates: [{ id: "…" }],
            clientAuthConfiguration: { verifyClientRevocation: "None" },
          },
        ],
      },
    ],
  }),

  policy(WebApplicationFirewallPolicy, {
    id: "azure-application-gateway-waf-body",
    title: "Web application firewalls must look into what is sent",
    annex: "6.7",
    severity: "medium",
    why: "An attack in a form or an upload otherwise reaches the application as it was sent.",
    fix: "Leave policySettings.requestBodyCheck and policySettings.requestBodyEnforcement on.",
    holds: ({ policySettings }) =>
      policySettings?.requestBodyCheck !== false && policySettings?.requestBodyEnforcement !== false,
    accepted: [{}, { policySettings: { requestBodyCheck: true, requestBodyEnforcement: true } }],
    rejected: [
      { policySettings: { requestBodyCheck: false } },
      { policySettings: { requestBodyCheck: true, requestBodyEnforcement: false } },
    ],
  }),
];
