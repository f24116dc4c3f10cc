import { existsSync, statSync } from "node:fs";
import { networkOf } from "../assessment/network";
import { nearest } from "../declaration/nearest";
import { matrixIn } from "../network/declared";
import { differenceOf } from "../network/difference";
import { type Named, partyNamed } from "../network/parties";
import { explain } from "../network/proof/explain";
import type { Party } from "../network/proof/passage";
import type { Proof } from "../network/proof/proof";
import { type Proven, prove as proveOf } from "../network/proven";
import { proofsOf } from "../network/read";
import { readService } from "../network/space/services";
import type { Plan, Resource, Urn } from "../plan/graph";
import { InputError } from "../plan/input-error";
import { readText } from "../plan/yaml";
import { differenceText } from "../reports/network/difference";
import { explanationData, explanationText } from "../reports/network/explanation";
import { MOST_ZONES } from "../reports/network/layout";
import { networkMap } from "../reports/network/map";
import { type MatrixFormat, matrixTable } from "../reports/network/matrix";
import { proofData, proofText } from "../reports/network/proof";
import type { Language } from "../reports/phrases/language";
import { kindOf } from "./file-kind";
import { type PlansOptions, readPlans } from "./plans";
import { colourOf, progress } from "./progress";
import { writeWhole } from "./write";

interface Printed {
  format: "terminal" | "json";
}

const now = (): string => new Date().toISOString();

const byUrn = ({ resources }: Plan): Map<Urn, Resource> =>
  new Map(resources.map((resource) => [resource.urn, resource]));

function provenIn(plan: Plan): Proven {
  progress(`proving what can pass among ${plan.resources.length} resources`);
  return proveOf(plan, now());
}

/** Prints what passes and is not declared, and what is declared and does not pass. Exit code 1 where there is any. */
export async function prove(options: PlansOptions & Printed): Promise<void> {
  const plan = await readPlans(options);
  const proven = provenIn(plan);
  process.stdout.write(
    options.format === "json"
      ? `${JSON.stringify(proofData(proven), null, 2)}\n`
      : proofText(proven, byUrn(plan), { colour: colourOf(process.stdout) }),
  );
  if (proven.matrix && proven.traffic.some(({ state }) => state === "undeclared" || state === "blocked"))
    process.exitCode = 1;
}

/** Prints the flow matrix as it is proved. */
export async function printMatrix(options: PlansOptions & { format: MatrixFormat }): Promise<void> {
  process.stdout.write(matrixTable(provenIn(await readPlans(options)), options.format));
}

/** Draws the network as one SVG file. */
export async function drawMap(options: PlansOptions & { output: string; lang: Language }): Promise<void> {
  const network = networkOf(provenIn(await readPlans(options)));
  const drawn = network && (await networkMap(network, options.lang));
  if (!drawn) {
    const why = network ? `It has more than ${MOST_ZONES} zones, or only one` : "The plan has no network";
    throw new InputError(`There is nothing to draw: ${why}. "cordon network matrix" prints a table of any size.`);
  }
  writeWhole(options.output, `${drawn.text}\n`);
  process.stdout.write(`${options.output}\n`);
}

/** Prints which flows a change opens and closes. */
export async function printDifference(before: string, after: string, options: PlansOptions & Printed): Promise<void> {
  const [one, other] = await Promise.all(
    [before, after].map(async (side) => provenIn(await readPlans(sideOf(side, options)))),
  );
  const changes = differenceOf(one as Proven, other as Proven);
  process.stdout.write(
    options.format === "json"
      ? `${JSON.stringify(changes, null, 2)}\n`
      : differenceText(changes, { colour: colourOf(process.stdout) }),
  );
}

/** A folder is a program; a file tells by itself whether it is a state or a preview. */
function sideOf(side: string, options: PlansOptions): PlansOptions {
  if (!existsSync(side))
    throw new InputError("There is no such folder or file. Name a program's folder, a state or a preview.", {
      file: side,
    });
  const { stack, config, answers, timeout, matrix, region } = options;
  const declared = { ...(matrix ? { matrix } : {}), ...(region ? { region } : {}) };
  if (statSync(side).isDirectory()) {
    return {
      ...declared,
      program: [side],
      ...(stack ? { stack } : {}),
      ...(config ? { config } : {}),
      ...(answers ? { answers } : {}),
      ...(timeout ? { timeout } : {}),
    };
  }
  const kind = kindOf(readText(side)) === "state" ? "state" : "preview";
  return { ...declared, mayBeEmpty: true, [kind]: [side] };
}

/** Prints whether one can ask something of another, and the way, or what is in the way. */
export async function explainPath(
  from: string,
  to: string,
  service: string | undefined,
  options: PlansOptions & Printed & { ipv6?: boolean },
): Promise<void> {
  const asked = service === undefined ? undefined : readService(service);
  if (service !== undefined && !asked) {
    throw new InputError(
      `"${service.slice(0, 40)}" is no service; write tcp/443, udp/53, tcp/8000-8100, tcp, icmp or all.`,
    );
  }
  const plan = await readPlans(options);
  const proof = proofsOf(plan).find(({ model }) => model.family === (options.ipv6 ? 6 : 4)) as Proof;
  const party = (name: string): Party => partyIn(name, plan, proof);
  const explanation = explain(proof, party(from), party(to), asked);
  const question = { from, to, ...(service ? { service } : {}) };
  process.stdout.write(
    options.format === "json"
      ? `${JSON.stringify(explanationData(question, explanation, byUrn(plan)), null, 2)}\n`
      : explanationText(question, explanation, byUrn(plan), { colour: colourOf(process.stdout) }),
  );
}

function partyIn(name: string, plan: Plan, { model }: Proof): Party {
  const segments = matrixIn(plan, now())?.segments ?? [];
  const named: Named = partyNamed(name, { resources: plan.resources, segments }, model);
  if ("party" in named) return named.party;
  const known = [...segments.map(({ id }) => id), ...plan.resources.map((resource) => resource.name)];
  const hint = named.problem.startsWith("There is no") ? nearest(name, [...new Set(known)]) : "";
  throw new InputError(`${named.problem}${hint}`);
}
