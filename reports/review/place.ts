import * as path from "node:path";
import type { Position } from "../../plan/graph";
import { printable } from "../text";

/** Turns a path from the project's folder into one from the repository's root; undefined outside of the repository. */
export type RepositoryPath = (file: string) => string | undefined;

/** A place in the repository: there always is one. */
export interface Place {
  path: string;
  line: number;
  column: number;
}

const PROJECT = "Pulumi.yaml";

/** Where findings are shown: at their position, or in the project's file where that is not in the repository. */
export function placer(repositoryPath: RepositoryPath): (position: Position | undefined) => Place {
  const known = new Map<string, string | undefined>();
  const find = (file: string): string | undefined => {
    if (!known.has(file)) known.set(file, inside(repositoryPath(file)));
    return known.get(file);
  };
  const project = { path: find(PROJECT) ?? PROJECT, line: 1, column: 1 };
  return (position) => {
    const file = position && find(position.file);
    return file && position
      ? { path: file, line: Math.max(1, position.line), column: Math.max(1, position.column ?? 1) }
      : project;
  };
}

/** A path that every format can carry as it is. */
function inside(file: string | undefined): string | undefined {
  if (!file || printable(file, 1000) !== file) return undefined;
  const plain = path.posix.normalize(file);
  const leaves = path.posix.isAbsolute(plain) || path.win32.isAbsolute(plain) || /^\.\.?(?:$|\/)/.test(plain);
  return leaves || plain.endsWith("/") ? undefined : plain;
}
