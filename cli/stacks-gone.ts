import { stacksOf } from "../plan/project";
import type { GateChange } from "../review/review";
import type { Base } from "./base";

/** Stacks that had a file and have none now: no review judges them any more. One stack asked for is judged alone. */
export function stacksGone(base: Base, folder: string, asked: string | undefined, allows: boolean): GateChange[] {
  const now = stacksOf(folder);
  return stacksOf(base.folder)
    .filter((stack) => !now.includes(stack))
    .filter((stack) => asked === undefined || asked.split("/").at(-1) === stack)
    .map((stack) => ({ kind: "stack gone", subject: stack, blocks: !allows }));
}
