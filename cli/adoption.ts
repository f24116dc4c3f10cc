import { type Command, InvalidArgumentError, Option } from "commander";
import { LONGEST_EXEMPTION, lastDaySchema } from "../declaration/exemptions";
import { acceptedFormats } from "../reports/exemptions";
import { languages } from "../reports/phrases/language";
import { type BaselineOptions, baseline } from "./baseline";
import { checkExemptions, listExemptions } from "./exemptions";
import type { SourceOptions } from "./source";

/** The commands with which an estate that has findings already begins; `sourced` gives one the options of its source. */
export function adoption(program: Command, sourced: (command: Command) => Command): void {
  sourced(program.command("baseline"))
    .description("record today's findings, so that a review blocks only on new ones (default: of this folder)")
    .requiredOption("--owner <name>", "who answers for mending them")
    .addOption(
      new Option("--last-day <day>", "the last day on which they are let through, such as 2027-03-31")
        .argParser(dayOf)
        .conflicts("days"),
    )
    .option("--days <number>", `the same in days from today, at most ${LONGEST_EXEMPTION}`, daysOf, 90)
    .option("--output <file>", "where the record goes (default: cordon-baseline.<stack>.yaml beside Pulumi.yaml)")
    .option("--grow", "add findings that the record does not have yet")
    .option("--renew", "give a new last day and owner to what has ended and is still found")
    .action((options: BaselineOptions) => baseline(orHere(options)));

  const exemptions = program.command("exemptions").description("show what is accepted, by whom and until when");
  exemptions
    .command("list")
    .description("list the exemptions and baselines of every stack of this folder, without a plan")
    .option("--program <folder>", "another project's folder", ".")
    .option("--stack <name>", "one stack")
    .option("--stack-config <file>", "one Pulumi.<stack>.yaml, wherever it lies")
    .addOption(formatOption())
    .addOption(languageOption())
    .action(listExemptions);
  sourced(exemptions.command("check"))
    .description("plan, and say what is invalid, expired or unused: exit code 1 if any is (default: of this folder)")
    .option("--within <days>", "warn of what ends in so many days", daysOf, 30)
    .addOption(formatOption())
    .addOption(languageOption())
    .action((options) => checkExemptions(orHere(options)));
}

/** This folder, where no source is named. */
const orHere = <Options extends SourceOptions>(options: Options): Options =>
  (options.program ?? options.preview ?? options.state) ? options : { ...options, program: "." };

const formatOption = (): Option =>
  new Option("--format <format>", "as a table, as Markdown or as data").choices(acceptedFormats).default("table");

const languageOption = (): Option =>
  new Option("--lang <language>", "the language of the table").choices(languages).default("en");

function dayOf(text: string): string {
  if (!lastDaySchema.safeParse(text).success) throw new InvalidArgumentError("It is a date such as 2027-03-31.");
  return text;
}

function daysOf(text: string): number {
  if (!/^\d{1,3}$/.test(text) || Number(text) > LONGEST_EXEMPTION) {
    throw new InvalidArgumentError(`It is a number of days from 0 to ${LONGEST_EXEMPTION}.`);
  }
  return Number(text);
}
