import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { bordered, covers, without } from "../declaration/prefixes";

const address = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255)).map((octets) => octets.join("."));
const prefix = fc
  .tuple(address, fc.integer({ min: 1, max: 32 }))
  .map(([each, length]) => bordered(`${each}/${length}`));

describe("what is left of a prefix", () => {
  it("is all of it where nothing is taken, and nothing where all is", () => {
    assert.deepEqual(without("10.0.0.0/24", ["10.1.0.0/16"]), ["10.0.0.0/24"]);
    assert.deepEqual(without("10.0.0.0/24", ["10.0.0.0/8"]), []);
  });

  it("is the few prefixes around what is taken", () => {
    assert.deepEqual(without("10.0.0.0/24", ["10.0.0.64/26"]), ["10.0.0.0/26", "10.0.0.128/25"]);
  });

  it("has every address that is not taken, in one prefix only", () => {
    fc.assert(
      fc.property(fc.array(prefix, { maxLength: 4 }), fc.array(address, { minLength: 20 }), (taken, addresses) => {
        const left = without("0.0.0.0/0", taken);
        for (const each of [...addresses, ...taken.map((one) => one.split("/")[0] as string)]) {
          const isTaken = taken.some((one) => covers(one, `${each}/32`));
          assert.equal(left.filter((one) => covers(one, `${each}/32`)).length, isTaken ? 0 : 1, each);
        }
      }),
    );
  });
});
