import { flows } from "./flows";
import { internet } from "./internet";
import type { NetworkPolicy } from "./policy";

/** Every demand on what networks let pass. */
export const network = [...flows, ...internet] as const satisfies readonly NetworkPolicy[];
