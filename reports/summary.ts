import type { Assessment } from "../assessment/assessment";
import { summaryPage } from "./html/page";
import { markdown } from "./markdown/page";
import { networkMap } from "./network/map";
import type { Language } from "./phrases/language";

/** The formats that become files. */
export const fileFormats = ["markdown", "html", "json"] as const;

export type FileFormat = (typeof fileFormats)[number];

/** One report as a file. */
export interface ReportFile {
  name: string;
  text: string;
}

/** The file of a format in a language; English has the plain name. */
export async function reportFile(assessment: Assessment, format: FileFormat, language: Language): Promise<ReportFile> {
  const suffix = language === "en" ? "" : `.${language}`;
  switch (format) {
    case "json":
      return { name: "assessment.json", text: `${JSON.stringify(assessment, null, 2)}\n` };
    case "markdown":
      return { name: `summary${suffix}.md`, text: markdown(assessment, language) };
    case "html":
      return {
        name: `summary${suffix}.html`,
        text: summaryPage(assessment, language, await mapOf(assessment, language)),
      };
  }
}

const mapOf = async ({ network }: Assessment, language: Language) =>
  network ? networkMap(network, language) : undefined;
