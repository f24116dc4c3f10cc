import * as assert from "node:assert/strict";
import { planProgram } from "../plan/program";
import { answers } from "./answers";
import { actionsOf, conditionsOf, type Document, decides, type Statement } from "./iam-request";

/**
 * ARNs as AWS forms them, where those of the stand-in cloud do not follow their service; and keys of an encryption
 * context under the one name that the simulator knows for all of them.
 */
const asInCloud = (json: string): string =>
  json
    // biome-ignore lint/suspicious/noTemplateCurlyInString: so AWS writes it.
    .replaceAll(/kms:EncryptionContext:[^"\\]+/g, "kms:EncryptionContext:${EncryptionContextKey}")
    .replaceAll(/arn:aws:s3:[\w-]+:\d+:/g, "arn:aws:s3:::")
    .replaceAll(/(arn:aws:kms:[\w-]+:\d+:)(?!key\/)/g, "$1key/")
    .replaceAll(/arn:aws:cloudwatch:([\w-]+:\d+:)/g, "arn:aws:logs:$1log-group:");

async function documents(): Promise<[of: string, document: Document][]> {
  const plan = await planProgram("test/programs/components/aws", { mode: "update", answers });
  return plan.resources.flatMap(({ type, name, inputs }) =>
    ["policy", "assumeRolePolicy"].flatMap((property): [string, Document][] => {
      const value = inputs[property];
      if (value === undefined) return [];
      const json = typeof value === "string" ? value : JSON.stringify(value);
      return [[`${property} of ${name} (${type})`, JSON.parse(asInCloud(json))]];
    }),
  );
}

/** Each statement once, with a document that it is in. */
const once = (all: [of: string, document: Document][]): [of: string, document: Document, statement: Statement][] => {
  const seen = new Map<string, [string, Document, Statement]>();
  for (const [of, document] of all) {
    for (const statement of document.Statement) seen.set(JSON.stringify(statement), [of, document, statement]);
  }
  return [...seen.values()];
};

describe("the policy documents of the components", () => {
  let all: [of: string, document: Document, statement: Statement][];
  before(async () => {
    all = once(await documents());
  });

  it("have statements", () => assert.ok(all.length > 20));

  it("name actions that exist", async () => {
    for (const [of, , { Action }] of all) {
      for (const pattern of [Action].flat()) {
        assert.ok((await actionsOf(pattern)).length > 0, `${of}: there is no action ${pattern}`);
      }
    }
  });

  it("decide, with each statement, on a request that fits it", async () => {
    for (const [of, document, statement] of all) {
      assert.ok(await decides(document, statement), `${of}: ${JSON.stringify(statement)}`);
    }
  });

  it("do not, once any one of its conditions is broken", async () => {
    for (const [of, document, statement] of all) {
      for (const condition of conditionsOf(statement)) {
        const decided = await decides(document, statement, condition);
        assert.equal(decided, false, `${of}: ${condition} of ${JSON.stringify(statement)}`);
      }
    }
  });
});
