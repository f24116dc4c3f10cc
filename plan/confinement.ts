import { existsSync, lstatSync, mkdtempSync, readdirSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { InputError } from "./input-error";
import { type Folder, realPath } from "./source/folder";
import { isIn, type Link, linkedPackages, tracked } from "./stray-links";

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
 * Node follows every link: throws an `InputError` for one that leads out of all this.
 *
 * Source: https://nodejs.org/api/permissions.html
 */
export function confinement({ root, repository }: Folder, ownFolder: string): Confinement {
  const around = [...new Set([root, repository, ownFolder].flatMap((each) => [each, realPath(each) ?? each]))];
  const own = tracked(repository);
  const packages = [...new Set([...around.flatMap(packagesAround), ...own.folders.flatMap(packagesOf)])];
  const links = packages.filter((each) => lstatSync(each).isDirectory()).flatMap(linkedPackages);
  const folders = [...new Set([...around, ...packages, ...links.flatMap(storeOf)])];
  for (const link of [...links, ...own.links]) {
    if (!isIn(link.target, folders)) {
      throw new InputError(leadsOut(link), { file: path.relative(process.cwd(), link.file) });
    }
  }
  const temporary = realpathSync(mkdtempSync(path.join(tmpdir(), "cordon-program-")));
  const reads = new Set([temporary, ...folders.flatMap(withoutGit)]);
  return {
    args: ["--permission", ...[...reads].map((each) => `--allow-fs-read=${each}`), `--allow-fs-write=${temporary}`],
    env: { TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    end: () => rmSync(temporary, { recursive: true, force: true }),
  };
}

const leadsOut = ({ target }: Link): string =>
  `This link leads out of the repository, to ${target}. A review keeps programs to themselves, for a stranger may have written them; --trust-program lets it.`;

/** A folder, less what git keeps there: a token, where a CI job has checked it out with one. */
function withoutGit(folder: string): string[] {
  const entries = lstatSync(folder).isDirectory() ? readdirSync(folder) : [];
  return entries.includes(".git")
    ? entries.filter((name) => name !== ".git").map((name) => path.join(folder, name))
    : [folder];
}

/** The folders of packages that a module in a folder can name, by each of their names: one link may lead to another. */
function packagesAround(folder: string): string[] {
  const given = (process.env.NODE_PATH ?? "").split(path.delimiter).filter((each) => each !== "");
  return [...given.flatMap(everyNameOf), ...upwards(folder).flatMap(packagesOf)];
}

const packagesOf = (folder: string): string[] => everyNameOf(path.join(folder, "node_modules"));

const everyNameOf = (folder: string): string[] =>
  existsSync(folder) ? [...namesOf(folder), realpathSync(folder)] : [];

function namesOf(folder: string): string[] {
  if (!lstatSync(folder).isSymbolicLink()) return [folder];
  return [folder, ...namesOf(path.resolve(path.dirname(folder), readlinkSync(folder)))];
}

function upwards(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...upwards(parent)];
}

/** Where a linked package lies in a package manager's store, with the packages beside it that it uses. */
function storeOf({ target }: Link): string[] {
  const parts = target.split(path.sep);
  const at = parts.indexOf("node_modules");
  return at < 0 ? [] : [parts.slice(0, at + 1).join(path.sep)];
}
