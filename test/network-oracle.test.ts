import * as assert from "node:assert/strict";
import { planProgram } from "../plan/program";
import { Agreement, random } from "./oracle/agreement";

const PACKETS = 10_000;

describe("the proof of what the hospital group's networks let pass", () => {
  for (const [cloud, stack] of [
    ["aws", "prod"],
    ["azure", "prod-azure"],
  ] as const) {
    it(`agrees with a walk of ${PACKETS.toLocaleString("en")} single packets on ${cloud}`, async () => {
      const agreement = new Agreement(await planProgram(".", { stack }), cloud);
      assert.deepEqual(agreement.differences(PACKETS, random(1)), []);
      assert.ok(agreement.open(PACKETS, random(2)) > 0, "no packet passes at all");
    });
  }
});
