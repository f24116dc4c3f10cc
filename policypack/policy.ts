import type { Resource as PulumiResource, Unwrap } from "@pulumi/pulumi";
import type { AnnexId } from "../measures/annex";
import type { Resource } from "../plan/graph";
import { canonical } from "../plan/tokens";
import type { Severity } from "./severity";
import { UnknownValueError } from "./unknown";
import { judgeSafely, type Verdict } from "./verdict";

/** What a policy tells people: the demand, the law behind it, the reason, and the remedy. */
export interface Metadata<Id extends string = string> {
  /** `<cloud>-<service>-<property>`; never reused. */
  id: Id;
  /** A sentence with "must" or "must not", no full stop. */
  title: string;
  /** The one section of the Annex that the demand supports; its first letter is the measure that counts. */
  annex: AnnexId;
  /** Critical and high block a deployment, medium and low advise. */
  severity: Severity;
  /** One sentence: what happens to whom if this is ignored. */
  why: string;
  /** One imperative sentence that names the property. */
  fix: string;
}

/** A class of an SDK, by which a policy names its type: carries the token, and the type of the inputs. */
export type ResourceClass<Args> = new (name: string, args: Args, ...rest: any[]) => PulumiResource;

/** Inputs as a policy reads them: plain values in place of outputs. */
export type Inputs<Args> = Unwrap<NonNullable<Args>>;

/** The rest of what a predicate may ask of the resource it judges. */
export type Subject = Pick<Resource, "name" | "type" | "protect">;

/** True, false, or the paths of what offends (none: it holds). */
export type Answer = boolean | readonly string[];

/** What a policy tells the machine, with examples of both outcomes. */
interface Rule<Inputs> {
  /** Whether there is anything to judge. Where there is not, it passes; another policy demands that there be. */
  applies?: (inputs: Inputs) => boolean;
  /** Reads inputs through the SDK's proxy: what is unknown makes the verdict unknown, with no care of the author's. */
  holds: (inputs: Inputs, subject: Subject) => Answer;
  accepted: Partial<Inputs>[];
  rejected: Partial<Inputs>[];
}

/** One demand on the inputs of one type of resource. */
export interface Policy<Id extends string = string> extends Metadata<Id>, Rule<any> {
  kind: "policy";
  /** The canonical token of the type it judges. */
  type: string;
  judge: (resource: Resource) => Verdict;
}

/** One demand on the inputs of one type of resource: metadata, predicate and examples together. */
export function policy<Args, const Id extends string>(
  on: ResourceClass<Args>,
  definition: Metadata<Id> & Rule<Inputs<Args>>,
): Policy<Id> {
  const { holds, applies } = definition;
  return {
    ...definition,
    kind: "policy",
    type: tokenOf(on),
    judge: (resource) =>
      judgeSafely(
        resource,
        (inputs) => holds(inputs as Inputs<Args>, resource),
        applies && ((inputs) => applies(inputs as Inputs<Args>)),
      ),
  };
}

/** The canonical token of a resource class. */
export const tokenOf = (on: ResourceClass<any>): string =>
  canonical((on as unknown as { __pulumiType: string }).__pulumiType);

/**
 * The paths of the list items for which a predicate is false: what `holds` returns for a list. An item that is not
 * known yet hides no other that offends.
 */
export function offending<Item>(
  path: string,
  items: readonly Item[] | undefined,
  holds: (item: Item) => boolean,
): string[] {
  const doubts: unknown[] = [];
  const paths = Array.from({ length: items?.length ?? 0 }, (_, index) => index).flatMap((index) => {
    try {
      return holds((items as readonly Item[])[index] as Item) ? [] : [`${path}[${index}]`];
    } catch (error) {
      if (!(error instanceof UnknownValueError)) throw error;
      doubts.push(error);
      return [];
    }
  });
  if (paths.length === 0 && doubts.length > 0) throw doubts[0];
  return paths;
}

/** What people read of a policy, in another language. */
export type Words = Pick<Metadata, "title" | "why" | "fix">;

/** The words for every policy of a list: one left out does not compile. */
export type WordsFor<Policies extends readonly { id: string }[]> = Record<Policies[number]["id"], Words>;
