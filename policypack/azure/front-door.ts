import { AFDCustomDomain, Endpoint, Route } from "@pulumi/azure-native/cdn";
import { Policy } from "@pulumi/azure-native/frontdoor";
import { policy } from "../policy";
import { isOneOf } from "./enumeration";

export const frontDoor = [
  policy(AFDCustomDomain, {
    id: "azure-front-door-tls",
    title: "Front Door domains must refuse TLS older than 1.2",
    annex: "9",
    severity: "high",
    why: "Older versions have known attacks that let an eavesdropper read the traffic.",
    fix: 'Set tlsSettings.minimumTlsVersion to "TLS12" or "TLS13".',
    holds: ({ tlsSettings }) =>
      !isOneOf(tlsSettings?.minimumTlsVersion, "TLS10") && !isOneOf(tlsSettings?.cipherSuiteSetType, "TLS10_2019"),
    accepted: [{ tlsSettings: { certificateType: "ManagedCertificate", minimumTlsVersion: "TLS12" } }, {}],
    rejected: [
      { tlsSettings: { certificateType: "ManagedCertificate", minimumTlsVersion: "TLS10" } },
      { tlsSettings: { certificateType: "ManagedCertificate", cipherSuiteSetType: "TLS10_2019" } },
    ],
  }),

  policy(Route, {
    id: "azure-front-door-https",
    title: "Front Door routes must not serve plain HTTP",
    annex: "9",
    severity: "medium",
    why: "Whoever sits on the path of a plain HTTP request reads the session and the record.",
    fix: 'Set httpsRedirect to "Enabled", or supportedProtocols to "Https" alone.',
    holds: (route) =>
      isOneOf(route.httpsRedirect, "Enabled") ||
      (route.supportedProtocols ?? ["Http"]).every((protocol) => isOneOf(protocol, "Https")),
    accepted: [
      { httpsRedirect: "Enabled", supportedProtocols: ["Http", "Https"] },
      { httpsRedirect: "Disabled", supportedProtocols: ["Https"] },
    ],
    rejected: [{}, { httpsRedirect: "Disabled", supportedProtocols: ["Http", "Https"] }],
  }),

  policy(Endpoint, {
    id: "azure-cdn-https",
    title: "CDN endpoints must not serve plain HTTP",
    annex: "9",
    severity: "medium",
    why: "Whoever sits on the path of a plain HTTP request reads and replaces what is served.",
    fix: "Set isHttpAllowed to false.",
    holds: ({ isHttpAllowed }) => isHttpAllowed === false,
    accepted: [{ isHttpAllowed: false }],
    rejected: [{}, { isHttpAllowed: true }],
  }),

  policy(Policy, {
    id: "azure-front-door-waf-mode",
    title: "Front Door web application firewalls must block what they detect",
    annex: "6.7",
    severity: "medium",
    why: "In detection mode an attack is written to a log and let through to the application.",
    fix: 'Set policySettings.mode to "Prevention" and policySettings.enabledState to "Enabled".',
    holds: ({ policySettings: settings }) =>
      isOneOf(settings?.mode, "Prevention") && !isOneOf(settings?.enabledState, "Disabled"),
    accepted: [{ policySettings: { mode: "Prevention" } }],
    rejected: [{}, { policySettings: { mode: "Detection" } }, { policySettings: { enabledState: "Disabled" } }],
  }),
];
