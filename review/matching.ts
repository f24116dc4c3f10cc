import type { Urn } from "../plan/graph";
import { canonical } from "../plan/tokens";
import { likeness } from "./leaves";
import { type Known, localOf } from "./side";

/** What a resource was before, and whether the engine knows that: without an alias it makes a new one. */
export interface Match {
  before: Known;
  isSame: boolean;
}

/** As much as a renamed resource has in common with what it was. */
const ALIKE = 0.7;

/** More of one type than anybody compares each with each. */
const MOST_COMPARED = 200;

/**
 * Which resource was which before: by its name or an alias, by the alias of the component around it (which the engine
 * passes on), by its type and name where it was moved into another component, by its line, and last by what it is.
 */
export function matchesOf(before: readonly Known[], after: readonly Known[]): Map<Urn, Match> {
  const left = new Map(before.map((each) => [localOf(each.urn), each]));
  const matches = new Map<Urn, Match>();
  const match = (each: Known, was: Known, isSame: boolean): void => {
    left.delete(localOf(was.urn));
    matches.set(each.urn, { before: was, isSame });
  };

  for (const each of after) {
    const was = [each.urn, ...(each.aliases ?? [])].map((urn) => left.get(localOf(urn))).find((found) => found);
    if (was) match(each, was, true);
  }
  const byUrn = new Map(after.map((each) => [each.urn, each]));
  const children = grouped(before, ({ parent }) => parent);
  for (const each of after) {
    const around = each.parent === undefined ? undefined : matches.get(each.parent);
    if (matches.has(each.urn) || !around) continue;
    const name = each.name.replace(byUrn.get(each.parent ?? "")?.name ?? "", around.before.name);
    const was = (children.get(around.before.urn) ?? []).find(
      (old) =>
        left.has(localOf(old.urn)) &&
        canonical(old.type) === canonical(each.type) &&
        (old.name === each.name || old.name === name),
    );
    if (was) match(each, was, around.isSame);
  }
  const pair = (keyOf: (each: Known) => string | undefined): void => {
    const [old, now] = [grouped([...left.values()], keyOf), grouped(after.filter(isUnmatched), keyOf)];
    for (const [key, [each, ...others]] of now) {
      const [was, ...more] = old.get(key) ?? [];
      if (each && was && others.length === 0 && more.length === 0) match(each, was, false);
    }
  };
  const isUnmatched = ({ urn }: Known): boolean => !matches.has(urn);

  pair(({ type, name }) => `${canonical(type)} ${name}`);
  pair(({ type, position }) => position && `${canonical(type)} ${position.file}:${position.line}`);
  const places = grouped([...left.values()], ({ type, parent }) => placeOf(type, parent));
  for (const each of after.filter(isUnmatched)) {
    const parent = each.parent === undefined ? undefined : (matches.get(each.parent)?.before.urn ?? each.parent);
    const candidates = (places.get(placeOf(each.type, parent)) ?? []).filter(({ urn }) => left.has(localOf(urn)));
    const was = mostAlike(each, candidates);
    if (was) match(each, was, false);
  }
  return matches;
}

function mostAlike({ inputs }: Known, candidates: readonly Known[]): Known | undefined {
  if (!inputs || candidates.length > MOST_COMPARED) return undefined;
  const [best] = candidates
    .map((candidate) => ({ candidate, likeness: candidate.inputs ? likeness(inputs, candidate.inputs) : 0 }))
    .sort((one, other) => other.likeness - one.likeness);
  return best && best.likeness >= ALIKE ? best.candidate : undefined;
}

const placeOf = (type: string, parent: Urn | undefined): string =>
  `${canonical(type)} in ${parent === undefined ? "" : localOf(parent)}`;

function grouped(all: readonly Known[], keyOf: (each: Known) => string | undefined): Map<string, Known[]> {
  const groups = new Map<string, Known[]>();
  for (const each of all) {
    const key = keyOf(each);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}
