import * as assert from "node:assert/strict";
import Ajv from "ajv";
import Draft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { validateXML } from "xmllint-wasm";
import { gitlab } from "../reports/review/gitlab";
import { junit } from "../reports/review/junit";
import { sarif } from "../reports/review/sarif";
import type { Review } from "../review/review";
import { reviewNamed, reviewNames } from "./hostile-review";
import { officialSchema } from "./official-schemas";
import { inInfra, packOf, sampleReview } from "./sample-review";

const reviews: Record<string, Review[]> = {
  "a sample": [sampleReview()],
  "other packs": [sampleReview({ packs: [packOf("no-note"), packOf("advise", { severity: "low", change: null })] })],
  nothing: [sampleReview({ findings: [], policies: [], exemptions: [], gate: [] })],
  "hostile names": reviewNames.map((name) => reviewNamed(name)),
};

/** Paths as they stand, so that nothing but the format itself keeps them harmless. */
const asItStands = (file: string): string => file;

describe("a review against the official schemas", () => {
  const sarifSchema = officialSchema("sarif-2.1.0.json");
  const junitSchema = officialSchema("junit-10.xsd");
  const gitlabSchema = officialSchema("gitlab-code-quality.json");

  for (const [name, cases] of Object.entries(reviews)) {
    it(`${name}: SARIF by ${sarifSchema.title}`, function () {
      const ajv = new Draft04({ strict: false, allErrors: true });
      addFormats(ajv);
      const validate = ajv.compile(JSON.parse(sarifSchema.read(this)));
      for (const review of cases) {
        for (const withExempted of [false, true]) {
          validate(JSON.parse(sarif(review, asItStands, { withExempted })));
          assert.deepEqual(validate.errors, null);
        }
      }
    });

    it(`${name}: GitLab code quality by ${gitlabSchema.title}`, function () {
      const validate = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(gitlabSchema.read(this)));
      for (const review of cases) {
        validate(JSON.parse(gitlab([review], asItStands)));
        assert.deepEqual(validate.errors, null);
      }
    });

    it(`${name}: JUnit by ${junitSchema.title}`, async function () {
      const schema = junitSchema.read(this);
      const xml = cases.map((review, index) => ({ fileName: `${index}.xml`, contents: junit(review, inInfra) }));
      assert.deepEqual((await validateXML({ xml, schema })).errors, []);
    });
  }
});
