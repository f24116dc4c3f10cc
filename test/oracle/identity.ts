import * as assert from "node:assert/strict";
import { prove } from "../../network/proven";
import { Agreement, random } from "./agreement";
import { plansOf } from "./cases";
import { injected } from "./injections";
import { type Case, matrixFrom } from "./matrices";

const CASES = Number(process.env.CASES ?? 20);
const SEED = Number(process.env.SEED ?? 20261125);
/** As many as one run of a program plans. */
const TOGETHER = 20;
/** For each plan. */
const PACKETS = 10_000;
const today = "2026-11-25";

/**
 * Compile, then prove, is the identity: CASES random matrices on a cloud, drawn from SEED, let pass what they declare
 * and nothing else; with one random addition each they let pass what single packets find.
 */
export function describeIdentity(cloud: "aws" | "azure"): void {
  describe(`${CASES} random matrices on ${cloud}, seed ${SEED}`, function () {
    this.timeout(900_000);

    let opened = 0;
    for (let first = 0; first < CASES; first += TOGETHER) {
      const last = Math.min(first + TOGETHER, CASES);
      it(`let pass what they declare, and with an addition what packets find (${first + 1} to ${last})`, async () => {
        const draw = random(SEED + first);
        const cases = Array.from({ length: last - first }, () => matrixFrom(draw, cloud));
        const plans = await plansOf(cases, cloud);
        for (const [index, plan] of plans.entries()) {
          const { declaration } = cases[index] as Case;
          const told = JSON.stringify(declaration);
          const { traffic } = prove(plan, today);
          const wrong = traffic.filter(({ state }) => state !== "declared" && state !== "vacant");
          assert.deepEqual(wrong, [], told);
          const passing = new Set(traffic.flatMap(({ flows }) => flows));
          assert.deepEqual([...passing].sort(), declaration.flows.map(({ id }) => id).sort(), told);

          const changed = { resources: [...plan.resources] };
          changed.resources.push(...injected(changed, cloud, draw));
          if (prove(changed, today).traffic.some(({ state }) => state === "undeclared")) opened += 1;
          assert.deepEqual(new Agreement(changed, cloud).differences(PACKETS, draw), [], told);
        }
      });
    }

    it("and at least one addition in five opens a path", () => {
      console.log(`      ${opened} of ${CASES} did`);
      assert.ok(opened >= CASES / 5, `${opened} of ${CASES}`);
    });
  });
}
