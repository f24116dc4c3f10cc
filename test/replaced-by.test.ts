import * as assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { mattersOf } from "../review/matters";
import { placedBy, type ReplacedBy, replacedBy } from "../review/replaced-by";

const sdks = join(__dirname, "../node_modules/@pulumi");
const namesIn = ({ alone = "", other = "", once = "", whole = "" }: ReplacedBy): string[] =>
  `${alone} ${other} ${once} ${whole}`.split(" ").filter((name) => name !== "");

/** The file of the SDK that declares a type: `aws:s3/bucket:Bucket` and `azure-native:sql:Server` alike. */
function declarationOf(token: string): string {
  const [sdk = "", module = "", type = ""] = token.split(":");
  const file = module.includes("/") ? module : `${module}/${type.charAt(0).toLowerCase()}${type.slice(1)}`;
  const path = join(sdks, sdk, `${file}.d.ts`);
  assert.ok(existsSync(path), `the SDK has no ${token}`);
  return (
    readFileSync(path, "utf8")
      .split(/export interface \w+Args \{/)
      .at(-1) ?? ""
  );
}

const hasArgument = (declaration: string, name: string): boolean =>
  new RegExp(`^ {4}${name}\\??:`, "m").test(declaration);

describe("what has a resource replaced", () => {
  it("is a property that the SDK has, of a type that matters", () => {
    for (const [token, facts] of Object.entries(replacedBy)) {
      assert.ok(mattersOf(token), token);
      const declaration = declarationOf(token);
      for (const name of namesIn(facts)) assert.ok(hasArgument(declaration, name), `${token} has no ${name}`);
    }
  });

  it("is once there, and in order, so that nobody looks for it twice", () => {
    assert.deepEqual(Object.keys(replacedBy), Object.keys(replacedBy).sort());
    for (const [token, facts] of Object.entries({ ...replacedBy, ...placedBy })) {
      assert.equal(new Set(namesIn(facts)).size, namesIn(facts).length, token);
    }
  });
});
