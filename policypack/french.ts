import { awsFrench } from "./aws/french";
import { azureFrench } from "./azure/french";
import { matrixFrench } from "./matrix/policies.fr";
import { networkFrench } from "./network/policies.fr";
import type { Words } from "./policy";

/** What people read of each policy, in French. */
export const french: Readonly<Record<string, Words>> = {
  ...awsFrench,
  ...azureFrench,
  ...matrixFrench,
  ...networkFrench,
};
