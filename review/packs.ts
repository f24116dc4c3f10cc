import type { Assessment } from "../assessment/assessment";
import { isOpen } from "../assessment/blocks";
import { nameOf, type PackViolation, type Plan, typeOf, type Urn } from "../plan/graph";
import { PACK } from "../policypack/name";
import { fingerprintOf } from "./fingerprint";
import type { Match } from "./matching";
import type { ReviewPack } from "./review";
import { localOf, type Side } from "./side";

/** Whether the engine refuses an update because of it. */
export const refuses = ({ level, exceptions }: Pick<PackViolation, "level" | "exceptions">): boolean =>
  level === "mandatory" && exceptions.length === 0;

/**
 * What packs said that no finding says too: of other packs all, of our own what another version or configuration of it
 * found in the preview.
 */
export function saidByOthers({ packs }: Plan, { findings }: Assessment): PackViolation[] {
  const known = new Map<string, boolean>();
  for (const finding of findings) {
    const key = `${finding.policy} ${finding.resource.urn}`;
    known.set(key, known.get(key) || isOpen(finding));
  }
  return (packs?.violations ?? []).filter((each) => {
    if (each.pack !== PACK) return true;
    const isOpenHere = known.get(`${each.policy} ${each.urn}`);
    return isOpenHere === undefined || (refuses(each) && !isOpenHere);
  });
}

/** What other packs say of the change. A pack that ran in no preview of before has nothing to be compared with. */
export function packsOf(before: Side | null, after: Side, matches: ReadonlyMap<Urn, Match>): ReviewPack[] {
  const { plan, assessment } = after;
  if (!plan?.packs) return [];
  const compared = new Set((before?.plan?.packs?.judged ?? []).map(({ pack }) => pack));
  const { pairs, ended } = paired(before?.plan?.packs?.violations ?? [], plan.packs.violations, matches);
  const positions = new Map(plan.resources.map(({ urn, position }) => [urn, position]));
  const others = new Set(saidByOthers(plan, assessment));
  const told = teller();

  const found = plan.packs.violations.flatMap((violation): ReviewPack[] => {
    if (!others.has(violation)) return [];
    const old = pairs.get(violation);
    const change = compared.has(violation.pack) ? changeOf(old, violation) : null;
    const position = positions.get(violation.urn);
    return [
      {
        ...told(violation),
        ...(old && stateOf(old) !== stateOf(violation) ? { was: stateOf(old) } : {}),
        ...(position ? { position } : {}),
        change,
        refuses: refuses(violation),
        blocks: refuses(violation) && change !== "remaining",
      },
    ];
  });
  const judging = new Set(plan.packs.judged.flatMap(({ pack, policies }) => policies.map((each) => `${pack} ${each}`)));
  return [
    ...found,
    ...ended.map((violation): ReviewPack => {
      const change = judging.has(`${violation.pack} ${violation.policy}`) ? "mended" : "dropped";
      return { ...told(violation), change, refuses: false, blocks: false };
    }),
  ];
}

/** What was said before of the same resource by the same policy: in the same words if there are such, else in any. */
function paired(
  before: readonly PackViolation[],
  after: readonly PackViolation[],
  matches: ReadonlyMap<Urn, Match>,
): { pairs: Map<PackViolation, PackViolation>; ended: PackViolation[] } {
  const pairs = new Map<PackViolation, PackViolation>();
  const left = new Map<string, PackViolation[]>();
  for (const each of before) {
    const group = left.get(keyOf(each));
    if (group) group.push(each);
    else left.set(keyOf(each), [each]);
  }
  const pair = (isSame: (old: PackViolation, now: PackViolation) => boolean): void => {
    for (const each of after.filter((now) => !pairs.has(now))) {
      const candidates = left.get(keyOf({ ...each, urn: matches.get(each.urn)?.before.urn ?? each.urn })) ?? [];
      const index = candidates.findIndex((old) => isSame(old, each));
      const [old] = index < 0 ? [] : candidates.splice(index, 1);
      if (old) pairs.set(each, old);
    }
  };
  pair((old, now) => old.message === now.message);
  pair(() => true);
  return { pairs, ended: [...left.values()].flat().filter(({ pack }) => pack !== PACK) };
}

const keyOf = ({ pack, policy, urn }: PackViolation): string => JSON.stringify([pack, policy, localOf(urn)]);

/** Its level, unless an exception covers it. */
export const stateOf = ({ level, exceptions }: Pick<PackViolation, "level" | "exceptions">) =>
  exceptions.length > 0 ? "excepted" : level;

/** One for which no update was refused is new once one is. */
function changeOf(old: PackViolation | undefined, now: PackViolation): "new" | "remaining" {
  return old && now.times <= old.times && (refuses(old) || !refuses(now)) ? "remaining" : "new";
}

/** Fingerprints tell apart what one policy says several times of one resource. */
function teller() {
  const counts = new Map<string, number>();
  return ({ urn, ...violation }: PackViolation) => {
    const policy = `pack: ${violation.pack}/${violation.policy}`;
    const nth = counts.get(`${policy} ${urn}`) ?? 0;
    counts.set(`${policy} ${urn}`, nth + 1);
    const resource = { urn, type: typeOf(urn), name: nameOf(urn) };
    return { ...violation, resource, fingerprint: fingerprintOf(policy, urn, nth) };
  };
}
