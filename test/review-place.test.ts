import * as assert from "node:assert/strict";
import { placer } from "../reports/review/place";

describe("the place of a finding", () => {
  const placed = (answer: string | undefined) =>
    placer((file) => (file === "Pulumi.yaml" ? "infra/Pulumi.yaml" : answer))({ file: "index.ts", line: 3, column: 5 });

  it("is its position, from the root of the repository", () => {
    assert.deepEqual(placed("infra/index.ts"), { path: "infra/index.ts", line: 3, column: 5 });
    assert.deepEqual(placed("./infra//a/../index.ts"), { path: "infra/index.ts", line: 3, column: 5 });
    assert.deepEqual(placed(".infra/..index.ts").path, ".infra/..index.ts");
    assert.deepEqual(placer((file) => file)({ file: "index.ts", line: 0 }), { path: "index.ts", line: 1, column: 1 });
  });

  it("is the project's file where that is outside of the repository or is no path to name", () => {
    const project = { path: "infra/Pulumi.yaml", line: 1, column: 1 };
    const strange = [
      "",
      ".",
      "..",
      "../x.ts",
      "a/../../x.ts",
      "/etc/passwd",
      "C:\\x.ts",
      "src/",
      "a\nb",
      "\u202Eab",
      "\uD83D",
    ];
    for (const answer of [undefined, ...strange]) assert.deepEqual(placed(answer), project, answer);
    assert.deepEqual(placer(() => "infra/Pulumi.yaml")(undefined), project);
  });

  it("is a place in any case", () => {
    const nowhere = placer(() => undefined);
    assert.deepEqual(nowhere({ file: "index.ts", line: 3 }), { path: "Pulumi.yaml", line: 1, column: 1 });
  });
});
