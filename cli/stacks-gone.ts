import { InputError } from "../plan/input-error";
import { projectIn, stacksOf } from "../plan/project";
import type { GateChange } from "../review/review";
import type { Base } from "./base";

/**
 * Stacks that had a file and have none now: no review judges them any more. Under another name of the project all of them
 * are other stacks to the engine. One stack asked for is judged alone.
 */
export function stacksGone(base: Base, folder: string, asked: string | undefined, allows: boolean): GateChange[] {
  const then = formerly(base.folder);
  if (!then) return [];
  const now = stacksIn(folder);
  const isRenamed = then.project !== now.project;
  const gone = then.stacks
    .filter((stack) => isRenamed || !now.stacks.includes(stack))
    .filter((stack) => asked === undefined || asked.split("/").at(-1) === stack)
    .map((stack) => (isRenamed ? `${then.project}/${stack}` : stack));
  const subjects = isRenamed && then.stacks.length === 0 ? [then.project] : gone;
  return subjects.map((subject) => ({ kind: "stack gone", subject, blocks: !allows }));
}

const stacksIn = (folder: string) => ({ project: projectIn(folder).name, stacks: stacksOf(folder) });

/** Nothing where it was no project yet, or cannot be read as one, which is why it cannot be judged. */
function formerly(folder: string): ReturnType<typeof stacksIn> | undefined {
  try {
    return stacksIn(folder);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
