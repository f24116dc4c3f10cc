import { WebApp, WebAppFtpAllowed } from "@pulumi/azure-native/web";
import { policy } from "../policy";
import { from, relation } from "../relation";
import { either } from "../unknown";
import { isOneOf } from "./enumeration";

interface SiteConfig {
  minTlsVersion?: string;
  scmMinTlsVersion?: string;
}

/** The settings that admit TLS older than 1.2; Azure refuses it where nothing is said. */
export const oldTls = (siteConfig: SiteConfig | undefined): string[] =>
  (["minTlsVersion", "scmMinTlsVersion"] as const)
    .filter((setting) => !(siteConfig?.[setting] === undefined || isOneOf(siteConfig[setting], "1.2", "1.3")))
    .map((setting) => `siteConfig.${setting}`);

export const appService = [
  policy(WebApp, {
    id: "azure-app-service-https-only",
    title: "Web and function apps must redirect plain HTTP to HTTPS",
    annex: "9",
    severity: "high",
    why: "Whoever sits on the path of a plain HTTP request reads the session and the record.",
    fix: "Set httpsOnly to true.",
    holds: ({ httpsOnly }) => httpsOnly === true,
    accepted: [{ httpsOnly: true }],
    rejected: [{}, { httpsOnly: false }],
  }),

  policy(WebApp, {
    id: "azure-app-service-tls",
    title: "Web and function apps must refuse TLS older than 1.2",
    annex: "9",
    severity: "high",
    why: "Older versions have known attacks that let an eavesdropper read the traffic.",
    fix: 'Set siteConfig.minTlsVersion and siteConfig.scmMinTlsVersion to "1.2" or "1.3", or leave them out.',
    holds: ({ siteConfig }) => oldTls(siteConfig),
    accepted: [{ siteConfig: { minTlsVersion: "1.2" } }, { siteConfig: {} }, {}],
    rejected: [
      { siteConfig: { minTlsVersion: "1.0" } },
      { siteConfig: { minTlsVersion: "1.3", scmMinTlsVersion: "1.1" } },
    ],
  }),

  relation(WebApp, {
    id: "azure-app-service-ftp",
    title: "Web and function apps must refuse plain FTP",
    annex: "9",
    severity: "medium",
    why: "FTP sends the deployment password in clear text, and whoever reads it can replace the application.",
    fix: 'Set siteConfig.ftpsState to "Disabled" or "FtpsOnly".',
    with: { ftp: from(WebAppFtpAllowed, "name") },
    holds: (app, { ftp }) =>
      either(
        // Neither the Flex Consumption plan nor Container Apps offers FTP.
        () => app.functionAppConfig !== undefined,
        () => app.managedEnvironmentId !== undefined,
        () => ftp.some(({ allow }) => allow === false),
        () => isOneOf(app.siteConfig?.ftpsState, "Disabled", "FtpsOnly"),
      ),
    accepted: [
      { inputs: { siteConfig: { ftpsState: "Disabled" } } },
      { inputs: { siteConfig: { ftpsState: "ftpsOnly" } } },
      { inputs: { functionAppConfig: {} } },
      { beside: { ftp: [{ allow: false }] } },
    ],
    rejected: [{}, { inputs: { siteConfig: { ftpsState: "AllAllowed" } } }, { beside: { ftp: [{ allow: true }] } }],
  }),

  policy(WebApp, {
    id: "azure-app-service-remote-debugging",
    title: "Web and function apps must not allow remote debugging",
    annex: "6.7",
    severity: "high",
    why: "It opens ports on the application through which memory, and the records in it, can be read and changed.",
    fix: "Set siteConfig.remoteDebuggingEnabled to false.",
    holds: ({ siteConfig }) => siteConfig?.remoteDebuggingEnabled !== true,
    accepted: [{ siteConfig: { remoteDebuggingEnabled: false } }, {}],
    rejected: [{ siteConfig: { remoteDebuggingEnabled: true } }],
  }),

  policy(WebApp, {
    id: "azure-app-service-managed-identity",
    title: "Web and function apps must sign in to other services with a managed identity",
    annex: "11.6",
    severity: "low",
    why: "Without one, passwords and keys lie in the application's settings, where they leak and are not changed.",
    fix: 'Set identity.type to "SystemAssigned" or "UserAssigned".',
    holds: ({ identity }) => identity?.type !== undefined && !isOneOf(identity.type, "None"),
    accepted: [{ identity: { type: "SystemAssigned" } }],
    rejected: [{}, { identity: { type: "None" } }],
  }),
];
