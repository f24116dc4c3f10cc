import { existsSync, realpathSync } from "node:fs";
import * as path from "node:path";
import type { Position } from "../graph";

/** Where the files of a project lie; both folders as they really are. */
export interface Folder {
  /** Where Pulumi.yaml is. */
  root: string;
  /** What holds it and all that may be named. Without a repository, the project itself. */
  repository: string;
}

/** The repository around a folder; the folder itself where there is none. */
export function repositoryAround(root: string): string {
  for (let folder = root; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, ".git"))) return folder;
    if (folder === path.dirname(folder)) return root;
  }
}

/** A position's file as code hosts name it, from the top of the repository; undefined for what is not in there. */
export function repositoryPath({ file }: Pick<Position, "file">, { root, repository }: Folder): string | undefined {
  const real = realPath(path.resolve(root, file));
  return real !== undefined && isInside(real, repository) ? slashed(path.relative(repository, real)) : undefined;
}

/** Where a file really is; undefined where there is none. */
export function realPath(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

export const isInside = (file: string, folder: string): boolean =>
  file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);

/** A path as positions have it. */
export const slashed = (file: string): string => file.split(path.sep).join("/");

/** Whether a path leads into a package that the project uses. */
export const isInPackage = (file: string): boolean => /(^|[\\/])(node_modules|site-packages)[\\/]/.test(file);
