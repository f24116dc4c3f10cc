import { z } from "zod";
import { exemptionRecord } from "./exemptions";

/** Every key that a stack's configuration may have under `cordon:`. */
export const configKeys = {
  /** Which cloud the stack runs on. */
  cloud: z.enum(["aws", "azure"], { error: 'cordon:cloud is "aws" or "azure"' }),
  /** Whether the stack is real. Default: production. */
  lifecycle: z.enum(["production", "ephemeral"], { error: 'cordon:lifecycle is "production" or "ephemeral"' }),
  /** Who may manage the keys: ARNs of principals on AWS, object ids on Azure. Default: whom the account's own rules let. */
  administrators: z.array(z.string()),
  /** Who may read the log archive from outside, such as a SIEM: accounts on AWS, object ids on Azure. Default: nobody. */
  readers: z.array(z.string()),
  /** The public address of the sites' own device, at which the private line ends. */
  privateLine: z.ipv4({ error: "cordon:privateLine is a public address such as 203.0.113.10" }),
  /** The front door's certificate: its ARN on AWS, the id of its secret in a key vault on Azure. */
  certificate: z.string({ error: "cordon:certificate is an ARN on AWS, the id of a secret on Azure" }),
  /** The accepted deviations. */
  exemptions: z.array(exemptionRecord),
} as const;

export type ConfigKey = keyof typeof configKeys;
