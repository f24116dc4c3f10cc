import type { Resource } from "../plan/graph";
import type { References } from "../plan/references";
import {
  type Answer,
  type Inputs,
  type Metadata,
  type Policy,
  type ResourceClass,
  type Subject,
  tokenOf,
} from "./policy";
import { find, strays } from "./tied";
import { unknownCheckingProxy } from "./unknown";
import { moot, type Verdict, verdictOf, verdictOfError } from "./verdict";

/** How to find the resources that belong to another: which type, and by which property they are tied. */
export interface Tie<Args> {
  /**
   * "from": they point at the owner. "to": the owner points at them. "sharing": they point at the same as the owner.
   * "stack": all of the stack, tied to nothing.
   */
  direction: "from" | "to" | "sharing" | "stack";
  /** The canonical token of their type; `*` is every type. */
  type: string;
  /** Further types that will do as well. */
  orTypes?: readonly string[];
  property: string;
  /** What stands between: what these find points on, or is pointed at, for the owner. */
  through?: readonly Tie<any>[];
  /** What these find can only excuse: one that may be tied to the owner or not leaves the verdict as it is. */
  excuses?: boolean;
  /** Carries the type of the inputs; never set. */
  readonly args?: Args;
}

/**
 * Those of a type that point at the owner with a property, as a bucket's versioning does with `bucket`; or that point at
 * a part of it, as a diagnostic setting does that names the blob service of a storage account.
 */
export const from = <Args>(
  on: ResourceClass<Args>,
  property: keyof Inputs<Args> & string,
  ...through: readonly Tie<any>[]
): Tie<Args> => ({ direction: "from", type: tokenOf(on), property, through });

/**
 * Those of a type that the owner points at with a property, as a subnet does with `networkSecurityGroup`; or that a
 * satellite of the owner points at, as a bucket's encryption does at its key.
 */
export const to = <Args>(on: ResourceClass<Args>, property: string, ...through: readonly Tie<any>[]): Tie<Args> => ({
  direction: "to",
  type: tokenOf(on),
  property,
  through,
});

/** A tie that accepts other types beside its own. */
export const or = <Args>(tie: Tie<Args>, ...types: readonly ResourceClass<any>[]): Tie<Args> => ({
  ...tie,
  orTypes: types.map(tokenOf),
});

/** Whatever the owner points at with a property. */
export const toAny = (property: string): Tie<object> => ({ direction: "to", type: "*", property });

/** Those of a type that point at the same as the owner, or name the same, as the rules of one network ACL do. */
export const sharing = <Args>(on: ResourceClass<Args>, property: keyof Inputs<Args> & string): Tie<Args> => ({
  direction: "sharing",
  type: tokenOf(on),
  property,
});

/** All of a type in the stack, as an account-wide setting is. */
export const inStack = <Args>(on: ResourceClass<Args>): Tie<Args> => ({
  direction: "stack",
  type: tokenOf(on),
  property: "",
});

/** The inputs of those found by each tie. */
export type Tied<Ties> = { [Key in keyof Ties]: Ties[Key] extends Tie<infer Args> ? Inputs<Args>[] : never };

/** The owner's inputs, and those of the resources tied to it. */
export interface RelationExample<Owner, Ties> {
  inputs?: Partial<Owner>;
  beside?: { [Key in keyof Tied<Ties>]?: Partial<Tied<Ties>[Key] extends (infer Item)[] ? Item : never>[] };
}

interface RelationRule<Owner, Ties> {
  /** What belongs to the owner, by name. */
  with: Ties;
  /** Whether there is anything to judge. Where there is not, it passes; another policy demands that there be. */
  applies?: (owner: Owner) => boolean;
  /** Asked of the owner's inputs with those of what belongs to it, merged into one view. */
  holds: (owner: Owner, tied: Tied<Ties>, subject: Subject) => Answer;
  accepted: RelationExample<Owner, Ties>[];
  rejected: RelationExample<Owner, Ties>[];
}

/** One demand on a resource together with those that belong to it: what is absent, or wrong only in combination. */
export interface Relation<Id extends string = string>
  extends Metadata<Id>,
    Omit<RelationRule<any, Record<string, Tie<any>>>, "holds"> {
  kind: "relation";
  /** The canonical token of the owner. */
  type: string;
  /** Further types of owners that it judges in the same way. */
  orTypes?: readonly string[];
  /** `today`: ISO 8601 in UTC. */
  judge: (resource: Resource, references: References, today: string) => Verdict;
}

/** The canonical tokens of all that a policy judges. */
export const typesOf = (policy: Policy | Relation): [string, ...string[]] => [
  policy.type,
  ...(policy.kind === "relation" ? (policy.orTypes ?? []) : []),
];

/** One demand on a resource together with those that belong to it. */
export function relation<Owner, Ties extends Record<string, Tie<any>>, const Id extends string>(
  on: ResourceClass<Owner>,
  definition: Metadata<Id> & RelationRule<Inputs<Owner>, Ties>,
): Relation<Id> {
  const ties = Object.entries(definition.with);
  return {
    ...(definition as unknown as Metadata<Id> & RelationRule<any, Record<string, Tie<any>>>),
    kind: "relation",
    type: tokenOf(on),

    judge(resource, references) {
      const found = ties.map(([name, tie]) => [name, find(tie, resource, references)] as const);
      const views = Object.fromEntries(found.map(([name, all]) => [name, viewsOf(all)]));
      try {
        const owner = unknownCheckingProxy(resource.inputs) as Inputs<Owner>;
        if (definition.applies && !definition.applies(owner)) return moot;
        const verdict = verdictOf(definition.holds(owner, views as Tied<Ties>, resource));
        if (verdict.outcome !== "fail") return verdict;
        const stray = ties.flatMap(([, tie]) => (tie.excuses ? [] : strays(tie, resource, references)));
        return stray.length > 0 ? { outcome: "unknown", paths: stray } : verdict;
      } catch (error) {
        return verdictOfError(error, resource);
      }
    },
  };
}

const known = new WeakMap<readonly Resource[], readonly object[]>();

/** The inputs of each as policies read them; made once for a list that many owners share. */
function viewsOf(resources: readonly Resource[]): readonly object[] {
  let views = known.get(resources);
  if (!views) {
    views = resources.map(({ inputs }) => unknownCheckingProxy(inputs));
    known.set(resources, views);
  }
  return views;
}
