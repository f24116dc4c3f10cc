import { z } from "zod";

/** The longest that an exemption may run, in days from the day it is judged. */
export const LONGEST_EXEMPTION = 180;

export const lastDaySchema = z.iso.date({ error: "the last day is a date such as 2027-03-31" });

/** What a person has to say. One that still stands as `<…>`, as a template has it, has not been said. */
const said = (missing: string) =>
  z
    .string({ error: missing })
    .min(1)
    .regex(/^(?!<.*>$)/s, { error: "this is still to be filled in" });

/** One accepted deviation, as the stack's configuration records it under `cordon:exemptions`. */
export const exemptionRecord = z.strictObject(
  {
    policy: z.string({ error: "the id of the policy is missing" }).min(1),
    /** The resource's name or its URN. */
    resource: z.string({ error: "the resource's name or URN is missing" }).min(1),
    reason: said("a reason is missing"),
    /** Who answers for it. */
    owner: said("an owner is missing"),
    /** Who accepted it, as declared: nothing proves it. */
    approver: said("an approver is missing"),
    /** What lowers the risk meanwhile. */
    compensation: said("the compensating measure is missing"),
    ticket: said("a ticket is missing"),
    /** The last day on which it holds, in UTC. */
    lastDay: lastDaySchema,
  },
  { error: ({ code }) => (code === "invalid_type" ? "this is no record" : undefined) },
);

export type ExemptionRecord = z.output<typeof exemptionRecord>;

/** An exemption on the day it is judged. Only an active one exempts. */
export interface Exemption {
  /** Its place in the list, from 0. */
  index: number;
  state: "active" | "expired" | "invalid";
  /** What is wrong with it, in words; empty when it is active. */
  problem: string;
  /** Days that it still holds; the last day itself counts as 0. */
  daysLeft: number;
  record: Partial<ExemptionRecord>;
}

/**
 * Reads the text of `cordon:exemptions` as it stands on `today` (ISO 8601). `policies` are the ids that can be exempted.
 * Throws nothing: each fault is in its record.
 */
export function readExemptions(text: string | undefined, today: string, policies: ReadonlySet<string>): Exemption[] {
  if (!text) return [];
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return [invalid(0, {}, "cordon:exemptions is no list")];
  }
  if (!Array.isArray(list)) return [invalid(0, {}, "cordon:exemptions is no list")];
  return list.map((entry, index) => {
    const result = exemptionRecord.safeParse(entry);
    if (!result.success) return invalid(index, entry as Partial<ExemptionRecord>, problemOf(result.error));
    if (!policies.has(result.data.policy)) {
      return invalid(index, result.data, `policy: there is no policy "${result.data.policy}" to exempt from`);
    }
    const daysLeft = daysBetween(today, result.data.lastDay);
    if (daysLeft < 0)
      return {
        index,
        state: "expired",
        problem: `its last day was ${result.data.lastDay}`,
        daysLeft,
        record: result.data,
      };
    if (daysLeft > LONGEST_EXEMPTION) {
      return invalid(index, result.data, `its last day is more than ${LONGEST_EXEMPTION} days ahead`);
    }
    return { index, state: "active", problem: "", daysLeft, record: result.data };
  });
}

/** The active exemption of a policy on a resource, if there is one. */
export const exemptionOf = (
  exemptions: readonly Exemption[],
  policy: string,
  resource: { name: string; urn: string },
): Exemption | undefined =>
  exemptions.find(
    ({ state, record }) =>
      state === "active" &&
      record.policy === policy &&
      (record.resource === resource.urn || record.resource === resource.name),
  );

const invalid = (index: number, record: unknown, problem: string): Exemption => ({
  index,
  state: "invalid",
  problem,
  daysLeft: 0,
  record: record !== null && typeof record === "object" ? (record as Partial<ExemptionRecord>) : {},
});

const problemOf = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => (path.length > 0 ? `${path.join(".")}: ${message}` : message)).join("; ");

/** Days from one day to another; each is ISO 8601, a day or a time in UTC. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
