import type { Resource } from "../plan/graph";
import type { References } from "../plan/references";
import { canonical } from "../plan/tokens";
import type { Tie } from "./relation";

/** As many as a person reads. */
const shown = 3;

/** The resources that a tie finds for an owner. */
export function find(tie: Tie<any>, owner: Resource, references: References): readonly Resource[] {
  const { direction, type, orTypes = [], property, through = [] } = tie;
  if (direction === "stack") return references.ofType(type);
  if (direction === "sharing") return references.sharing(owner, property, type);
  const parts = through.flatMap((between) => find(between, owner, references));
  if (direction === "to") {
    const pointers = through.length > 0 ? parts : [owner];
    const found = pointers.flatMap((pointer) => references.to(pointer, property));
    const fits = [type, ...orTypes];
    return [...new Set(found)].filter((each) => type === "*" || fits.includes(canonical(each.type)));
  }
  return [...new Set([owner, ...parts].flatMap((part) => references.from(part, property, type)))];
}

/** Properties that might tie a resource to this owner, but whose value is unknown and depends on nothing in the plan. */
export function strays(
  { direction, type, property, through = [] }: Tie<any>,
  owner: Resource,
  references: References,
): string[] {
  if (direction === "from" || direction === "sharing") {
    const unsettled = references.unsettled(type, property).filter((each) => each !== owner);
    return unsettled.slice(0, shown).map((each) => `${each.name}.${property}`);
  }
  return direction === "to" && through.length === 0 && references.isUnsettled(owner, property) ? [property] : [];
}
