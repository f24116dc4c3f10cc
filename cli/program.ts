import { Command, InvalidArgumentError, Option } from "commander";
import { severities } from "../policypack/severity";
import { hosts } from "../posting/post";
import { matrixFormats } from "../reports/network/matrix";
import { languages } from "../reports/phrases/language";
import { reviewFormats } from "../reports/review/formats";
import { fileFormats } from "../reports/summary";
import { adoption } from "./adoption";
import { check, type Format } from "./check";
import { comment, places } from "./comment";
import { drawMap, explainPath, printDifference, printMatrix, prove } from "./network";
import { explainPolicy, listPolicies } from "./policies";
import { review } from "./review";
import { version } from "./version";

const formats: readonly Format[] = ["terminal", ...fileFormats];
const reviewOutputs = ["terminal", ...reviewFormats] as const;

/** The command line: what it takes, and its help. */
export function commandLine(): Command {
  const program = new Command("cordon")
    .description("Judges Pulumi stacks on AWS and Azure for healthcare hosting the way NIS 2 asks for.")
    .version(version)
    .showHelpAfterError('("cordon --help" shows what it takes)')
    .exitOverride()
    .addHelpText("after", examples);

  judging(program.command("preview"))
    .description("judge the project in this folder, offline: no cloud account, no Pulumi CLI")
    .option("--stack <name>", "the stack (default: every stack that has a file)")
    .action((options) => check({ program: ".", ...options }));

  sourced(judging(program.command("check")))
    .description("judge any Pulumi project: its program, a preview, or a state")
    .action(check);
  adoption(program, (command) => sourced(running(command)));

  reviewing(program.command("review"))
    .description("say what a change does to the findings, the flows, the exemptions and the resources of each stack")
    .action(review);
  program
    .command("comment")
    .description("show on a pull request what an earlier job has reviewed, rendered anew from its data")
    .requiredOption("--review <at>", "a review.json, or the folder of a review with one for each stack")
    .addOption(
      new Option("--post <host>", "whose pull request; what the CI system says of itself names it")
        .choices(hosts)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option("--to <list>", `where, of ${places.join(",")}`)
        .argParser(listOf(places))
        .default([...places], places.join(",")),
    )
    .addOption(new Option("--lang <language>", "the language of the text").choices(languages).default("en"))
    .action(comment);

  const policies = program.command("policies").description("show what is demanded, and why");
  policies
    .command("list")
    .description("list every policy")
    .addOption(new Option("--format <format>", "as text or as data").choices(["text", "json"]).default("text"))
    .action(listPolicies);
  policies
    .command("explain")
    .argument("<id>", "the policy's id, such as aws-s3-versioning-enabled")
    .description("show one policy: the law behind it, why, how to mend it, examples")
    .action(explainPolicy);
  const network = program.command("network").description("show what can talk to what, before anything is deployed");
  planning(network.command("explain"))
    .argument("<from>", "a segment, a resource, internet or an address range")
    .argument("<to>", "the same")
    .argument("[service]", "such as tcp/5432, udp/53, tcp, icmp (default: every one)")
    .description("say whether one can reach another, and the way hop by hop, or the hop that stops it")
    .option("--ipv6", "over IPv6 (default: IPv4)")
    .addOption(asText())
    .action(explainPath);
  planning(network.command("prove"))
    .description("prove that what can pass is what is declared: exit code 1 if not")
    .addOption(asText())
    .action(prove);
  planning(network.command("matrix"))
    .description("print the flow matrix as it is proved")
    .addOption(new Option("--format <format>", "how to print it").choices(matrixFormats).default("terminal"))
    .action(printMatrix);
  planning(network.command("map"))
    .description("draw the network as one SVG file: zones in lanes by trust, ports on the edges")
    .option("--output <file>", "where the picture goes", "out/network.svg")
    .addOption(new Option("--lang <language>", "the language of the picture").choices(languages).default("en"))
    .action(drawMap);
  declaring(network.command("diff"))
    .argument("<before>", "a program's folder, a state or a preview")
    .argument("<after>", "the same")
    .description("say which flows a change opens and closes")
    .option("--stack <name>", "the stack of the programs")
    .addOption(asText())
    .option("--config <key=value>", "a configuration value; can be repeated", pairOf)
    .option("--answers <file>", "what the cloud would answer, by function")
    .option("--timeout <seconds>", "how long a program may run", secondsOf, 120)
    .action(printDifference);
  return program;
}

/** The options of a review. A side is a program's folder, a preview, a state, or an assessment.json. */
const reviewing = (command: Command): Command =>
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
const planning = (command: Command): Command =>
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
const declaring = (command: Command): Command =>
  command
    .option("--matrix <file>", "the flow matrix in YAML, of a program that declares none itself")
    .option("--region <name>", "the region of that matrix (default: the only one)");

const asText = (): Option =>
  new Option("--format <format>", "as text or as data").choices(["terminal", "json"]).default("terminal");

const listed = (text: string, before: string[] = []): string[] => [...before, text];

/** The options of every command that judges one source. */
const sourced = (command: Command): Command =>
  declaring(command)
    .option("--program <folder>", "a Pulumi program in TypeScript or JavaScript, run with no engine and no cloud")
    .option("--stack <name>", "the stack of that program (default: every stack that has a file)")
    .option("--preview <digest>", "what `pulumi preview --json` printed, for a program in any language")
    .option("--events <log>", "the event log of that preview")
    .option("--state <file>", "what `pulumi stack export` wrote")
    .option("--project <folder>", "the project of that preview or state, to name lines of it (default: this folder)")
    .option("--stack-config <file>", "the Pulumi.<stack>.yaml that holds the state's exemptions");

/** The options of every command that may run a program. */
const running = (command: Command): Command =>
  command
    .option("--config <key=value>", "a configuration value; can be repeated", pairOf)
    .option("--answers <file>", "what the cloud would answer, by function")
    .option("--timeout <seconds>", "how long a program may run", secondsOf, 120);

/** The options of every command that judges. */
const judging = (command: Command): Command =>
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

const listOf =
  <Item extends string>(items: readonly Item[]) =>
  (text: string): Item[] => {
    const chosen = text.split(",").map((each) => each.trim());
    const stranger = chosen.find((each) => !items.includes(each as Item));
    if (stranger !== undefined) throw new InvalidArgumentError(`The formats are ${items.join(", ")}.`);
    return [...new Set(chosen)] as Item[];
  };

function pairOf(text: string, before: Record<string, string> = {}): Record<string, string> {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("It is written key=value, such as aws:region=eu-west-3.");
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 86_400)) throw new InvalidArgumentError("It is a number of seconds, such as 300.");
  return seconds;
}

const examples = `
Examples:
  cordon preview                            judge every stack of the project in this folder
  cordon preview --stack prod --lang fr     one stack, summaries in French
  cordon check --program ../clinic          another project, unchanged
  cordon check --state state.json --stack-config Pulumi.prod.yaml
                                            what is deployed: pulumi stack export > state.json
  cordon check --preview preview.json --events events.jsonl
                                            any language: PULUMI_DEBUG_COMMANDS=true pulumi preview
                                            --json --event-log events.jsonl > preview.json
  cordon review --base main                 what this branch does to findings, flows and resources
  cordon policies explain aws-s3-versioning-enabled

Exit codes:
  0  nothing blocks    1  a finding blocks    2  the input cannot be used, nothing was written`;
