import { Command, Option } from "commander";
import { hosts } from "../posting/post";
import { matrixFormats } from "../reports/network/matrix";
import { languages } from "../reports/phrases/language";
import { adoption } from "./adoption";
import { check } from "./check";
import { comment, places } from "./comment";
import { drawMap, explainPath, printDifference, printMatrix, prove } from "./network";
import {
  asText,
  declaring,
  judging,
  listOf,
  pairOf,
  planning,
  reviewing,
  running,
  secondsOf,
  sourced,
} from "./options";
import { explainPolicy, listPolicies } from "./policies";
import { review } from "./review";
import { version } from "./version";

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
