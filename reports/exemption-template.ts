import type { Finding } from "../assessment/assessment";
import { type ExemptionRecord, LONGEST_EXEMPTION } from "../declaration/exemptions";
import { exemptionRecordPolicy } from "../policypack/exemption-record";
import { yamlText } from "./yaml";

/** Under the key `cordon:exemptions` of a stack's file, as Pulumi indents it. */
const INDENT = "    ";

/**
 * The exemption of a finding, to paste under `cordon:exemptions`. What a person has to say stands as `<…>`, and a record
 * that still has one counts for nothing. Empty for a faulty exemption: nothing exempts from that.
 */
export function exemptionTemplate({ policy, resource }: Pick<Finding, "policy" | "resource">): string {
  if (policy === exemptionRecordPolicy.id) return "";
  const record: ExemptionRecord = {
    policy,
    resource: resource.urn,
    reason: "<why it is accepted>",
    owner: "<who answers for it>",
    approver: "<who accepted it>",
    compensation: "<what lowers the risk meanwhile>",
    ticket: "<where it is followed>",
    lastDay: `<the last day, at most ${LONGEST_EXEMPTION} days ahead>`,
  };
  return yamlText([record]).replace(/^(?=.)/gm, INDENT);
}
