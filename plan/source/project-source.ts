import type { Position } from "../graph";
import { InputError } from "../input-error";
import { projectIn } from "../project";
import { type Folder, repositoryAround } from "./folder";

/** What a project's own files are found by. */
export interface ProjectSource extends Folder {
  name: string;
  runtime: string;
  /** Pulumi.yaml, absolute. */
  file: string;
  /** The program's folder or entry file, absolute. */
  entry: string;
}

/** The project in a folder. */
export function projectSource(folder: string): ProjectSource {
  const project = projectIn(folder);
  return { ...project, repository: repositoryAround(project.root) };
}

/** The project of that name: in one of the folders that are given, or in the current one if that holds it. */
export function projectCalled(name: string, ...folders: readonly string[]): ProjectSource | undefined {
  if (folders.length === 0) return projectHere(name);
  const sources = folders.map(projectSource);
  const found = sources.find((source) => source.name === name);
  if (found) return found;
  const [one, ...more] = sources.map((source) => source.name);
  const known = more.length === 0 ? `The project here is ${one}` : `The projects here are ${[one, ...more].join(", ")}`;
  throw new InputError(`${known}, and what is to be judged is of ${name}.`, { file: folders.join(", ") });
}

function projectHere(name: string): ProjectSource | undefined {
  try {
    const source = projectSource(".");
    return source.name === name ? source : undefined;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** A position whose file is told by its whole path. */
export type Place = Required<Position>;
