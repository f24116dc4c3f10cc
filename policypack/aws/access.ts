import { offending } from "../policy";
import { narrows } from "./condition";
import { type Document, keys, list, part, some, statementsOf } from "./document";

/** The paths of the statements that let in everyone: any account, or nobody authenticated at all. */
export const open = (path: string, document: Document): string[] =>
  offending(`${path}.Statement`, statementsOf(document), (statement) => !opens(statement));

const opens = (statement: unknown): boolean =>
  is(statement, "Effect", "allow") &&
  (has(statement, "NotPrincipal") || namesEveryone(statement)) &&
  !narrows(part(statement, "Condition"));

/** Whether a document refuses every request of a service over plain HTTP. `covers` is asked about the resources. */
export function refusesHttp(
  document: Document,
  service: string,
  covers: (resources: readonly string[]) => boolean = () => true,
): boolean {
  const refusals = statementsOf(document).filter(
    (statement) =>
      is(statement, "Effect", "deny") &&
      some(list(part(statement, "Action")), (action) => /^\*$|:\*$/.test(action) && ofService(action, service)) &&
      onlyPlainHttp(part(statement, "Condition")) &&
      namesEveryone(statement),
  );
  return refusals.length > 0 && covers(refusals.flatMap((statement) => list(part(statement, "Resource")) as string[]));
}

const ofService = (action: string, service: string): boolean =>
  action === "*" || action.toLowerCase() === `${service}:*`;

function namesEveryone(statement: unknown): boolean {
  const principal = part(statement, "Principal");
  if (typeof principal !== "object" || principal === null) return principal === "*";
  const kinds = Array.isArray(principal) ? [principal] : Object.keys(principal).map((kind) => part(principal, kind));
  return some(kinds, (kind) => some(list(kind), (each) => each === "*"));
}

/** Any further condition would let some plain requests through. */
function onlyPlainHttp(condition: unknown): boolean {
  const operators = keys(condition);
  return (
    operators.length === 1 &&
    operators.every((operator) => {
      const tests = part(condition, operator);
      const [key, ...others] = keys(tests);
      return (
        /^(for(any|all)values?:)?bool(ifexists)?$/i.test(operator) &&
        key?.toLowerCase() === "aws:securetransport" &&
        others.length === 0 &&
        list(part(tests, key)).length > 0 &&
        list(part(tests, key)).every((value) => String(value).toLowerCase() === "false")
      );
    })
  );
}

const has = (of: unknown, name: string): boolean => keys(of).some((key) => key.toLowerCase() === name.toLowerCase());

const is = (of: unknown, name: string, value: string): boolean => String(part(of, name)).toLowerCase() === value;
