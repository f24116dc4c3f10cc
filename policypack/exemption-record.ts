import type { Exemption } from "../declaration/exemptions";
import type { Metadata } from "./policy";

/** The demand on the exemptions themselves: judged on the stack's configuration, reported on the stack. */
export const exemptionRecordPolicy: Metadata = {
  id: "cordon-exemption-record",
  title: "Exemptions must be complete and must not be past their last day",
  annex: "2.2",
  severity: "high",
  why: "An exemption that nobody owns or that has ended leaves a deviation that nobody decides on.",
  fix: "Complete or renew the record under cordon:exemptions, or remove it and mend the resource.",
};

/** The exemptions that are findings themselves. */
export const brokenRecords = (exemptions: readonly Exemption[]): Exemption[] =>
  exemptions.filter(({ state }) => state !== "active");

/** Where a record lies in the stack's configuration. */
export const pathOfRecord = ({ index }: Pick<Exemption, "index">): string => `cordon:exemptions[${index}]`;
