import { liveConfined } from "./confined";
import { failureOf } from "./failure";
import { leaveStackTracesUnmapped } from "./positions";
import type { Job, Report } from "./protocol";
import { record } from "./record";

/** The child process: runs one program, and reports what it registered, or why it cannot be said. */
process.once("message", async (job: Job) => {
  leaveStackTracesUnmapped();
  if (job.confined) liveConfined();
  const exit = process.exit.bind(process);
  const report = (said: Report): void => {
    process.exit = exit;
    process.removeAllListeners("beforeExit");
    process.send?.(said, () => exit(0));
  };
  const refuse = (message: string): void => report({ failure: failureOf(new Error(message), job) });

  process.exit = ((code?: number) => {
    refuse(`The program ends itself with process.exit(${code ?? ""}): what it still had to register is not known.`);
  }) as typeof process.exit;
  process.once("beforeExit", () => refuse("The program waits for something that never comes."));
  try {
    report({ plan: await record(job) });
  } catch (error) {
    report({ failure: failureOf(error, job) });
  }
});
