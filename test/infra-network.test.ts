import * as assert from "node:assert/strict";
import { declarationIn } from "../network/declared";
import { prove } from "../network/proven";
import { planProgram } from "../plan/program";
import { answers } from "./answers";

const today = "2026-11-25";

describe("the network of the hospital group", () => {
  for (const stack of ["prod", "prod-azure"]) {
    it(`lets pass each of its flows and nothing else (${stack})`, async () => {
      const plan = await planProgram(".", { stack, answers });
      const { traffic } = prove(plan, today);
      const astray = traffic.filter(({ state }) => state !== "declared" && state !== "vacant");
      assert.deepEqual(
        astray.map(({ from, to, state }) => `${from} ${to} ${state}`),
        [],
      );
      // Nobody answers partners yet.
      const vacant = traffic.filter(({ state }) => state === "vacant").flatMap(({ flows }) => flows);
      assert.deepEqual(vacant, ["F10"]);
      const declared = declarationIn(plan)?.flows.map(({ id }) => id) ?? [];
      const passing = new Set(traffic.flatMap(({ flows }) => flows));
      assert.deepEqual(
        declared.filter((id) => !passing.has(id)),
        [],
      );
    });
  }
});
