import * as assert from "node:assert/strict";
import { carriers } from "../network/declared";
import { build } from "./cli-run";
import { PackClient } from "./pack-client";
import { resourceOf } from "./plan-of";

const declaration = {
  segments: [
    { id: "admin", trust: "privileged" },
    { id: "clean", trust: "sealed" },
  ],
  flows: [{ id: "F30", from: "admin", to: "clean", protocol: "tcp", ports: [22] }],
};

describe("the pack, of a matrix", () => {
  before(build);

  for (const type of carriers) {
    it(`says at the end of a run what a flow of ${type} breaks`, async () => {
      const pack = await PackClient.start("policypack");
      try {
        const environment = resourceOf(type, { declaration }, { name: "cordon", custom: false });
        const early = await pack.analyze(environment);
        const said = await pack.analyzeStack([environment]);
        const told = said.filter(({ policy }) => policy === "matrix-sealed-inbound");
        assert.deepEqual([early.length, told.length], [0, 1]);
        assert.equal(told[0]?.level, "mandatory");
        assert.match(told[0]?.message ?? "", /\(declaration\.flows\[0\]\) \(F30 admin → clean\)/);
      } finally {
        pack.close();
      }
    });
  }
});
