import type { Plan } from "./graph";
import { InputError } from "./input-error";
import { isObject, parseJson } from "./json";
import { isDefaultProvider, isResourceState, type ResourceState, resourceOf, stackOf } from "./resource-state";
import { readStackConfig } from "./stack-config";

interface StateFiles {
  /** Its name, for messages. */
  file?: string;
  /** One of a stack that was never deployed is an answer: nothing. It names neither project nor stack. */
  mayBeEmpty?: boolean;
  /** The text of `Pulumi.<stack>.yaml`, which a state does not hold: exemptions lie there. */
  stackConfig?: string;
  stackConfigFile?: string;
}

/** What is deployed, as `pulumi stack export` tells it. Resources that wait to be deleted are left out. */
export function readState(text: string, { file, mayBeEmpty, stackConfig, stackConfigFile }: StateFiles = {}): Plan {
  const states = resourcesIn(parseJson(text, file), file);
  if (states.length === 0 && !mayBeEmpty) {
    throw new InputError("This state holds no resources, so there is nothing to judge.", file ? { file } : {});
  }
  const live = states.filter(({ urn, delete: deleted, pendingReplacement }) => {
    return !deleted && !pendingReplacement && !isDefaultProvider(urn);
  });
  const { project, stack } = stackOf(states);
  return {
    source: "state",
    project,
    stack,
    resources: live.map(resourceOf),
    assumptions: [],
    config: stackConfig === undefined ? {} : readStackConfig(stackConfig, project, stackConfigFile),
  };
}

function resourcesIn(state: unknown, file: string | undefined): ResourceState[] {
  const wrong = (message: string): never => {
    throw new InputError(message, file === undefined ? {} : { file });
  };
  if (isObject(state) && "steps" in state) return wrong("This is a preview, not a state.");
  const deployment = isObject(state) ? deploymentIn(state) : undefined;
  if (!isObject(state) || !isObject(deployment)) {
    return wrong('This is no state: "pulumi stack export" writes one, with a "deployment" that lists the resources.');
  }
  if (state.version !== 3 && state.version !== 4) {
    return wrong(
      `This state has version ${shown(state.version)}; 3 and 4 can be read: export it with a current Pulumi.`,
    );
  }
  const resources = deployment.resources ?? [];
  if (!Array.isArray(resources)) return wrong("The deployment's resources are no list.");
  const odd = resources.findIndex((each) => !isResourceState(each));
  if (odd >= 0) return wrong(`resources[${odd}] is no resource as the engine writes one.`);
  return resources;
}

/** What is deployed. A backend's own file keeps it under other names; null stands for nothing. */
function deploymentIn({ deployment, checkpoint }: Record<string, unknown>): unknown {
  const found = deployment === undefined && isObject(checkpoint) ? (checkpoint.latest ?? null) : deployment;
  return found === null ? {} : found;
}

const shown = (version: unknown): string => (typeof version === "number" ? String(version) : "that is no number");
