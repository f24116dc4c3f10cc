import { z } from "zod";
import { daysBetween, LONGEST_EXEMPTION, lastDaySchema } from "./exemptions";
import { nearestOr, shown } from "./nearest";
import { strict } from "./strict";

/** The version of the format that a baseline names: the number changes when a reader could break. */
export const BASELINE_FORMAT = "cordon-baseline/1";

const said = (what: string) => z.string({ error: `${what} is missing` }).regex(/\S/, { error: `${what} is empty` });
const noPlaces = { error: "places is how often it was found there, from 1" };

const entry = strict({
  policy: said("the id of the policy"),
  /** Its URN: a name alone could be another's tomorrow. */
  resource: z.string({ error: "the resource's URN is missing" }).regex(/^urn:pulumi:.*::.*::.*::/s, {
    error: "the resource is a URN such as urn:pulumi:prod::clinic::aws:s3/bucket:Bucket::records",
  }),
  /** How many places in the resource offend: one more is not covered. Default: 1. */
  places: z.int(noPlaces).min(1, noPlaces).optional(),
  /** Who answers for mending it. */
  owner: said("an owner"),
  /** The last day on which it is let through, in UTC. */
  lastDay: lastDaySchema,
  reason: said("the reason").optional(),
});

const record = strict({
  format: z.literal(BASELINE_FORMAT, { error: `the format is ${BASELINE_FORMAT}` }),
  project: said("the project"),
  stack: said("the stack"),
  entries: z.array(entry, { error: "entries is a list" }),
});

/** The findings that a stack had when it began to be reviewed: each is let through until its last day. */
export type Baseline = z.output<typeof record>;
export type BaselineEntry = z.output<typeof entry>;

/** A baseline as it can be used on a day (ISO 8601); `policies` are the ids that it may name. */
export const baselineSchema = (policies: readonly string[], today: string) =>
  record.superRefine(({ entries }, context) => {
    const seen = new Set<string>();
    for (const [index, each] of entries.entries()) {
      const refuse = (field: keyof BaselineEntry, message: string): void =>
        context.addIssue({ code: "custom", path: ["entries", index, field], message });
      if (!policies.includes(each.policy)) {
        refuse("policy", `no policy has the id ${shown(each.policy)}${nearestOr(each.policy, policies)}`);
      }
      if (daysBetween(today, each.lastDay) > LONGEST_EXEMPTION) {
        refuse("lastDay", `the last day is more than ${LONGEST_EXEMPTION} days ahead`);
      }
      if (seen.has(keyOf(each))) refuse("resource", "this policy and resource are there twice; keep one of them");
      seen.add(keyOf(each));
    }
  });

/** What a baseline looks at in a finding. */
export interface Found {
  policy: string;
  state: string;
  resource: { urn: string };
  paths: readonly string[];
}

/** Who answers for entries, and until when they hold. */
export interface Terms {
  owner: string;
  lastDay: string;
}

/** Every violation among the findings, one entry for each policy and resource. What is unknown or exempted is none. */
export function baselineOf(
  findings: readonly Found[],
  { project, stack, owner, lastDay }: Terms & Pick<Baseline, "project" | "stack">,
): Baseline {
  const entries = [...violationsOf(findings).values()].map((violation) => ({ ...violation, owner, lastDay }));
  return { format: BASELINE_FORMAT, project, stack, entries: entries.sort(inOrder) };
}

/** Violations by policy and resource, with the number of places where it is not 1. */
export function violationsOf(
  findings: readonly Found[],
): Map<string, Pick<BaselineEntry, "policy" | "resource" | "places">> {
  const places = new Map<string, { policy: string; resource: string; places: number }>();
  for (const { policy, state, resource, paths } of findings) {
    if (state !== "fail" && state !== "error") continue;
    const each = { policy, resource: resource.urn };
    const before = places.get(keyOf(each))?.places ?? 0;
    places.set(keyOf(each), { ...each, places: before + Math.max(1, paths.length) });
  }
  return new Map([...places].map(([key, { places, ...each }]) => [key, places === 1 ? each : { ...each, places }]));
}

/** What tells entries apart. */
export const keyOf = ({ policy, resource }: Pick<BaselineEntry, "policy" | "resource">): string =>
  `${policy}\n${resource}`;

/** A baseline whose entries name resources as they are called now; one that would be there twice stays as it is. */
export function renamed(baseline: Baseline, namesNow: ReadonlyMap<string, string>): Baseline {
  const known = new Set(baseline.entries.map(keyOf));
  const entries = baseline.entries.map((entry) => {
    const now = { ...entry, resource: namesNow.get(entry.resource) ?? entry.resource };
    if (known.has(keyOf(now))) return entry;
    known.add(keyOf(now));
    return now;
  });
  return { ...baseline, entries };
}

/** By policy, then by resource. */
export const inOrder = (one: BaselineEntry, other: BaselineEntry): number =>
  keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0;
