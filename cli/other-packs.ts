import { printable } from "../reports/text";
import { refuses, saidByOthers } from "../review/packs";
import type { Judged } from "./judged";
import { warn } from "./progress";

/** Says that the engine refuses an update because of what other packs found in the preview. */
export function warnOfRefusal({ plan, assessment }: Judged): void {
  const [first, ...others] = saidByOthers(plan, assessment).filter(refuses);
  if (!first) return;
  const more = others.length > 0 ? `, and ${others.length} more` : "";
  const policy = `${printable(first.policy)} of the policy pack ${printable(first.pack)} is violated${more}`;
  warn(`pulumi up of ${printable(plan.stack)} is refused: ${policy}. Cordon judges its own policies only.`);
}
