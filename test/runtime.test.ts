import * as assert from "node:assert/strict";
import { checkRuntime } from "../cli/runtime";

describe("the runtime", () => {
  for (const old of ["9.11.2", "20.20.2", "22.9.0"]) {
    it(`is refused if it is Node ${old}`, () =>
      assert.throws(() => checkRuntime(old), {
        message: `Cordon needs Node 22.15 or later, and this is Node ${old}.`,
      }));
  }

  for (const recent of [undefined, "22.15.0", "24.0.1", "100.0.0"]) {
    it(`is taken if it is Node ${recent ?? process.versions.node}`, () => checkRuntime(recent));
  }
});
