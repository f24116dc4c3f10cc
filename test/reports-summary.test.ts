import * as assert from "node:assert/strict";
import { assess } from "../assessment/assess";
import { policies } from "../policypack/policies";
import { summaryPage } from "../reports/html/page";
import { markdown } from "../reports/markdown/page";
import { type Language, languages, phrases, wordsOf } from "../reports/phrases/language";
import { terminal } from "../reports/terminal";
import { limitsOf } from "../reports/view";
import { planOf, resourceOf } from "./plan-of";
import { sampleAssessment } from "./sample";

const circumstances = { now: "2026-11-21T09:15:00.000Z", packVersion: "0.1.0" };

/** What a reader of the page sees, without its tags. */
const read = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/s, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

const unescaped = (text: string): string => text.replace(/\\(.)/g, "$1");

const reports: Record<string, (assessment: ReturnType<typeof sampleAssessment>, language: Language) => string> = {
  terminal: (assessment, language) => terminal(assessment, { language }),
  markdown: (assessment, language) => unescaped(markdown(assessment, language)),
  html: (assessment, language) => read(summaryPage(assessment, language)),
};

describe("every report", () => {
  const assessment = sampleAssessment();

  for (const [name, report] of Object.entries(reports)) {
    for (const language of languages) {
      it(`says of each finding what, where, why and how to mend it (${name}, ${language})`, () => {
        const text = report(assessment, language);
        for (const finding of assessment.findings.filter(({ state }) => state === "fail")) {
          const policy = assessment.policies.find(({ id }) => id === finding.policy);
          assert.ok(policy);
          const { title, why, fix } = wordsOf(policy, language);
          const { position, resource } = finding;
          const place = position ? `${position.file}:${position.line}` : resource.name;
          for (const part of [title, why, fix, policy.id, place, ...finding.paths])
            assert.ok(text.includes(part), part);
        }
      });

      it(`shows exemptions, changed policies, assumptions and what was not judged (${name}, ${language})`, () => {
        const text = report(assessment, language);
        const { daysLeft, exemptionState } = phrases[language];
        for (const part of [
          daysLeft(71),
          exemptionState.expired,
          "azure-storage-tls",
          "getCallerIdentity",
          "awsx:ec2:Vpc",
        ]) {
          assert.ok(text.includes(part), part);
        }
      });
    }
  }

  for (const language of languages) {
    it(`for auditors says what it does not say (${language})`, () => {
      for (const report of [reports.markdown, reports.html]) {
        const text = report?.(assessment, language) ?? "";
        for (const limit of limitsOf(assessment, language)) assert.ok(text.includes(limit), limit);
        assert.ok(text.includes(phrases[language].notAssessed));
        assert.ok(text.includes(phrases[language].recordsOnly));
      }
    });

    it(`says so when nothing was judged, and calls it no success (${language})`, () => {
      const nothing = assess(planOf([resourceOf("aws:none/none:None", {})]), policies, circumstances);
      const { verdict } = phrases[language];
      for (const report of Object.values(reports)) {
        const text = report(nothing, language);
        assert.ok(text.includes(verdict({ judged: 0, blocking: 0, advising: 0 })));
        assert.doesNotMatch(text, /✓/);
      }
    });
  }

  it("shows each severity and outcome by word and shape, not by colour alone", () => {
    const page = summaryPage(assessment, "en");
    for (const outcome of ["pass", "fail", "unknown", "exempted"])
      assert.match(page, new RegExp(`<symbol id="${outcome}"`));
    assert.match(page, /class="severity critical"><svg.*?<\/svg>Critical</s);
  });
});
