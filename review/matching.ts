import type { Urn } from "../plan/graph";
import { canonical } from "../plan/tokens";
import { contentOf, likeness } from "./leaves";
import { type Known, localOf } from "./side";

/** What a resource was before, and whether the engine knows that: without an alias it makes a new one. */
export interface Match {
  before: Known;
  isSame: boolean;
}

/** As much as a renamed resource has in common with what it was. */
const ALIKE = 0.7;

/** More of one type than anybody compares each with each. */
const MOST_COMPARED = 400;

/**
 * Which resource was which before: by its name or an alias, by the alias of the component around it (which the engine
 * passes on), by its type and name where it was moved into another component, by its line, by what it is word for word,
 * and last by what it is most like.
 */
export function matchesOf(before: readonly Known[], after: readonly Known[]): Map<Urn, Match> {
  const matching = new Matching(before, after);
  matching.byName();
  matching.byParent();
  matching.byKey(({ type, name }) => `${canonical(type)} ${name}`);
  matching.byKey(({ type, position }) => position && `${canonical(type)} ${position.file}:${position.line}`);
  matching.byKey(({ type, inputs }) => inputs && `${canonical(type)} ${contentOf(inputs)}`);
  matching.byLikeness();
  return matching.matches;
}

/** What is matched so far: each step looks only at what those before it have left. */
class Matching {
  readonly matches = new Map<Urn, Match>();
  readonly #before: readonly Known[];
  readonly #after: readonly Known[];
  readonly #left: Map<string, Known>;

  constructor(before: readonly Known[], after: readonly Known[]) {
    this.#before = before;
    this.#after = after;
    this.#left = new Map(before.map((each) => [localOf(each.urn), each]));
  }

  byName(): void {
    for (const each of this.#after) {
      const names = [each.urn, ...(each.aliases ?? [])];
      const was = names.map((urn) => this.#left.get(localOf(urn))).find((found) => found);
      if (was) this.#match(each, was, true);
    }
  }

  byParent(): void {
    const byUrn = new Map(this.#after.map((each) => [each.urn, each]));
    const children = grouped(this.#before, ({ parent }) => parent);
    for (const each of this.#unmatched()) {
      const around = each.parent === undefined ? undefined : this.matches.get(each.parent);
      if (!around) continue;
      const name = each.name.replace(byUrn.get(each.parent ?? "")?.name ?? "", around.before.name);
      const was = (children.get(around.before.urn) ?? []).find(
        (old) =>
          this.#isLeft(old) &&
          canonical(old.type) === canonical(each.type) &&
          (old.name === each.name || old.name === name),
      );
      if (was) this.#match(each, was, around.isSame);
    }
  }

  /** One with one; several, such as those of a loop, in their order where they are alike. */
  byKey(keyOf: (each: Known) => string | undefined): void {
    const old = grouped([...this.#left.values()], keyOf);
    for (const [key, now] of grouped(this.#unmatched(), keyOf)) {
      const then = old.get(key) ?? [];
      if (then.length !== now.length) continue;
      for (const [index, each] of now.entries()) {
        const was = then[index];
        if (was && (now.length === 1 || alike(each, was) >= ALIKE)) this.#match(each, was, false);
      }
    }
  }

  byLikeness(): void {
    const places = grouped([...this.#left.values()], ({ type, parent }) => placeOf(type, parent));
    for (const each of this.#unmatched()) {
      const parent = each.parent === undefined ? undefined : (this.matches.get(each.parent)?.before.urn ?? each.parent);
      const candidates = (places.get(placeOf(each.type, parent)) ?? []).filter((old) => this.#isLeft(old));
      const was = candidates.length > MOST_COMPARED ? undefined : mostAlike(each, candidates);
      if (was) this.#match(each, was, false);
    }
  }

  #match(each: Known, was: Known, isSame: boolean): void {
    this.#left.delete(localOf(was.urn));
    this.matches.set(each.urn, { before: was, isSame });
  }

  #unmatched(): Known[] {
    return this.#after.filter(({ urn }) => !this.matches.has(urn));
  }

  #isLeft({ urn }: Known): boolean {
    return this.#left.has(localOf(urn));
  }
}

const alike = (one: Known, other: Known): number =>
  one.inputs && other.inputs ? likeness(one.inputs, other.inputs) : 0;

function mostAlike(each: Known, candidates: readonly Known[]): Known | undefined {
  const [best] = candidates
    .map((candidate) => ({ candidate, likeness: alike(each, candidate) }))
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
