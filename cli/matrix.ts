import { nearestOr, shown } from "../declaration/nearest";
import { carriers, isCarrier } from "../network/declared";
import { readMatrix } from "../network/matrix-file";
import type { Plan, Resource } from "../plan/graph";
import { InputError } from "../plan/input-error";

/** A matrix that somebody wrote beside a program that declares none. */
export interface MatrixOptions {
  matrix?: string;
  region?: string;
}

/** Reads the matrix, if one is named, and says how a plan gets it: as if the stack had declared it itself. */
export function declaring({ matrix: file, region }: MatrixOptions): (plan: Plan) => Plan {
  if (file === undefined) {
    if (region !== undefined) throw new InputError("--region goes with --matrix.");
    return (plan) => plan;
  }
  const matrix = readMatrix(file);
  const declaration = { ...matrix.in(regionOf(matrix.regions, region, file)) };
  return (plan) => {
    const own = plan.resources.find(isCarrier);
    if (own) throw new InputError(`${plan.stack} declares a matrix itself, in ${shown(own.name)}; leave out --matrix.`);
    return { ...plan, resources: [...plan.resources, carrierOf(declaration, plan, file)] };
  };
}

function regionOf(regions: readonly string[], named: string | undefined, file: string): string {
  if (named === undefined) {
    const [only, ...others] = regions as [string, ...string[]];
    if (others.length === 0) return only;
    throw new InputError(`There are ${regions.join(", ")}. Say which with --region.`, { file });
  }
  if (regions.includes(named)) return named;
  throw new InputError(`There is no region ${shown(named)}${nearestOr(named, regions)}`, { file });
}

const carrierOf = (declaration: object, { stack, project }: Plan, file: string): Resource => ({
  urn: `urn:pulumi:${stack}::${project}::${carriers[0]}::matrix`,
  type: carriers[0],
  name: "matrix",
  custom: false,
  external: false,
  remote: false,
  inputs: { declaration },
  dependencies: [],
  propertyDependencies: {},
  protect: false,
  ignoreChanges: [],
  position: { file, line: 1 },
  withheld: {},
});
