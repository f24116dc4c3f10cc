import type { Relation } from "../relation";
import { form } from "./form";
import { outbound } from "./outbound";
import { reach } from "./reach";

/** Every demand on the flow matrix that a stack declares. */
export const matrix = [...form, ...reach, ...outbound] as const satisfies readonly Relation[];
