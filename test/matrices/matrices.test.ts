import * as assert from "node:assert/strict";
import { prove } from "../../network/proven";
import { Agreement, random } from "../oracle/agreement";
import { plansOf } from "../oracle/cases";
import { injected } from "../oracle/injections";
import { matrixFrom } from "../oracle/matrices";

const CASES = Number(process.env.CASES ?? 20);
const SEED = Number(process.env.SEED ?? 20261125);
const TOGETHER = 10;
const PACKETS = 200;
const today = "2026-11-25";

describe(`${CASES} random matrices, seed ${SEED}`, function () {
  this.timeout(900_000);

  let opened = 0;
  for (let batch = 0; batch * TOGETHER < CASES; batch += 1) {
    const cloud = batch % 2 === 0 ? "aws" : "azure";
    it(`let pass on ${cloud} what they declare, and with something added what the walk of packets says (${batch + 1})`, async () => {
      const draw = random(SEED + batch);
      const cases = Array.from({ length: Math.min(TOGETHER, CASES - batch * TOGETHER) }, () => matrixFrom(draw, cloud));
      const plans = await plansOf(cases, cloud);
      for (const [index, plan] of plans.entries()) {
        const { declaration } = cases[index] as (typeof cases)[number];
        const told = JSON.stringify(declaration);
        const proven = prove(plan, today);
        const wrong = proven.traffic.filter(({ state }) => state !== "declared" && state !== "vacant");
        assert.deepEqual(
          wrong.map(({ from, to, state, services }) => [from, to, state, services]),
          [],
          told,
        );
        const passing = new Set(proven.traffic.flatMap(({ flows }) => flows));
        assert.deepEqual([...passing].sort(), declaration.flows.map(({ id }) => id).sort(), told);

        const changed = { resources: [...plan.resources] };
        changed.resources.push(...injected(changed, cloud, draw));
        const after = prove(changed, today);
        if (after.traffic.some(({ state }) => state === "undeclared")) opened += 1;
        assert.deepEqual(new Agreement(changed, cloud).differences(PACKETS, draw), [], told);
      }
    });
  }

  it("and at least one addition in five opens a path", () => assert.ok(opened >= CASES / 5, `${opened} of ${CASES}`));
});
