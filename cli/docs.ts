import { jsonSchema } from "../assessment/assessment";
import { matrixJsonSchema } from "../network/matrix-schema";
import { indexPage, matrixPage, servicePage, servicesOf } from "../reports/reference/page";
import { jsonSchema as reviewJsonSchema } from "../review/review";
import { demands } from "./policies";
import { commandLine } from "./program";

/** Every file that is made from the code and kept in the repository, by its path. */
export function generated(): Map<string, string> {
  const services = [...servicesOf(demands)];
  return new Map([
    ["assessment/assessment.schema.json", `${JSON.stringify(jsonSchema(), null, 2)}\n`],
    ["network/matrix.schema.json", `${JSON.stringify(matrixJsonSchema(), null, 2)}\n`],
    ["review/review.schema.json", `${JSON.stringify(reviewJsonSchema(), null, 2)}\n`],
    ["docs/article-21.md", matrixPage(demands)],
    ["docs/cli.md", commandPage()],
    ["docs/policies/README.md", indexPage(demands)],
    ...services.map(([service, own]): [string, string] => [`docs/policies/${service}.md`, servicePage(service, own)]),
  ]);
}

/** The help of each command. */
function commandPage(): string {
  const program = commandLine().configureHelp({ helpWidth: 110 });
  const preview = program.commands.flatMap((command) => [command, ...command.commands]);
  const parts = [program, ...preview].map((command) => {
    let help = "";
    command.configureOutput({ writeOut: (text) => (help += text) }).configureHelp({ helpWidth: 110 });
    command.outputHelp();
    const names = [command.name()];
    for (let parent = command.parent; parent; parent = parent.parent) names.unshift(parent.name());
    return `## ${names.join(" ")}\n\n\`\`\`text\n${help.trimEnd()}\n\`\`\``;
  });
  return `# Command line\n\n${parts.join("\n\n")}\n`;
}
