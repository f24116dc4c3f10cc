import type { Plan } from "../graph";

/** What the child process is asked to run. */
export interface Job {
  /** The folder that holds Pulumi.yaml. */
  root: string;
  /** The folder that holds every file that may be named. */
  repository: string;
  /** The program's folder or entry file, absolute. */
  entry: string;
  project: string;
  stack: string;
  organization: string;
  /** Preview: outputs are unknown. Update: a stand-in cloud answers. */
  mode: "preview" | "update";
  /** Plain values of `namespace:key`. */
  config: Record<string, string>;
  /** Encrypted values of `namespace:key`, each encrypted part replaced by a text that reads as unknown. */
  secrets: Record<string, string>;
  /** Answers of functions, `token` → result, that the caller gives. */
  answers: Record<string, unknown>;
  /** The process may start none and write nothing. */
  confined: boolean;
  /** The file with a secret of git's for which a confined process may not look around in the repository's top folder. */
  secret?: string;
}

/** What the child process says; exactly one message. */
export type Report = { plan: Plan } | { failure: Failure };

/** Why there is no plan. */
export interface Failure {
  message: string;
  /** Where in the program, relative to the root. */
  file?: string;
  line?: number;
}
