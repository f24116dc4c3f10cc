import { type Baseline, type BaselineEntry, baselineOf, renamed, type Terms } from "../declaration/baseline";
import { type Update, updated } from "../declaration/baseline-update";
import { daysBetween, LONGEST_EXEMPTION } from "../declaration/exemptions";
import { formerNames } from "../plan/former-names";
import { nameOf } from "../plan/graph";
import { InputError } from "../plan/input-error";
import { exemptionRecordPolicy } from "../policypack/exemption-record";
import { count } from "../reports/phrases/en";
import { printable } from "../reports/text";
import { baselineFile, baselineText, readBaseline } from "./baseline-file";
import { type Judged, judged } from "./judged";
import type { MatrixOptions } from "./matrix";
import { warn } from "./progress";
import { checkRuntime } from "./runtime";
import type { SourceOptions } from "./source";
import { writeAll } from "./write";

export interface BaselineOptions extends SourceOptions, MatrixOptions {
  owner: string;
  lastDay?: string;
  days: number;
  output?: string;
  grow?: boolean;
  renew?: boolean;
}

/** Records today's findings, or brings a record up to date. Nothing is written unless every stack's can be. */
export async function baseline(options: BaselineOptions): Promise<void> {
  checkRuntime();
  const now = new Date().toISOString();
  const terms = termsOf(options, now);
  const judgements = await judged(options, now);
  if (options.output !== undefined && judgements.length > 1) {
    const stacks = judgements.map(({ plan }) => plan.stack).join(", ");
    throw new InputError(`--output is one file, and there are several stacks (${stacks}). Say which with --stack.`);
  }
  const records = judgements.map((each) => {
    const file = options.output ?? baselineFile(options.program ?? ".", each.plan.stack);
    return { file, ...recordOf(each, file, { ...terms, today: now, renew: options.renew === true }) };
  });
  const refused = records.flatMap(({ file, added, first }) =>
    added.length > 0 && !first && !options.grow ? [refusal(file, added)] : [],
  );
  if (refused.length > 0) throw new InputError(refused.join("\n"));

  writeAll(records.map(({ file, baseline }) => ({ file, text: baselineText(baseline) })));
  for (const record of records) say(record);
}

function termsOf({ owner, lastDay, days }: BaselineOptions, now: string): Terms {
  if (owner.trim() === "") throw new InputError("--owner names who answers for mending the findings.");
  const last = lastDay ?? new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);
  const ahead = daysBetween(now, last);
  if (ahead >= 0 && ahead <= LONGEST_EXEMPTION) return { owner, lastDay: last };
  const latest = new Date(Date.parse(now) + LONGEST_EXEMPTION * 86_400_000).toISOString().slice(0, 10);
  throw new InputError(`The last day lies between today and ${latest}, ${LONGEST_EXEMPTION} days ahead.`);
}

interface Written extends Update {
  /** There was no record before. */
  first: boolean;
  /** Entries that follow a resource to the name that it has now. */
  moved: number;
}

function recordOf(
  { assessment: { project, stack, findings }, plan }: Judged,
  file: string,
  terms: Terms & { today: string; renew: boolean },
): Written {
  const recordable = findings.filter(({ policy }) => policy !== exemptionRecordPolicy.id);
  const before = readBaseline(file, terms.today, { project, stack });
  if (before) {
    const now = renamed(before, formerNames(plan.resources));
    const moved = now.entries.filter(({ resource }, index) => resource !== before.entries[index]?.resource).length;
    return { first: false, moved, ...updated(now, recordable, terms) };
  }
  const baseline: Baseline = baselineOf(recordable, { project, stack, ...terms });
  return { first: true, moved: 0, baseline, added: baseline.entries, expired: [], renewed: [], gone: [] };
}

/** As many entries as a person reads. */
const SHOWN = 20;

function refusal(file: string, added: readonly BaselineEntry[]): string {
  const rest = added.length - SHOWN;
  const amount = count(added.length, "finding is", "findings are");
  return [
    `${amount} not in ${file}, and a baseline only shrinks. Mend or exempt, or record with --grow:`,
    ...added.slice(0, SHOWN).map(({ policy, resource }) => `  ${policy}  ${printable(nameOf(resource))}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ].join("\n");
}

function say({ file, baseline, first, moved, added, gone, expired, renewed }: Written & { file: string }): void {
  const parts = [
    count(baseline.entries.length, "entry", "entries"),
    ...(first ? [] : [`${added.length} added`, `${gone.length} dropped as mended or exempted`]),
    ...(moved > 0 ? [`${moved} renamed`] : []),
    ...(renewed.length > 0 ? [`${renewed.length} renewed`] : []),
  ];
  process.stdout.write(`${file}: ${parts.join(", ")}\n`);
  if (expired.length > 0) {
    warn(`${count(expired.length, "entry", "entries")} of ${file} ended and count again; mend them, or use --renew.`);
  }
}
