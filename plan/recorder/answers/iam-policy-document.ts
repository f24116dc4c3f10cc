import type { Properties } from "../../values";

interface Statement extends Properties {
  Sid?: string;
}

interface Document {
  Version: string;
  Id?: string;
  Statement: Statement[];
}

/** What `aws.iam.getPolicyDocument` returns: a pure function of its arguments, computed as the provider computes it. */
export function policyDocument(args: Properties): Properties {
  const document: Document = { Version: "2012-10-17", Statement: [] };
  for (const source of documents(args.sourceJson, args.sourcePolicyDocuments)) merge(document, source);
  merge(document, {
    ...(args.version ? { Version: args.version as string } : {}),
    ...(args.policyId ? { Id: args.policyId as string } : {}),
    Statement: list(args.statements).map((statement) => statementOf(statement as Properties)),
  });
  for (const override of documents(args.overrideJson, args.overridePolicyDocuments)) merge(document, override);
  const { Version, Id, Statement } = document;
  const ordered = { Version, ...(Id ? { Id } : {}), Statement };
  return { ...args, id: "policy", json: JSON.stringify(ordered, null, 2), minifiedJson: JSON.stringify(ordered) };
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function* documents(single: unknown, several: unknown): Generator<Partial<Document>> {
  for (const text of [single, ...list(several)]) {
    if (typeof text !== "string" || text === "") continue;
    const { Statement, ...rest } = JSON.parse(text);
    yield { ...rest, Statement: Array.isArray(Statement) ? Statement : Statement ? [Statement] : [] };
  }
}

/** Later statements take the place of earlier ones with the same Sid; those without one are added. */
function merge(document: Document, { Version, Id, Statement = [] }: Partial<Document>): void {
  if (Version) document.Version = Version;
  if (Id) document.Id = Id;
  for (const statement of Statement) {
    const index = statement.Sid ? document.Statement.findIndex(({ Sid }) => Sid === statement.Sid) : -1;
    if (index >= 0) document.Statement[index] = statement;
    else document.Statement.push(statement);
  }
}

function statementOf(args: Properties): Statement {
  return {
    ...(args.sid ? { Sid: args.sid as string } : {}),
    Effect: args.effect ?? "Allow",
    ...texts("Action", args.actions),
    ...texts("NotAction", args.notActions),
    ...texts("Resource", args.resources),
    ...texts("NotResource", args.notResources),
    ...principals("Principal", args.principals),
    ...principals("NotPrincipal", args.notPrincipals),
    ...conditions(args.conditions),
  };
}

/** One text alone, several as a list; `&{…}` is how a policy variable is written in a program. */
const some = (values: unknown): unknown => {
  const all = list(values).map((value) => String(value).replaceAll("&{", "${"));
  return all.length === 1 ? all[0] : all;
};

const texts = (key: string, values: unknown): Properties => (list(values).length > 0 ? { [key]: some(values) } : {});

function principals(key: string, values: unknown): Properties {
  const byType: Record<string, unknown[]> = {};
  for (const { type, identifiers } of list(values) as { type: string; identifiers: unknown[] }[]) {
    byType[type] = [...(byType[type] ?? []), ...list(identifiers)];
  }
  const types = Object.keys(byType);
  if (types.length === 0) return {};
  if (types.length === 1 && types[0] === "*" && some(byType["*"]) === "*") return { [key]: "*" };
  return { [key]: Object.fromEntries(types.map((type) => [type, some(byType[type])])) };
}

function conditions(values: unknown): Properties {
  const byTest: Record<string, Record<string, unknown[]>> = {};
  for (const each of list(values) as { test: string; variable: string; values: unknown[] }[]) {
    byTest[each.test] ??= {};
    const byVariable = byTest[each.test] ?? {};
    byVariable[each.variable] = [...(byVariable[each.variable] ?? []), ...list(each.values)];
  }
  const tests = Object.entries(byTest).map(([test, byVariable]) => [
    test,
    Object.fromEntries(Object.entries(byVariable).map(([variable, all]) => [variable, some(all)])),
  ]);
  return tests.length > 0 ? { Condition: Object.fromEntries(tests) } : {};
}
