import { s3French } from "./aws/s3.fr";
import { securityGroupRulesFrench } from "./aws/security-group-rules.fr";
import { securityGroupsFrench } from "./aws/security-groups.fr";
import { storageFrench } from "./azure/storage.fr";
import type { Words } from "./policy";

/** What people read of each policy, in French. */
export const french: Readonly<Record<string, Words>> = {
  ...s3French,
  ...securityGroupsFrench,
  ...securityGroupRulesFrench,
  ...storageFrench,
};
