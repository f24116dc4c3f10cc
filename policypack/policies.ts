import { aws } from "./aws/policies";
import { azure } from "./azure/policies";
import { matrix } from "./matrix/policies";
import { network } from "./network/policies";
import type { NetworkPolicy } from "./network/policy";
import type { Policy } from "./policy";
import type { Relation } from "./relation";

/** Every policy on resources, in the order the documentation lists them. */
export const policies: readonly (Policy | Relation)[] = [...aws, ...azure, ...matrix];

/** Every policy on what networks let pass. */
export const networkPolicies: readonly NetworkPolicy[] = network;
