import * as assert from "node:assert/strict";
import { acts } from "../measures/acts";
import { annexFrench } from "../measures/annex.fr";
import { profiles } from "../measures/profiles";
import { exemptionRecordPolicy } from "../policypack/exemption-record";
import { exemptionRecordFrench } from "../policypack/exemption-record.fr";
import { french as frenchPolicies } from "../policypack/french";
import { policies } from "../policypack/policies";
import { summaryPage } from "../reports/html/page";
import { markdown } from "../reports/markdown/page";
import { acceptedPhrases } from "../reports/phrases/accepted";
import { english } from "../reports/phrases/en";
import { french } from "../reports/phrases/fr";
import { type Language, languages } from "../reports/phrases/language";
import { terminal } from "../reports/terminal";
import { forbidden } from "./forbidden-words";
import { sampleAssessment } from "./sample";

/** Every string in a value; functions are called with plain amounts. */
function* sentences(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "function") {
    for (const amount of [0, 1, 2]) {
      const amounts = Object.assign(Object(amount), { judged: amount, blocking: amount, advising: amount });
      yield String(
        value(
          value.length === 1 && /\{/.test(String(value).split("=>")[0] ?? "") ? amounts : amount,
          "x",
          "x",
          "x",
          "x",
        ),
      );
    }
  } else if (value !== null && typeof value === "object")
    for (const each of Object.values(value)) yield* sentences(each);
}

const wordsOf = ({ title, why, fix }: { title: string; why: string; fix: string }) => [title, why, fix];

const texts: Record<Language, unknown[]> = {
  en: [
    english,
    acceptedPhrases.en,
    [exemptionRecordPolicy, ...policies].map(wordsOf),
    acts.map(({ name, status, binds }) => [name.en, status.en, binds.en]),
    Object.values(profiles).map(({ act, acts }) => [act.en, acts.map((each) => [each.status.en, each.binds.en])]),
  ],
  fr: [
    french,
    acceptedPhrases.fr,
    [exemptionRecordFrench, ...Object.values(frenchPolicies)].map(wordsOf),
    annexFrench,
    acts.map(({ name, status, binds }) => [name.fr, status.fr, binds.fr]),
    Object.values(profiles).map(({ act, acts }) => [act.fr, acts.map((each) => [each.status.fr, each.binds.fr])]),
  ],
};

const saidIn = (lines: readonly string[], language: Language): string[] =>
  lines.flatMap((line) =>
    forbidden[language].flatMap((pattern) => (pattern.test(line) ? `${pattern} in: ${line}` : [])),
  );

describe("the words of every report", () => {
  for (const language of languages) {
    it(`are none of those that nobody may say (${language})`, () => {
      assert.deepEqual(saidIn([...sentences(texts[language])], language), []);
    });

    it(`stay so once they are put together (${language})`, () => {
      const assessment = sampleAssessment();
      const page = summaryPage(assessment, language)
        .replace(/<style>.*?<\/style>/s, "")
        .replace(/<[^>]+>/g, " ");
      const texts = [page, markdown(assessment, language), terminal(assessment, { language })];
      const lines = texts.flatMap((text) => text.split("\n"));
      assert.deepEqual(saidIn(lines, language), []);
    });
  }

  it("would be caught, if they were", () => {
    assert.ok(forbidden.en.some((pattern) => pattern.test("This stack is NIS 2 compliant.")));
    assert.ok(forbidden.fr.some((pattern) => pattern.test("Cette pile est conforme.")));
  });
});
