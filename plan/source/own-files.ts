import { readdirSync, statSync } from "node:fs";
import * as path from "node:path";
import { gitIn } from "../git";
import { type Folder, isInPackage, isInside, realPath } from "./folder";

/**
 * Of these files those that are the project's own, each with where it really is: they exist, lie in the repository and
 * in no package, and git does not ignore them, as it does what is compiled.
 */
export async function ownFiles(files: Iterable<string>, folder: Folder): Promise<Map<string, string>> {
  const real = new Map<string, string>();
  for (const file of new Set(files)) {
    const found = realPath(file);
    if (found !== undefined && isNameable(found, folder)) real.set(file, found);
  }
  if (real.size === 0) return real;
  const listed = await listedByGit([...new Set(real.values())], folder);
  return listed ? new Map([...real].filter(([, found]) => listed.has(found))) : real;
}

/** Every file of the project that is its own, but for those of projects inside it. */
export async function allOwnFiles(folder: Folder): Promise<string[]> {
  const { root } = folder;
  const listed = await listedByGit([root], folder);
  const files = listed ? [...listed] : walk(root);
  const inner = files.filter(isProjectFile).map((file) => path.dirname(file));
  return files
    .filter((file) => realPath(file) === file && isNameable(file, folder))
    .filter((file) => !inner.some((each) => each !== root && isInside(file, each)))
    .sort();
}

const isProjectFile = (file: string): boolean => /^Pulumi\.ya?ml$/.test(path.basename(file));

/** Whether a file, by where it really is, may be told: one name among others, not one that a terminal would obey. */
export const isNameable = (file: string, { repository }: Folder): boolean =>
  isInside(file, repository) &&
  isWritten(file) &&
  !isInPackage(path.relative(repository, file)) &&
  !/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u.test(file);

/** Larger files are made by machines. */
const LARGEST = 1_000_000;

function isWritten(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size <= LARGEST;
}

/** What git tracks or would; undefined where it cannot say. */
async function listedByGit(paths: string[], { repository }: Folder): Promise<Set<string> | undefined> {
  const listing = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ...paths];
  try {
    const listed = await gitIn(repository, 10_000)(...listing);
    return new Set(listed.split("\0").flatMap((name) => (name ? [path.join(repository, name)] : [])));
  } catch {
    return undefined;
  }
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" || entry.name.startsWith(".") ? [] : walk(file);
    return entry.isFile() ? [file] : [];
  });
}
