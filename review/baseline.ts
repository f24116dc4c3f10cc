import type { Assessment } from "../assessment/assessment";
import { type Baseline, type BaselineEntry, type Found, keyOf, renamed } from "../declaration/baseline";
import { coveredBy, type Standing, standings } from "../declaration/baseline-standing";
import type { Urn } from "../plan/graph";
import type { Match } from "./matching";
import type { GateChange, Review, ReviewFinding } from "./review";

/** The findings that were known when the pack came in, on both sides of a change. Null: there is no such file. */
export interface Baselines {
  before: Baseline | null;
  after: Baseline | null;
  allowsGrowth: boolean;
}

/** How the entries of a baseline stand after a change. */
export class Standings {
  readonly #entries: { entry: BaselineEntry; standing: Standing }[];
  readonly #covers: (finding: Found) => BaselineEntry | undefined;
  /** Entries that let nothing through any more, though what they were made for is still there. */
  readonly #ended: ReadonlySet<string>;
  readonly #before: Baseline | null;
  readonly #allowsGrowth: boolean;

  constructor(
    { before, after, allowsGrowth }: Baselines,
    { findings }: Pick<Assessment, "findings">,
    matches: ReadonlyMap<Urn, Match>,
    now: string,
  ) {
    const namesNow = new Map([...matches].map(([urn, match]) => [match.before.urn, urn]));
    const baseline = after && renamed(after, namesNow);
    this.#entries = baseline ? standings(baseline, findings, now) : [];
    this.#covers = baseline ? coveredBy(baseline, findings, now) : () => undefined;
    this.#before = before && renamed(before, namesNow);
    const kept = new Set(this.#entries.map(({ entry }) => keyOf(entry)));
    this.#ended = new Set([
      ...this.#entries.flatMap(({ entry, standing }) =>
        standing === "expired" || standing === "grown" ? [keyOf(entry)] : [],
      ),
      ...(this.#before?.entries.map(keyOf) ?? []).filter((key) => !kept.has(key)),
    ]);
    this.#allowsGrowth = allowsGrowth;
  }

  /** The entry that lets a finding through: none what a change makes worse than it was, unless that is allowed. */
  entryOf(finding: Found, isWorse: boolean): BaselineEntry | undefined {
    return isWorse && !this.#allowsGrowth ? undefined : this.#covers(finding);
  }

  /** Whether a finding counts again: its entry is past its last day, records less, or was taken out. */
  countsAgain({ policy, resource }: Found): boolean {
    return this.#ended.has(keyOf({ policy, resource: resource.urn }));
  }

  /** How the baseline shrinks. */
  counts(): NonNullable<Review["baseline"]> {
    const amount = (...kinds: Standing[]): number =>
      this.#entries.filter(({ standing }) => kinds.includes(standing)).length;
    return {
      before: this.#before?.entries.length ?? null,
      entries: this.#entries.length,
      standing: amount("active"),
      gone: amount("gone"),
      expired: amount("expired"),
      grown: amount("grown"),
    };
  }

  /**
   * Entries that let more through than before: who is gated must not widen the gate unseen. A first baseline may hold
   * what was there already, and nothing that the change itself brings.
   */
  growth(findings: readonly ReviewFinding[]): GateChange[] {
    const fresh = new Set(
      findings
        .filter(({ change }) => change === "new")
        .map(({ policy, resource }) => keyOf({ policy, resource: resource.urn })),
    );
    const known = new Map(this.#before?.entries.map((entry) => [keyOf(entry), entry]));
    const isWider = (entry: BaselineEntry): boolean => {
      if (this.#before === null) return fresh.has(keyOf(entry));
      const was = known.get(keyOf(entry));
      return !was || was.lastDay < entry.lastDay || (was.places ?? 1) < (entry.places ?? 1);
    };
    return this.#entries
      .filter(({ entry }) => isWider(entry))
      .map(({ entry: { policy, resource, lastDay } }) => ({
        kind: "baseline grown",
        subject: policy,
        to: `${resource.split("::").at(-1)}, ${lastDay}`,
        blocks: !this.#allowsGrowth,
      }));
  }
}

/** Whether a finding blocks that is none of the change's: its entry in the baseline has ended. */
export const countsAgain = ({ blocks, change, was }: ReviewFinding): boolean =>
  blocks && change === "remaining" && was !== undefined;
