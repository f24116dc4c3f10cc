import { existsSync, lstatSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import * as path from "node:path";
import { isInPackage, isInside, realPath } from "../plan/source/folder";

/**
 * Lends the packages that are installed in folders of a repository to the same folders of its tree as it was. A package
 * of the repository itself, to which a package manager only links, is the tree's own.
 */
export function lendPackages(root: string, tree: string, folders: readonly string[]): void {
  for (const folder of folders) {
    const [packages, there] = [root, tree].map((each) => path.join(each, folder, "node_modules")) as [string, string];
    if (!existsSync(packages) || !existsSync(path.dirname(there)) || isThere(there)) continue;
    for (const name of entriesOf(packages)) {
      const file = path.join(there, name);
      mkdirSync(path.dirname(file), { recursive: true });
      symlinkSync(inTree(path.join(packages, name), root, tree), file);
    }
  }
}

const isThere = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false }) !== undefined;

/** What lies in a folder of packages, and in each scope in place of the scope. */
const entriesOf = (packages: string): string[] =>
  readdirSync(packages, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && entry.name.startsWith("@")
      ? readdirSync(path.join(packages, entry.name)).map((name) => path.join(entry.name, name))
      : [entry.name],
  );

/** What an entry leads to, in the tree where that is a file of the repository. */
function inTree(entry: string, root: string, tree: string): string {
  const real = realPath(entry) ?? entry;
  const inside = path.relative(root, real);
  return isInside(real, root) && !isInPackage(inside) ? path.join(tree, inside) : real;
}
