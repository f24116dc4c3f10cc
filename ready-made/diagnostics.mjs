// Prints what a preview gives as reasons for its failure. No line of it can be a command to a CI system.
import { readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

const text = readFileSync(process.argv[2], "utf8");
let diagnostics = [{ severity: "error", message: text }];
try {
  diagnostics = JSON.parse(text).diagnostics ?? [];
} catch {}
for (const { severity, message } of diagnostics) {
  if (severity !== "error") continue;
  for (const line of stripVTControlCharacters(message)
    .trim()
    .split(/\r\n|[\r\n]/)) {
    process.stdout.write(`  ${line.replaceAll("##", "# #")}\n`);
  }
}
