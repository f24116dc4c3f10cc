import type { Answer } from "./place";

/** Plausible replies of what programs ask beside the clouds themselves. No verdict may rest on one. */
export const others: Record<string, Answer> = {
  "tls:index/getCertificate:getCertificate": (args) => ({
    ...{ ...args, id: "certificate" },
    certificates: [{ sha1Fingerprint: "5ca1ab1e".repeat(5), isCa: true, certPem: "stand-in-certificate" }],
  }),
  "kubernetes:helm:template": () => ({ result: [] }),
  "kubernetes:kustomize:directory": () => ({ result: [] }),
  "command:local:run": (args) => ({ ...args, stdout: "", stderr: "" }),
  "http:index/getHttp:getHttp": (args) => ({ ...args, id: args.url, body: "", responseBody: "", statusCode: 200 }),
  "docker:index/getRegistryImage:getRegistryImage": (args) => ({
    ...{ ...args, id: args.name, sha256Digest: `sha256:${"5ca1ab1e".repeat(8)}` },
  }),
  "docker:index/getImage:getImage": (args) => ({ ...args, id: args.name, repoDigest: "stand-in-digest" }),
  "archive:index/getFile:getFile": (args) => ({ ...args, id: "archive", outputBase64sha256: "stand-in-digest" }),
  "cloudinit:index/getConfig:getConfig": (args) => ({ ...args, id: "cloudinit", rendered: "stand-in-user-data" }),
  "cloudflare:index/getZone:getZone": (args) => ({ ...args, id: "stand-in-zone", zoneId: "stand-in-zone" }),
  "github:index/getRepository:getRepository": (args) => ({ ...args, id: args.name, defaultBranch: "main" }),
};
