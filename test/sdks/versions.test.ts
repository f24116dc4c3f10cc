import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { planProgram } from "../../plan/program";
import { outline } from "../outline";
import { withProject } from "../program-of";

const files = Object.fromEntries(
  ["Pulumi.yaml", "index.ts"].map((name) => [name, readFileSync(path.join("test/programs/any-sdk", name), "utf8")]),
);

/** What a program registers, by the SDK that it brings along; why a value is unknown differs, old ones forget a secret. */
const recorded = async (sdk: string) =>
  withProject(
    files,
    async (folder) => {
      const plan = await planProgram(folder);
      return { ...plan, resources: plan.resources.map(({ withheld, ...resource }) => resource) };
    },
    path.resolve(sdk),
  );

describe("the recorder on the program's own SDK", () => {
  it("records everything that the newest registers", async () => {
    assert.deepEqual(outline(await planProgram("test/programs/any-sdk")), [
      "index.ts:25 any:index:Thing first ?name ?password protected",
      "index.ts:26 any:index:Thing second source→first text→first ?open ?source ?text protected ignores tags",
      "index.ts:31 any:index:Thing mapped ?numbers[1] protected",
      "index.ts:32 any:index:Group group protected",
      "index.ts:14 any:index:Thing child protected in group",
      "index.ts:34 pulumi:pulumi:StackReference acme/network/prod read",
      "index.ts:35 any:index:Thing referring output→acme/network/prod resource→first ?details.value ?output ?resource ?value protected",
      "index.ts:41 any:index:Thing asking ?answer protected",
      "index.ts:42 any:index:Thing invoking protected",
      "index.ts:45 any:index:Thing applied protected",
    ]);
  });

  for (const version of ["pulumi-3.139", "pulumi-3.200"]) {
    it(`records the same with ${version}`, async () => {
      const installed = path.join("test/sdks/node_modules", version);
      assert.deepEqual(await recorded(installed), await recorded("node_modules/@pulumi/pulumi"));
    });
  }
});
