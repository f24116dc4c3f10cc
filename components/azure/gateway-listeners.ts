import type { network } from "@pulumi/azure-native/types/input";
import { type Input, interpolate } from "@pulumi/pulumi";
import type { ClientAuthentication } from "./edge-gateway";

/** The port on which applications behind the gateway answer, over TLS. */
const applicationPort = 8443;

interface Settings {
  /** The gateway's own id: its parts name each other by it. */
  id: Input<string>;
  hostnames: string[];
  applications: Input<string>[];
  /** The frontends on which it listens. */
  frontends: string[];
  clientAuthentication?: ClientAuthentication | undefined;
}

const sslPolicy = { policyType: "Predefined", policyName: "AppGwSslPolicy20220101S" };

/** What a gateway listens on, how it protects it, and where it passes it on. */
export function gatewayListeners({ id, hostnames, applications, frontends, clientAuthentication }: Settings) {
  const part = (list: string, name: string): network.SubResourceArgs => ({ id: interpolate`${id}/${list}/${name}` });
  const authorities = clientAuthentication?.authorities ?? [];
  const listener = (frontend: string, port: "http" | "https") => ({
    name: `${frontend}-${port}`,
    protocol: port === "https" ? "Https" : "Http",
    hostNames: hostnames,
    frontendIPConfiguration: part("frontendIPConfigurations", frontend),
    frontendPort: part("frontendPorts", port),
    ...(port === "https" ? { sslCertificate: part("sslCertificates", "front") } : {}),
    ...(port === "https" && clientAuthentication ? { sslProfile: part("sslProfiles", "clients") } : {}),
  });
  const rule = (frontend: string, port: "http" | "https", priority: number) => ({
    name: `${frontend}-${port}`,
    ruleType: "Basic",
    priority,
    httpListener: part("httpListeners", `${frontend}-${port}`),
    ...(port === "https"
      ? {
          backendAddressPool: part("backendAddressPools", "applications"),
          backendHttpSettings: part("backendHttpSettingsCollection", "applications"),
          rewriteRuleSet: part("rewriteRuleSets", "tls-only"),
        }
      : { redirectConfiguration: part("redirectConfigurations", frontend) }),
  });

  return {
    sslPolicy,
    frontendPorts: [
      { name: "https", port: 443 },
      { name: "http", port: 80 },
    ],
    httpListeners: frontends.flatMap((each) => [listener(each, "https"), listener(each, "http")]),
    requestRoutingRules: frontends.flatMap((each, index) => [
      rule(each, "https", 100 + 2 * index),
      rule(each, "http", 101 + 2 * index),
    ]),
    redirectConfigurations: frontends.map((each) => ({
      name: each,
      redirectType: "Permanent",
      includePath: true,
      includeQueryString: true,
      targetListener: part("httpListeners", `${each}-https`),
    })),
    rewriteRuleSets: [{ name: "tls-only", rewriteRules: [tlsOnly] }],
    backendAddressPools: [{ name: "applications", backendAddresses: applications.map((ipAddress) => ({ ipAddress })) }],
    backendHttpSettingsCollection: [
      {
        name: "applications",
        protocol: "Https",
        port: applicationPort,
        cookieBasedAffinity: "Disabled",
        requestTimeout: 30,
        ...(hostnames[0] ? { hostName: hostnames[0] } : {}),
      },
    ],
    trustedClientCertificates: authorities.map((data, index) => ({ name: `authority-${index + 1}`, data })),
    sslProfiles: clientAuthentication
      ? [
          {
            name: "clients",
            sslPolicy,
            clientAuthConfiguration: { verifyClientCertIssuerDN: true, verifyClientRevocation: "OCSP" },
            trustedClientCertificates: authorities.map((_, index) =>
              part("trustedClientCertificates", `authority-${index + 1}`),
            ),
          },
        ]
      : [],
  };
}

/** Browsers keep to TLS for a year after the first answer. */
const tlsOnly = {
  name: "strict-transport-security",
  ruleSequence: 100,
  actionSet: {
    responseHeaderConfigurations: [
      { headerName: "Strict-Transport-Security", headerValue: "max-age=31536000; includeSubDomains" },
    ],
  },
};
