import type { PolicyResource, ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import { Config } from "@pulumi/pulumi";
import { type Exemption, exemptionOf, readExemptions } from "../declaration/exemptions";
import { annex } from "../measures/annex";
import type { Resource } from "../plan/graph";
import { References } from "../plan/references";
import { canonical, spellings } from "../plan/tokens";
import { isUnknown, type Properties, UNKNOWN } from "../plan/values";
import { brokenRecords, exemptionRecordPolicy, pathOfRecord } from "./exemption-record";
import { judgeNetworks } from "./network/judge";
import type { NetworkPolicy } from "./network/policy";
import type { Metadata, Policy } from "./policy";
import { type Relation, typesOf } from "./relation";
import { levelFor } from "./severity";
import { UnknownValueError } from "./unknown";
import type { Verdict } from "./verdict";

type Report = (message: string, urn?: string) => void;
type PulumiPolicy = ResourceValidationPolicy | StackValidationPolicy;

/** Serves policies to Pulumi's engine, under the names that it has for their parts. */
export function toPulumi(
  policies: readonly (Policy | Relation)[],
  networkPolicies: readonly NetworkPolicy[] = [],
): PulumiPolicy[] {
  const run = new Run([...policies, ...networkPolicies]);
  return [
    run.records(),
    ...policies.map((each) => (each.kind === "policy" ? run.resourcePolicy(each) : run.stackPolicy(each))),
    ...networkPolicies.map((each) => run.networkPolicy(each)),
  ];
}

/** What is kept over one run of the engine: the inputs of every resource, which the last call no longer carries. */
class Run {
  readonly #ids: ReadonlySet<string>;
  readonly #inputs = new Map<string, Properties>();
  #exemptions: Exemption[] | undefined;
  #graph: { urns: Set<string>; references: References } | undefined;

  constructor(policies: readonly Metadata[]) {
    this.#ids = new Set(policies.map(({ id }) => id));
  }

  /** Comes first and sees every resource: judges the exemptions at the stack, and keeps inputs for the relations. */
  records(): ResourceValidationPolicy {
    return {
      ...describe(exemptionRecordPolicy),
      validateResource: ({ type, urn, props }, report) => {
        this.#inputs.set(urn, plain(props));
        this.#graph = undefined;
        if (type !== "pulumi:pulumi:Stack") return;
        for (const exemption of brokenRecords(this.exemptions())) {
          report(`${pathOfRecord(exemption)}: ${exemption.problem}. ${exemptionRecordPolicy.fix}`);
        }
      },
    };
  }

  resourcePolicy(policy: Policy): ResourceValidationPolicy {
    const validateResource: ResourceValidationPolicy["validateResource"] = (args, report) => {
      if (canonical(args.type) !== policy.type) args.notApplicable(`It judges ${policy.type}.`);
      const resource = resourceOf({ ...args, opts: args.opts }, plain(args.props));
      this.#tell(policy, resource, policy.judge(resource), report);
    };
    return { ...describe(policy), validateResource: limited(validateResource, policy.type) };
  }

  stackPolicy(relation: Relation): StackValidationPolicy {
    const validateStack: StackValidationPolicy["validateStack"] = ({ resources }, report) => {
      const references = this.#referencesOf(resources);
      const types = typesOf(relation);
      for (const resource of types.flatMap((type) => references.ofType(type))) {
        this.#tell(relation, resource, relation.judge(resource, references, new Date().toISOString()), report);
      }
    };
    return { ...describe(relation), validateStack: limited(validateStack, ...typesOf(relation)) };
  }

  networkPolicy(policy: NetworkPolicy): StackValidationPolicy {
    const validateStack: StackValidationPolicy["validateStack"] = ({ resources }, report) => {
      const references = this.#referencesOf(resources);
      const plan = { resources: references.all };
      for (const { resource, verdict } of judgeNetworks(plan, [policy], new Date().toISOString(), references)
        .judgements) {
        this.#tell(policy, resource, verdict, report);
      }
    };
    return { ...describe(policy), validateStack };
  }

  /** The exemptions of the stack's configuration; none where the engine hands a pack no configuration. */
  exemptions(): Exemption[] {
    if (!this.#exemptions) {
      let text: string | undefined;
      try {
        text = new Config("cordon").get("exemptions");
      } catch {
        text = undefined;
      }
      this.#exemptions = readExemptions(text, new Date().toISOString(), this.#ids);
    }
    return this.#exemptions;
  }

  #tell(policy: Policy | Relation | NetworkPolicy, resource: Resource, verdict: Verdict, report: Report): void {
    const { outcome, paths, because } = verdict;
    if (outcome === "pass") return;
    const at = paths.length > 0 ? ` (${paths.join(", ")})` : "";
    if (outcome === "unknown") {
      advise(report, policy, resource, `This cannot be known before deployment${at}${because ? `: ${because}` : ""}.`);
      return;
    }
    const exemption = exemptionOf(this.exemptions(), policy.id, resource);
    if (exemption) {
      const { owner, lastDay, reason } = exemption.record;
      advise(report, policy, resource, `Exempted until ${lastDay} (${owner}): ${reason}`);
      return;
    }
    const way = because ? ` (${because})` : "";
    const broke = "The policy could not judge this resource, which counts as a violation.";
    report(
      outcome === "error" ? `${broke}${at}` : `${policy.why} ${policy.fix}${at}${way}`,
      policy.kind === "policy" ? undefined : resource.urn,
    );
  }

  /** The graph of the stack, made once for all relations of a call: a resource judged anew ends it. */
  #referencesOf(all: readonly PolicyResource[]): References {
    const known = this.#graph;
    if (known && known.urns.size === all.length && all.every(({ urn }) => known.urns.has(urn))) return known.references;
    const resources = all.map((each): Resource => {
      const outputs = plain(each.props);
      const inputs = this.#inputs.get(each.urn) ?? outputs;
      return { ...resourceOf(each, inputs), outputs, ...idIn(outputs), ...links(each) };
    });
    this.#graph = { urns: new Set(all.map(({ urn }) => urn)), references: new References({ resources }) };
    return this.#graph.references;
  }
}

/** The SDK sends an object instead of a message on as it is, and its level with it. */
function advise(report: Report, { id, title, severity }: Metadata, { urn }: Resource, text: string): void {
  const advice = {
    name: id,
    description: title,
    message: `${title}\n${text}`,
    urn,
    severity,
    enforcementLevel: "advisory",
  };
  report(advice as unknown as string);
}

/** The engine skips a function that names its type for all other types; with several spellings it must be asked. */
function limited<Validate extends object>(validate: Validate, type: string, ...others: string[]): Validate {
  const single = others.length === 0 && !type.startsWith("azure-native:") && spellings(type).length === 1;
  return single ? Object.assign(validate, { __pulumiType: type }) : validate;
}

/** The same facts under the names Pulumi gives them. */
export function describe({ id, title, annex: section, severity, fix }: Metadata) {
  return {
    name: id,
    description: title,
    severity,
    remediationSteps: fix,
    framework: {
      name: "NIS 2",
      version: "2022/2555",
      reference: `Article 21(2)(${annex[section].letters[0]}), Annex ${section} (reference)`,
      specification: annex[section].title,
    },
    enforcementLevel: levelFor(severity),
  };
}

function resourceOf(
  { urn, type, name, opts }: Pick<PolicyResource, "urn" | "type" | "name" | "opts">,
  inputs: Properties,
): Resource {
  return {
    urn,
    type,
    name,
    custom: true,
    external: false,
    remote: false,
    inputs,
    dependencies: [],
    propertyDependencies: {},
    protect: opts.protect,
    ignoreChanges: opts.ignoreChanges,
    withheld: {},
  };
}

/** The engine hands a pack no ids, but providers repeat them among the outputs. */
const idIn = ({ id }: Properties): { id?: string } =>
  typeof id === "string" && id !== "" && !isUnknown(id) ? { id } : {};

function links({ dependencies, propertyDependencies, parent }: PolicyResource) {
  return {
    dependencies: dependencies.map(({ urn }) => urn),
    propertyDependencies: Object.fromEntries(
      Object.entries(propertyDependencies).map(([property, targets]) => [property, targets.map(({ urn }) => urn)]),
    ),
    ...(parent ? { parent: parent.urn } : {}),
  };
}

/** A copy of what the SDK's proxy guards, with the unknowns in their places. */
function plain(guarded: Properties): Properties {
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return Array.from({ length: value.length }, (_, index) => read(value, index));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.keys(value).map((key) => [key, read(value, key)]));
  };
  const read = (from: object, key: string | number): unknown => {
    try {
      return copy((from as Record<string | number, unknown>)[key]);
    } catch (error) {
      if (error instanceof UnknownValueError) return UNKNOWN;
      throw error;
    }
  };
  return copy(guarded) as Properties;
}
