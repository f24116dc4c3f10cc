import type { Properties, Withheld } from "./values";

/** The engine's name of a resource: `urn:pulumi:<stack>::<project>::<parent types>$<type>::<name>`. */
export type Urn = string;

/** Where a resource is written. `file` is relative to the project's folder, with "/"; it may begin with "../". */
export interface Position {
  file: string;
  line: number;
  column?: number;
}

/** One resource, the same whatever it was read from. */
export interface Resource {
  urn: Urn;
  /** The token as the source has it, such as `aws:s3/bucketV2:BucketV2`. */
  type: string;
  name: string;
  /** False for components and for the stack itself. */
  custom: boolean;
  /** Read from the cloud, not managed by this stack. */
  external: boolean;
  /** A packaged component whose children only its plugin knows. */
  remote: boolean;
  inputs: Properties;
  /** Absent before deployment. */
  outputs?: Properties;
  /** Absent before deployment. */
  id?: string;
  parent?: Urn;
  dependencies: Urn[];
  /** Which top-level property depends on which resources. */
  propertyDependencies: Record<string, Urn[]>;
  /** The same by path, such as `routes[0].gatewayId`, where the source says it; of a stack, by path of its outputs. */
  pointers?: Record<string, Urn[]>;
  /** The explicit or default provider; inputs where the source has them. */
  provider?: Urn;
  protect: boolean;
  /** Stays in the cloud when the engine deletes it. */
  retainOnDelete?: boolean;
  /** Property paths whose change has the engine replace it, where the program asks for that. */
  replaceOnChanges?: string[];
  ignoreChanges: string[];
  /** What it was called before, where the source says so. */
  aliases?: Urn[];
  position?: Position;
  /**
   * The lines that led to it, innermost first, one for each file, where the source tells more than its position. They are
   * as the source has them: `plan/source/` looks which of them are the project's own. A file may be absolute here.
   */
  trace?: Position[];
  /** Values that the source withholds, with the reason; in `inputs` they read as unknown. */
  withheld: Withheld;
}

/** What the plan was read from. */
export type Source = "program" | "preview" | "state";

/** An answer that the plan rests on and that no cloud gave. */
export interface Assumption {
  kind: "function" | "config" | "answer";
  /** The function's token or the configuration key. */
  name: string;
}

/** What a policy of any pack said against a resource, or against the stack. */
export interface PackViolation {
  pack: string;
  policy: string;
  /** Empty where the engine names none. */
  urn: Urn;
  version: string;
  level: "advisory" | "mandatory";
  severity?: "low" | "medium" | "high" | "critical";
  /** Its first line. */
  message: string;
  /** How often it said this, with other words after the first line. */
  times: number;
  /** Ids of the exceptions in the pack's configuration that cover it: then it stops nothing, whatever its level. */
  exceptions: string[];
}

/** What the policy packs of one run of the engine said. */
export interface PolicyPacks {
  /** The policies that judged, passed or not. */
  judged: { pack: string; policies: string[] }[];
  violations: PackViolation[];
}

/** One resource graph: what a stack is about to be, or is. */
export interface Plan {
  source: Source;
  project: string;
  stack: string;
  resources: Resource[];
  /** What was answered in place of a cloud or of missing configuration. */
  assumptions: Assumption[];
  /** What the engine is about to do with resources of the stack, where the source says so; never `same`. */
  steps?: { urn: Urn; op: "create" | "update" | "replace" | "delete" }[];
  /** What policy packs said, where the source has the log of a run of the engine. */
  packs?: PolicyPacks;
  /** Plain configuration of the stack, `namespace:key` → text. Secrets are left out. */
  config: Record<string, string>;
}

/** The name in a URN. */
export const nameOf = (urn: Urn): string => urn.split("::").slice(3).join("::");

/** The last type in a URN. */
export const typeOf = (urn: Urn): string => (urn.split("::")[2] ?? "").split("$").at(-1) ?? "";
