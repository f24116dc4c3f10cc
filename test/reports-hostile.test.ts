import * as assert from "node:assert/strict";
import { stripVTControlCharacters } from "node:util";
import { assess } from "../assessment/assess";
import { folderOf } from "../cli/write";
import { policies } from "../policypack/policies";
import { summaryPage } from "../reports/html/page";
import { markdown } from "../reports/markdown/page";
import { languages } from "../reports/phrases/language";
import { terminal } from "../reports/terminal";
import { hostileNames, hostilePlan } from "./hostile";
import { sampleAssessment } from "./sample";

const assessment = assess(hostilePlan, policies, { now: "2026-11-21T09:15:00.000Z", packVersion: "0.1.0" });

/** Controls, and formatting that reverses or hides what is read. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}]/u;

const tagsOf = (page: string): string[] => [
  ...new Set([...page.matchAll(/<\/?([a-zA-Z!][a-z0-9-]*)/g)].map(([, tag = ""]) => tag)),
];

describe("hostile names", () => {
  for (const language of languages) {
    it(`bring no tag, attribute or resource into the page (${language})`, () => {
      const page = summaryPage(assessment, language);
      const ordinary = tagsOf(summaryPage(sampleAssessment(), language));
      assert.deepEqual(
        tagsOf(page).filter((tag) => !ordinary.includes(tag)),
        [],
      );
      assert.doesNotMatch(page, /<script|<img|<[^>]*\son\w+=|<[^>]*\s(?:src|href)="(?!#)/);
      assert.doesNotMatch(page.replaceAll("\n", ""), invisible);
    });

    it(`keep the tables of the Markdown in shape (${language})`, () => {
      let columns = 0;
      for (const line of markdown(assessment, language).split("\n")) {
        if (!line.startsWith("|")) columns = 0;
        else {
          const cells = line.replace(/\\./g, "").split("|").length;
          assert.equal(columns === 0 ? cells : columns, cells, line);
          columns = cells;
        }
      }
      const bare = markdown(assessment, language)
        .replaceAll("<br>", "")
        .replace(/\\./g, "")
        .replace(/`[^`\n]*`/g, "");
      assert.deepEqual(new Set(bare.match(/<\S*/g)), new Set());
      assert.doesNotMatch(markdown(assessment, language).replaceAll("\n", ""), invisible);
    });

    it(`send no control to the terminal (${language})`, () => {
      const text = terminal(assessment, { colour: true, language });
      assert.doesNotMatch(stripVTControlCharacters(text).replaceAll("\n", ""), invisible);
      assert.deepEqual(stripVTControlCharacters(text), terminal(assessment, { language }));
    });
  }

  it("make no line longer than a person reads", () => {
    for (const line of terminal(assessment).split("\n")) assert.ok([...line].length < 2500, line.slice(0, 80));
  });

  it("become folders that lie where they should, one for each stack", () => {
    const folders = hostileNames.map(folderOf);
    for (const folder of folders) assert.match(folder, /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/);
    assert.equal(new Set(folders).size, hostileNames.length);
    assert.equal(folderOf("prod-azure"), "prod-azure");
    assert.match(folderOf(".."), /^stack-/);
  });
});
