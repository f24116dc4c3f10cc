import { aws } from "./aws/policies";
import { azure } from "./azure/policies";
import type { Policy } from "./policy";
import type { Relation } from "./relation";

/** Every policy, in the order the documentation lists them. */
export const policies: readonly (Policy | Relation)[] = [...aws, ...azure];
