import { carriers } from "../../network/declared";
import { isUnknown, type Properties, UNKNOWN } from "../../plan/values";
import type { Metadata } from "../policy";
import type { Relation } from "../relation";
import { unknowable } from "../unknown";
import { pass, type Verdict, verdictOfError } from "../verdict";

/** What offends in a declaration, and what nobody can know of it yet. */
export interface Found {
  offences: readonly Offence[];
  doubts: readonly string[];
}

/** Where it is written, and what is wrong in a few words that need no language. */
export interface Offence {
  path: string;
  because?: string;
}

/** What an example declares, as far as it decides. */
type Example = Properties;

interface MatrixRule {
  /** Asked of the declaration as it was registered, whoever wrote it, with what is not known yet in its place. */
  find: (declaration: unknown, today: string) => Found;
  accepted: readonly Example[];
  rejected: readonly Example[];
}

const [first, ...others] = carriers;

/** One demand on the flow matrix that a stack declares, by whatever program, on either cloud. */
export function matrixPolicy<const Id extends string>(definition: Metadata<Id> & MatrixRule): Relation<Id> {
  const { find, accepted, rejected, ...metadata } = definition;
  const inputsOf = (declaration: Example) => ({ inputs: { declaration } });
  return {
    ...metadata,
    kind: "relation",
    type: first,
    orTypes: others,
    with: {},
    accepted: accepted.map(inputsOf),
    rejected: rejected.map(inputsOf),
    judge(resource, _, today) {
      try {
        const declaration = resource.inputs.declaration ?? resource.outputs?.declaration ?? UNKNOWN;
        return verdictOn(isUnknown(declaration) ? unknowable("declaration") : find(declaration, today));
      } catch (error) {
        return verdictOfError(error, resource);
      }
    },
  };
}

/** As many offences as a person reads at once. */
const SHOWN = 6;

function verdictOn({ offences, doubts }: Found): Verdict {
  if (offences.length === 0) return doubts.length > 0 ? { outcome: "unknown", paths: doubts } : pass;
  const said = offences.flatMap(({ because }) => because ?? []);
  const more = said.length > SHOWN ? [`+${said.length - SHOWN}`] : [];
  const because = [...said.slice(0, SHOWN), ...more].join("; ");
  return { outcome: "fail", paths: offences.map(({ path }) => path), ...(because ? { because } : {}) };
}
