#!/usr/bin/env node
import { Command, Option } from "commander";
import { InputError } from "../plan/input-error";
import { check } from "./check";

const program = new Command("cordon")
  .description("Judges Pulumi stacks on AWS and Azure for healthcare hosting the way NIS 2 asks for.")
  .showHelpAfterError('("cordon --help" shows what it takes)')
  .exitOverride();

const failOn = new Option("--fail-on <severity>", "the lowest severity that gives exit code 1")
  .choices(["critical", "high", "medium", "low", "never"])
  .default("high");

program
  .command("preview")
  .description("judge this project's program, offline: no cloud account, no Pulumi CLI")
  .option("--stack <name>", "the stack (default: every stack that has a file)")
  .option("--output <folder>", "where the summaries go", "out")
  .addOption(failOn)
  .action((options) => check({ program: ".", ...options }));

program
  .command("check")
  .description("judge any Pulumi project: its program, a preview, or a state")
  .option("--program <folder>", "a Pulumi program, run without engine and cloud")
  .option("--state <file>", "what `pulumi stack export` wrote")
  .option("--stack <name>", "the stack")
  .option("--output <folder>", "where the summaries go", "out")
  .addOption(failOn)
  .action(check);

program.parseAsync().then(
  () => undefined,
  (error: unknown) => {
    if (error instanceof InputError) process.stderr.write(`cordon: ${error.toString()}\n`);
    else if ((error as { code?: string }).code?.startsWith("commander.")) {
      process.exitCode = (error as { exitCode: number }).exitCode === 0 ? 0 : 2;
      return;
    } else process.stderr.write(`cordon: ${(error as Error).stack}\n`);
    process.exitCode = 2;
  },
);
