import { nameOf, type Plan, typeOf, type Urn } from "../plan/graph";
import { isUnknown } from "../plan/values";
import { leavesOf } from "./leaves";
import type { Match } from "./matching";
import { mattersOf } from "./matters";
import { movesBetween } from "./region";
import { differs, isReplaced, type Pair } from "./replacement";
import type { ReviewResource } from "./review";
import { type Known, knownOf, type Side } from "./side";

/** What happens to the resources that matter. Nothing where a side has no plan: an assessment lists no resources. */
export function resourcesOf(before: Side | null, after: Side, matches: ReadonlyMap<Urn, Match>): ReviewResource[] {
  const steps = new Map((after.plan?.steps ?? []).map(({ urn, op }) => [urn, op]));
  if (!after.plan || (before !== null && !before.plan)) return [];
  if (before === null) return steps.size === 0 ? [] : stepped(after.plan, steps);

  const kept = new Set([...matches.values()].map(({ before: each }) => each.urn));
  const deleted = knownOf(before).flatMap((each) => (kept.has(each.urn) ? [] : told(each, "deleted")));
  const isAlike = before.plan?.source === after.plan?.source;
  const isMoved = before.plan && movesBetween(before.plan, after.plan);
  const names = new Map([...matches].map(([urn, match]) => [match.before.urn, urn]));
  const nowCalled = (urn: Urn): Urn => names.get(urn) ?? urn;
  const rest = knownOf(after).flatMap((each) => {
    const match = matches.get(each.urn);
    if (!match) return told(each, "created");
    if (!mattersOf(each.type)) return [];
    const formerly = match.before.urn === each.urn ? {} : { formerly: match.before.urn };
    const pair = { before: match.before, after: each, isAlike, nowCalled };
    const { paths, isUnprotected } = changesIn(pair);
    const goes = after.plan?.steps
      ? steps.get(each.urn) === "replace"
      : isReplaced(pair, paths) || isMoved?.(match.before, each);
    if (!match.isSame || goes) return told(each, "replaced", paths, formerly);
    return paths.length > 0 ? told(each, isUnprotected ? "unprotected" : "changed", paths, formerly) : [];
  });
  return [...deleted, ...rest];
}

/** What the engine itself says, where it is all there is. */
function stepped({ resources }: Plan, steps: ReadonlyMap<Urn, "create" | "update" | "replace" | "delete">) {
  const words = { create: "created", update: "changed", replace: "replaced", delete: "deleted" } as const;
  const known = new Map(resources.map((each) => [each.urn, each]));
  return [...steps].flatMap(([urn, op]) => {
    const each = known.get(urn) ?? { urn, type: typeOf(urn), name: nameOf(urn) };
    return told(each, words[op]);
  });
}

function told(
  { urn, type, name, position }: Known,
  change: ReviewResource["change"],
  paths: string[] = [],
  formerly: { formerly?: Urn } = {},
): ReviewResource[] {
  const matters = mattersOf(type);
  if (!matters) return [];
  return [{ change, matters, urn, type, name, ...formerly, ...(position ? { position } : {}), paths }];
}

/**
 * The properties that differ, and whether one of them kept the resource. Sides that were read in different ways are
 * compared in what both hold: a state has what providers filled in, a program has not.
 */
function changesIn(pair: Pair): { paths: string[]; isUnprotected: boolean } {
  const { before, after, isAlike } = pair;
  const [old, now] = [settings(before), settings(after)];
  const isChanged = (path: string): boolean => {
    if (!old.has(path) || !now.has(path)) return isAlike;
    if (isUnknown(old.get(path)) || isUnknown(now.get(path))) return differs(path, pair);
    return old.get(path) !== now.get(path);
  };
  const paths = [...new Set([...old.keys(), ...now.keys()])].filter(isChanged).sort();
  const isUnprotected = paths.some((path) => isGuard(path) && old.get(path) && !now.get(path));
  return { paths, isUnprotected };
}

/** What keeps a resource or its content from being deleted. */
const isGuard = (path: string): boolean =>
  /^(options\.(protect|retainOnDelete)|deletionProtection(Enabled)?|(objectLockConfiguration\.)?objectLockEnabled|objectLockConfiguration\.rule\.defaultRetention\.mode)$/.test(
    path,
  );

function settings({ inputs = {}, protect, retainOnDelete = false }: Known): ReadonlyMap<string, unknown> {
  const options = protect === undefined ? {} : { "options.protect": protect, "options.retainOnDelete": retainOnDelete };
  return leavesOf({ ...inputs, ...options });
}
