import * as assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import * as path from "node:path";
import type { Described } from "../network/aws/described";
import { described } from "../network/aws/kinds";

const sdk = path.dirname(require.resolve("@pulumi/aws/package.json"));
const declarationOf = (type: string): string => path.join(sdk, `${type.split(":")[1]}.d.ts`);

/** The properties at the top of a resource's inputs, where the paths of a kind begin. */
const propertiesOf = ({ subnets = [], groups = [], subnetGroup, owner }: Described): string[] =>
  [...subnets, ...groups, ...(subnetGroup ? [subnetGroup.path] : []), ...(owner ? [owner.path] : [])].map(
    (each) => each.split(/[.[]/)[0] ?? "",
  );

describe("the kinds of resources with network interfaces", () => {
  for (const kind of described) {
    it(`${kind.type} is the SDK's, with what is read of it`, () => {
      const [, , name] = kind.type.split(":");
      const text = readFileSync(declarationOf(kind.type), "utf8");
      assert.ok(text.includes(`class ${name} extends`));
      const texts = [text, ...(kind.owner?.types ?? []).map((type) => readFileSync(declarationOf(type), "utf8"))];
      const missing = propertiesOf(kind).filter(
        (property) => !texts.some((each) => new RegExp(`^    ${property}\\??: `, "m").test(each)),
      );
      // A proxy names no proxy: only its further endpoints do.
      assert.deepEqual(missing, kind.type === "aws:rds/proxy:Proxy" ? ["dbProxyName"] : []);
    });
  }

  it("name groups of subnets and owners that the SDK has", () => {
    const named = described.flatMap(({ subnetGroup, owner }) => [
      ...(subnetGroup ? [subnetGroup.type] : []),
      ...(owner?.types ?? []),
    ]);
    assert.deepEqual(
      named.filter((type) => !existsSync(declarationOf(type))),
      [],
    );
  });
});
