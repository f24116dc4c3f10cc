import { z } from "zod";
import { exemptionRecord } from "./exemptions";

/** Every key that a stack's configuration may have under `cordon:`. */
export const configKeys = {
  /** Which cloud the stack runs on. */
  cloud: z.enum(["aws", "azure"], { error: 'cordon:cloud is "aws" or "azure"' }),
  /** Whether the stack is real. Default: production. */
  lifecycle: z.enum(["production", "ephemeral"], { error: 'cordon:lifecycle is "production" or "ephemeral"' }),
  /** The accepted deviations. */
  exemptions: z.array(exemptionRecord),
} as const;

export type ConfigKey = keyof typeof configKeys;
