import { existsSync, lstatSync, mkdtempSync, readdirSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { type Folder, isInside, realPath } from "./source/folder";

/** What a program is run with that may not touch anything around it. */
export interface Confinement {
  args: string[];
  env: Record<string, string>;
  /** Takes away what the program has written. */
  end(): void;
}

/**
 * Keeps a program to itself by Node's permission model: it reads the repository, but neither git's own files nor what
 * the system says of other processes, and the packages; it writes a temporary folder of its own; it starts no process,
 * no thread, no debugger and no native code. The network stays open. Node calls this no wall against an attacker.
 *
 * Source: https://nodejs.org/api/permissions.html
 */
export function confinement({ root, repository }: Folder, ownFolder: string): Confinement {
  const temporary = realpathSync(mkdtempSync(path.join(tmpdir(), "cordon-program-")));
  const around = [...new Set([root, repository, ownFolder].flatMap((each) => [each, realPath(each) ?? each]))];
  const reads = [
    ...new Set([
      ownFolder,
      temporary,
      ...withoutGit(repository),
      ...withoutGit(root),
      ...around.flatMap(packagesAround),
    ]),
  ];
  return {
    args: ["--permission", ...reads.map((each) => `--allow-fs-read=${each}`), `--allow-fs-write=${temporary}`],
    env: { TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    end: () => rmSync(temporary, { recursive: true, force: true }),
  };
}

/** A folder, less what git keeps there: a token, where a CI job has checked it out with one. */
function withoutGit(folder: string): string[] {
  const entries = readdirSync(folder);
  const others = entries.filter((name) => name !== ".git");
  return others.length === entries.length ? [folder] : others.map((name) => path.join(folder, name));
}

/** The folders of packages that a module in a folder can name, and those to which links in them lead. */
function packagesAround(folder: string): string[] {
  const given = (process.env.NODE_PATH ?? "").split(path.delimiter).filter((each) => each !== "");
  const found = [...given, ...upwards(folder).map((each) => path.join(each, "node_modules"))].filter(existsSync);
  return found.flatMap((packages) => {
    const real = realpathSync(packages);
    return [...linksOf(packages), real, ...storesIn(real).filter((store) => !isInside(store, real))];
  });
}

/** A folder by each of its names: one link may lead to another. */
function linksOf(folder: string): string[] {
  if (!lstatSync(folder).isSymbolicLink()) return [folder];
  return [folder, ...linksOf(path.resolve(path.dirname(folder), readlinkSync(folder)))];
}

function upwards(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...upwards(parent)];
}

/** Where linked packages really are: each in its store, with the packages beside it that it uses. */
function storesIn(packages: string): string[] {
  const entries = readdirSync(packages, { withFileTypes: true });
  const scopes = entries.filter((each) => each.isDirectory() && each.name.startsWith("@"));
  const scoped = scopes.flatMap(({ name }) => readdirSync(path.join(packages, name), { withFileTypes: true }));
  return [...entries, ...scoped]
    .filter((each) => each.isSymbolicLink())
    .flatMap((link) => {
      const real = realPath(path.join(link.parentPath, link.name));
      if (real === undefined) return [];
      const at = real.split(path.sep).indexOf("node_modules");
      return [
        at < 0
          ? real
          : real
              .split(path.sep)
              .slice(0, at + 1)
              .join(path.sep),
      ];
    });
}
