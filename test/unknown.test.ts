import * as assert from "node:assert/strict";
import { UNKNOWN } from "../plan/values";
import { offending } from "../policypack/policy";
import { either, isGiven, UnknownValueError, unknowable, unknownCheckingProxy } from "../policypack/unknown";

describe("what is not known yet", () => {
  const { doors } = unknownCheckingProxy({ doors: ["shut", UNKNOWN, "open"] });
  const isShut = (door: string): boolean => door === "shut";

  it("hides no item that offends", () => assert.deepEqual(offending("doors", doors, isShut), ["doors[2]"]));

  it("makes a list unknown in which nothing offends", () => {
    const { doors } = unknownCheckingProxy({ doors: ["shut", UNKNOWN] });
    assert.throws(() => offending("doors", doors, isShut), UnknownValueError);
  });

  it("is not what is null or empty: that is nothing said", () => {
    const inputs = unknownCheckingProxy({ key: null, name: "", rules: [{ group: null, port: 22 }, null] });
    assert.deepEqual(JSON.stringify(inputs), '{"rules":[{"port":22},null]}');
    assert.equal((inputs as { name?: unknown }).name, undefined);
  });

  it("stands in the way of no other answer", () => {
    assert.equal(
      either(
        () => unknowable("door"),
        () => true,
      ),
      true,
    );
    assert.equal(
      either(() => false),
      false,
    );
    assert.throws(
      () =>
        either(
          () => false,
          () => unknowable("door"),
        ),
      UnknownValueError,
    );
  });

  it("is not what another error is taken for", () => {
    const broken = (): boolean => {
      throw new TypeError();
    };
    assert.throws(() => either(broken, () => true), TypeError);
    assert.throws(() => offending("doors", doors, broken), TypeError);
  });

  it("is given all the same", () => {
    const inputs = unknownCheckingProxy({ password: UNKNOWN, user: undefined, role: null });
    assert.deepEqual(
      ["password", "user", "role", "toString"].filter((each) => isGiven(inputs, each)),
      ["password"],
    );
  });
});
