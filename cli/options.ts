import { type Command, InvalidArgumentError, Option } from "commander";
import { severities } from "../policypack/severity";
import { hosts } from "../posting/post";
import { languages } from "../reports/phrases/language";
import { reviewFormats } from "../reports/review/formats";
import { fileFormats } from "../reports/summary";
import type { Format } from "./check";

const formats: readonly Format[] = ["terminal", ...fileFormats];
const reviewOutputs = ["terminal", ...reviewFormats] as const;

/** The options of a review. A side is a program's folder, a preview, a state, or an assessment.json. */
export const reviewing = (command: Command): Command =>
  declaring(command)
    .option("--base <branch>", "compare with where this change left the branch, planned offline")
    .option("--before <side>", "compare with a program's folder, a preview, a state or an assessment.json")
    .option("--before-events <log>", "the event log of that preview")
    .option("--before-stack-config <file>", "the Pulumi.<stack>.yaml of that state, as it was: it holds the exemptions")
    .option("--after <side>", "the change, as it lies: one of the same", ".")
    .option("--after-events <log>", "the event log of that preview")
    .option("--after-stack-config <file>", "the Pulumi.<stack>.yaml of that state")
    .option("--project <folder>", "the project that a preview, state or assessment is of (default: this folder)")
    .option("--stack <name>", "the stack of the programs (default: every stack that has a file)")
    .addOption(
      new Option("--format <list>", `what to make, of ${reviewOutputs.join(",")}`)
        .argParser(listOf(reviewOutputs))
        .default(["terminal", "markdown", "json"], "terminal,markdown,json"),
    )
    .option("--output <folder>", "where the files go, in a folder for each stack", "out")
    .addOption(new Option("--lang <language>", "the language of text for people").choices(languages).default("en"))
    .addOption(threshold())
    .option("--policy-pack-config <file>", "levels by policy, the file that Pulumi takes; the base's own for the base")
    .addOption(
      new Option(
        "--post <host>",
        "comment on the pull request of the CI job, and show the text on the job's page",
      ).choices(hosts),
    )
    .option("--allow-new-exemptions", "an exemption that the change adds does not block")
    .option("--allow-baseline-growth", "an entry that the change adds to the baseline does not block")
    .option(
      "--allow-tool-changes",
      "a change of Cordon's version, of the pipeline that runs it, or of which stacks there are does not block",
    )
    .option("--trust-program", "programs may write files, start processes and read all that the caller may")
    .option("--config <key=value>", "a configuration value; can be repeated", pairOf)
    .option("--answers <file>", "what the cloud would answer, by function")
    .option("--timeout <seconds>", "how long a program may run", secondsOf, 120);

const threshold = (): Option =>
  new Option("--fail-on <severity>", "the lowest severity of a finding that gives exit code 1")
    .choices([...severities, "never"])
    .default("high");

/** The options of every command that reads plans, several at once: those of one estate are joined. */
export const planning = (command: Command): Command =>
  declaring(command)
    .option(
      "--program <folder>",
      "a Pulumi program, run with no engine (default: this folder); can be repeated",
      listed,
    )
    .option("--stack <name>", "the stack of the programs")
    .option("--preview <digest>", "what `pulumi preview --json` printed; can be repeated", listed)
    .option("--events <log>", "the event log of each preview; can be repeated", listed)
    .option("--state <file>", "what `pulumi stack export` wrote; can be repeated", listed)
    .option("--project <folder>", "the project of a preview or state (default: this folder); can be repeated", listed)
    .option("--config <key=value>", "a configuration value; can be repeated", pairOf)
    .option("--answers <file>", "what the cloud would answer, by function")
    .option("--timeout <seconds>", "how long a program may run", secondsOf, 120);

/** The options of every command that compares with what is declared. */
export const declaring = (command: Command): Command =>
  command
    .option("--matrix <file>", "the flow matrix in YAML, of a program that declares none itself")
    .option("--region <name>", "the region of that matrix (default: the only one)");

export const asText = (): Option =>
  new Option("--format <format>", "as text or as data").choices(["terminal", "json"]).default("terminal");

const listed = (text: string, before: string[] = []): string[] => [...before, text];

/** The options of every command that judges one source. */
export const sourced = (command: Command): Command =>
  declaring(command)
    .option("--program <folder>", "a Pulumi program in TypeScript or JavaScript, run with no engine and no cloud")
    .option("--stack <name>", "the stack of that program (default: every stack that has a file)")
    .option("--preview <digest>", "what `pulumi preview --json` printed, for a program in any language")
    .option("--events <log>", "the event log of that preview")
    .option("--state <file>", "what `pulumi stack export` wrote")
    .option("--project <folder>", "the project of that preview or state, to name lines of it (default: this folder)")
    .option("--stack-config <file>", "the Pulumi.<stack>.yaml that holds the state's exemptions");

/** The options of every command that may run a program. */
export const running = (command: Command): Command =>
  command
    .option("--config <key=value>", "a configuration value; can be repeated", pairOf)
    .option("--answers <file>", "what the cloud would answer, by function")
    .option("--timeout <seconds>", "how long a program may run", secondsOf, 120);

/** The options of every command that judges. */
export const judging = (command: Command): Command =>
  command
    .addOption(
      new Option("--format <list>", `what to make, of ${formats.join(",")}`)
        .argParser(listOf(formats))
        .default([...formats], "all of them"),
    )
    .option("--output <folder>", "where the summaries go, in a folder for each stack", "out")
    .addOption(
      new Option("--lang <language>", "the language of every summary (default: en, and the HTML also in fr)").choices(
        languages,
      ),
    )
    .addOption(threshold())
    .option("--policy-pack-config <file>", "levels by policy, the file that Pulumi takes; they win over --fail-on")
    .option("--config <key=value>", "a configuration value; can be repeated", pairOf)
    .option("--answers <file>", "what the cloud would answer, by function")
    .option("--timeout <seconds>", "how long a program may run", secondsOf, 120);

export const listOf =
  <Item extends string>(items: readonly Item[]) =>
  (text: string): Item[] => {
    const chosen = text.split(",").map((each) => each.trim());
    const stranger = chosen.find((each) => !items.includes(each as Item));
    if (stranger !== undefined) throw new InvalidArgumentError(`The formats are ${items.join(", ")}.`);
    return [...new Set(chosen)] as Item[];
  };

export function pairOf(text: string, before: Record<string, string> = {}): Record<string, string> {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("It is written key=value, such as aws:region=eu-west-3.");
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}

export function secondsOf(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 86_400)) throw new InvalidArgumentError("It is a number of seconds, such as 300.");
  return seconds;
}
