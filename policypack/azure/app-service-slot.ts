import { WebAppFtpAllowedSlot, WebAppSlot } from "@pulumi/azure-native/web";
import { policy } from "../policy";
import { from, relation } from "../relation";
import { either } from "../unknown";
import { oldTls } from "./app-service";
import { isOneOf } from "./enumeration";

export const appServiceSlot = [
  policy(WebAppSlot, {
    id: "azure-app-service-slot-https-only",
    title: "Deployment slots must redirect plain HTTP to HTTPS",
    annex: "9",
    severity: "high",
    why: "A slot has its own address: whoever sits on the path of a plain HTTP request reads the session and the record.",
    fix: "Set httpsOnly to true.",
    holds: ({ httpsOnly }) => httpsOnly === true,
    accepted: [{ httpsOnly: true }],
    rejected: [{}, { httpsOnly: false }],
  }),

  policy(WebAppSlot, {
    id: "azure-app-service-slot-tls",
    title: "Deployment slots must refuse TLS older than 1.2",
    annex: "9",
    severity: "high",
    why: "Older versions have known attacks that let an eavesdropper read the traffic.",
    fix: 'Set siteConfig.minTlsVersion and siteConfig.scmMinTlsVersion to "1.2" or "1.3", or leave them out.',
    holds: ({ siteConfig }) => oldTls(siteConfig),
    accepted: [{}, { siteConfig: { minTlsVersion: "1.2" } }],
    rejected: [{ siteConfig: { minTlsVersion: "1.1" } }],
  }),

  relation(WebAppSlot, {
    id: "azure-app-service-slot-ftp",
    title: "Deployment slots must refuse plain FTP",
    annex: "9",
    severity: "medium",
    why: "FTP sends the deployment password in clear text, and whoever reads it can replace the application.",
    fix: 'Set siteConfig.ftpsState to "Disabled" or "FtpsOnly".',
    with: { ftp: from(WebAppFtpAllowedSlot, "slot") },
    holds: (slot, { ftp }) =>
      either(
        () => ftp.some(({ allow }) => allow === false),
        () => isOneOf(slot.siteConfig?.ftpsState, "Disabled", "FtpsOnly"),
      ),
    accepted: [{ inputs: { siteConfig: { ftpsState: "Disabled" } } }, { beside: { ftp: [{ allow: false }] } }],
    rejected: [{}, { inputs: { siteConfig: { ftpsState: "AllAllowed" } } }],
  }),

  policy(WebAppSlot, {
    id: "azure-app-service-slot-remote-debugging",
    title: "Deployment slots must not allow remote debugging",
    annex: "6.7",
    severity: "high",
    why: "It opens ports on the application through which memory, and the records in it, can be read and changed.",
    fix: "Set siteConfig.remoteDebuggingEnabled to false.",
    holds: ({ siteConfig }) => siteConfig?.remoteDebuggingEnabled !== true,
    accepted: [{ siteConfig: { remoteDebuggingEnabled: false } }, {}],
    rejected: [{ siteConfig: { remoteDebuggingEnabled: true } }],
  }),
];
