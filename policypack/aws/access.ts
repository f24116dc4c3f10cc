import { offending } from "../policy";
import { orWhileUnknown } from "../unknown";
import { narrows } from "./condition";
import { type Document, keys, list, part, some, statementsOf } from "./document";

/** The paths of the statements that let in everyone: any account, or nobody authenticated at all. */
export const open = (path: string, document: Document): string[] =>
  offending(`${path}.Statement`, statementsOf(path, document), (statement) => !opens(statement));

const opens = (statement: unknown): boolean =>
  is(statement, "Effect", "allow") &&
  (has(statement, "NotPrincipal") || names(statement, isAnyone)) &&
  !narrows(part(statement, "Condition"));

/** Whether a document refuses every request of a service over plain HTTP. `covers` is asked about the resources. */
export function refusesHttp(
  path: string,
  document: Document,
  service: string,
  covers: (resources: readonly string[]) => boolean = () => true,
): boolean {
  const refusals = statementsOf(path, document).filter(
    (statement) =>
      is(statement, "Effect", "deny") &&
      some(list(part(statement, "Action")), (action) => isAll(action, service)) &&
      onlyPlainHttp(part(statement, "Condition")) &&
      names(statement, isEveryone),
  );
  return refusals.length > 0 && covers(refusals.flatMap((statement) => list(part(statement, "Resource")) as string[]));
}

const isAll = (action: string, service: string): boolean => action === "*" || action.toLowerCase() === `${service}:*`;

const isEveryone = (principal: unknown): boolean => principal === "*";

/** Everyone, or a name that any account may give: `arn:aws:iam::*:role/reader`. */
const isAnyone = (principal: unknown): boolean => isEveryone(principal) || /^arn:[^:]*:\w+::\*/.test(String(principal));

function names(statement: unknown, fits: (principal: unknown) => boolean): boolean {
  const principal = part(statement, "Principal");
  if (typeof principal !== "object" || principal === null) return fits(principal);
  if (Array.isArray(principal)) return some(principal, fits);
  return some(Object.keys(principal), (kind) => {
    const fit = (): boolean => some(list(part(principal, kind)), fits);
    return namesOne.test(kind) ? !orWhileUnknown(() => !fit(), true) : fit();
  });
}

/** Kinds of principal that name one each: whoever it is that nobody knows yet, it is not everyone. */
const namesOne = /^(service|canonicaluser)$/i;

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
