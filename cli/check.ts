import * as path from "node:path";
import { assess, severities } from "../assessment/assess";
import type { Assessment } from "../assessment/assessment";
import { InputError } from "../plan/input-error";
import { planProgram } from "../plan/program";
import { stacksOf } from "../plan/project";
import { policies } from "../policypack/policies";
import type { Severity } from "../policypack/policy";
import { markdown } from "../reports/markdown";
import { terminal } from "../reports/terminal";
import { writeWhole } from "./write";

interface Options {
  program?: string;
  stack?: string;
  output: string;
  failOn: Severity | "never";
}

/** Plans, judges, prints and writes; sets the exit code. */
export async function check({ program, stack, output, failOn }: Options): Promise<void> {
  if (!program) throw new InputError("Say what to judge: --program FOLDER or --state FILE.");
  const stacks = stack ? [stack] : stacksOf(program);
  for (const each of stacks.length > 0 ? stacks : [undefined]) {
    const plan = await planProgram(program, each ? { stack: each } : {});
    const assessment = assess(plan, policies, { now: new Date().toISOString(), packVersion: "0.1.0" });
    process.stdout.write(terminal(assessment, { colour: process.stdout.isTTY === true && !process.env.NO_COLOR }));
    const folder = path.join(output, plan.stack);
    writeWhole(path.join(folder, "assessment.json"), `${JSON.stringify(assessment, null, 2)}\n`);
    writeWhole(path.join(folder, "summary.md"), markdown(assessment));
    process.stdout.write(`Summaries: ${folder}\n`);
    if (blocks(assessment, failOn)) process.exitCode = 1;
  }
}

/** Whether an open finding is as severe as asked. */
function blocks({ findings, policies }: Assessment, failOn: Severity | "never"): boolean {
  if (failOn === "never") return false;
  const blocking = new Set(
    policies.filter(({ severity }) => severities.indexOf(severity) <= severities.indexOf(failOn)).map(({ id }) => id),
  );
  return findings.some(({ policy, state }) => (state === "fail" || state === "error") && blocking.has(policy));
}
