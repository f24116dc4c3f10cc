import { inside, isOutside, prefixesOf } from "../declaration/segments";
import { declarationIn } from "../network/declared";
import { type Named, partyNamed } from "../network/parties";
import { type Explanation, explain } from "../network/proof/explain";
import type { Party } from "../network/proof/passage";
import type { Proof } from "../network/proof/proof";
import { proofsOf } from "../network/read";
import { readService } from "../network/space/services";
import type { Declared } from "../network/zones";
import type { Plan } from "../plan/graph";
import { InputError } from "../plan/input-error";
import { explanationData, explanationText } from "../reports/network/explanation";
import { nearest } from "./nearest";
import { type PlansOptions, readPlans } from "./plans";
import { colourOf } from "./progress";

interface ExplainOptions extends PlansOptions {
  ipv6?: boolean;
  format: "terminal" | "json";
}

/** Prints whether one can ask something of another, and the way, or what is in the way. */
export async function explainPath(
  from: string,
  to: string,
  service: string | undefined,
  options: ExplainOptions,
): Promise<void> {
  const asked = service === undefined ? undefined : readService(service);
  if (service !== undefined && !asked) {
    throw new InputError(
      `"${service.slice(0, 40)}" is no service; write tcp/443, udp/53, tcp/8000-8100, tcp, icmp or all.`,
    );
  }
  const plan = await readPlans(options);
  const proof = proofsOf(plan).find(({ model }) => model.family === (options.ipv6 ? 6 : 4)) as Proof;
  const segments = declaredIn(plan);
  const party = (name: string): Party => {
    const named: Named = partyNamed(name, { resources: plan.resources, segments }, proof.model);
    if ("party" in named) return named.party;
    const known = [...segments.map(({ id }) => id), ...plan.resources.map((resource) => resource.name)];
    throw new InputError(
      named.problem + (named.problem.startsWith("There is no") ? nearest(name, [...new Set(known)]) : ""),
    );
  };
  const explanation: Explanation = explain(proof, party(from), party(to), asked);
  const question = { from, to, ...(service ? { service } : {}) };
  const resources = new Map(plan.resources.map((resource) => [resource.urn, resource]));
  process.stdout.write(
    options.format === "json"
      ? `${JSON.stringify(explanationData(question, explanation, resources), null, 2)}\n`
      : explanationText(question, explanation, resources, { colour: colourOf(process.stdout) }),
  );
}

/** The segments that a plan declares, as far as the network knows them. */
export function declaredIn(plan: Plan): Declared[] {
  const segments = declarationIn(plan)?.segments ?? [];
  void inside;
  return segments.map((segment) => ({ id: segment.id, prefixes: prefixesOf(segment), outside: isOutside(segment) }));
}
