import { InputError } from "../plan/input-error";
import { printable } from "../reports/text";
import type { ReadSide } from "./side";

/** Two stacks of one project can be compared; of another project nothing is the same resource. An empty state names none. */
export function refuseOtherProject(before: readonly ReadSide[], after: readonly ReadSide[], file: string): void {
  const project = projectOf(after);
  const other = projectOf(before);
  if (project === undefined || other === undefined || project === other) return;
  const message = `This is of the project ${printable(other)}, and the change is of ${printable(project)}: what is compared must be of one project.`;
  throw new InputError(message, { file });
}

const projectOf = (sides: readonly ReadSide[]): string | undefined =>
  sides.map(({ assessment }) => assessment.project).find((name) => name !== "");
