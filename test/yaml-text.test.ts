import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { parse } from "yaml";
import { yamlText } from "../reports/yaml";
import { hostileNames } from "./hostile";

const special = fc.constantFrom(..."\n\r\t\u0000\u0085\u2028\u202E\uFEFF\u200B:#-'\"\\<>|&*!%@` ", "\uD83D", "😀");
const anyText = fc.string({ unit: fc.oneof(special, fc.string({ minLength: 1, maxLength: 1 })), maxLength: 80 });

describe("data as YAML", () => {
  it("reads as what it was, whatever the names", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: anyText, other: anyText }, { noNullPrototype: true }), { maxLength: 4 }),
        (entries) => {
          assert.deepEqual(parse(Buffer.from(yamlText({ entries })).toString()), { entries });
        },
      ),
    );
    for (const name of hostileNames) assert.deepEqual(parse(yamlText({ name })), { name });
  });

  it("has one line for each name, and no sign that is not seen", () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const lines = yamlText({ name, after: 1 }).split("\n");
        assert.equal(lines.length, 3);
        assert.doesNotMatch(lines.join(""), /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});
