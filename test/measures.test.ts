import * as assert from "node:assert/strict";
import { actsVerified } from "../measures/acts";
import { type AnnexId, type AnnexSection, annex } from "../measures/annex";
import { article21 } from "../measures/article21";
import { profiles } from "../measures/profiles";

describe("the law as data", () => {
  it("gives every measure at least one section of the Annex that counts for it", () => {
    const counted = new Set(Object.values(annex).map(({ letters }) => letters[0]));
    assert.deepEqual([...counted].sort(), Object.keys(article21));
  });

  it("names only letters of Article 21(2), each once", () => {
    for (const [id, { letters }] of Object.entries(annex) as [AnnexId, AnnexSection][]) {
      assert.ok(letters.every((letter) => letter in article21));
      assert.equal(new Set(letters).size, letters.length, id);
    }
  });

  it("leaves cyber hygiene and training to records of people", () => {
    const sections = Object.values(annex).filter(({ letters }) => letters[0] === "g");
    assert.ok(sections.every(({ evidence }) => evidence === "attested"));
  });

  it("dates the status of every act and country, with who read it", () => {
    for (const { verifiedOn, verifiedBy } of Object.values(profiles)) {
      assert.match(verifiedOn, /^\d{4}-\d{2}-\d{2}$/);
      assert.ok(verifiedBy.length > 0);
    }
    assert.match(actsVerified.on, /^\d{4}-\d{2}-\d{2}$/);
  });

  it("does not say that France has transposed the directive, as nobody has read so", () => {
    assert.equal(profiles.FR?.status, "not in force");
  });
});
