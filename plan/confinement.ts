import { existsSync, lstatSync, mkdtempSync, readdirSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { gitSecret } from "./git-secrets";
import { InputError } from "./input-error";
import { type Folder, realPath } from "./source/folder";
import { isIn, isSystemFile, type Link, linkedPackages, tracked } from "./stray-links";

/** What a program is run with that may not touch anything around it. */
export interface Confinement {
  args: string[];
  env: Record<string, string>;
  /** The file with a secret of git's for which only what is in the repository's top folder can be read, not the folder. */
  secret: string | undefined;
  /** Takes away what the program has written. */
  end(): void;
}

/**
 * Keeps a program to itself by Node's permission model: it reads the repository, less git's own files where they hold a
 * secret, and the packages, but not what the system says of other processes; it writes a temporary folder of its own; it
 * starts no process, no thread, no debugger and no native code. The network stays open. Node calls this no wall against
 * an attacker.
 *
 * Node follows every link, and takes none away: throws an `InputError` for one that leads out of all this, unless to a
 * file that each user of the system may read.
 *
 * Source: https://nodejs.org/api/permissions.html
 */
export function confinement({ root, repository }: Folder, ownFolder: string): Confinement {
  const around = [...new Set([root, repository, ownFolder].flatMap((each) => [each, realPath(each) ?? each]))];
  const own = tracked(repository);
  const packages = [...new Set([...around.flatMap(packagesAround), ...own.folders.flatMap(packagesOf)])];
  const links = packages.filter((each) => lstatSync(each).isDirectory()).flatMap(linkedPackages);
  const folders = [...new Set([...around, ...packages, ...links.flatMap(storeOf)])];
  const secrets = new Map(folders.filter(holdsGit).map((each) => [each, gitSecret(each)]));
  const closed = folders.filter((each) => secrets.get(each)).map((each) => realpathSync(path.join(each, ".git")));
  for (const link of [...links, ...own.links]) {
    const wrong = opens(link, closed) ? leadsToSecret : isIn(link.target, folders) ? undefined : leadsOut;
    if (!wrong || isSystemFile(link.target)) continue;
    throw new InputError(`${wrong(link)} ${KEPT}`, { file: path.relative(process.cwd(), link.file) });
  }
  const temporary = realpathSync(mkdtempSync(path.join(tmpdir(), "cordon-program-")));
  const reads = new Set([temporary, ...folders.flatMap((each) => withoutSecret(each, secrets.get(each)))]);
  return {
    secret: [root, repository].map((each) => secrets.get(each)).find((file) => file !== undefined),
    args: ["--permission", ...[...reads].map((each) => `--allow-fs-read=${each}`), `--allow-fs-write=${temporary}`],
    env: { TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    end: () => rmSync(temporary, { recursive: true, force: true }),
  };
}

const holdsGit = (folder: string): boolean => existsSync(path.join(folder, ".git"));

/** Whether a link leads into one of these folders, or to what holds it. */
const opens = ({ target }: Link, folders: readonly string[]): boolean =>
  isIn(target, folders) || folders.some((folder) => isIn(folder, [target]));

const leadsOut = ({ target }: Link): string => `This link leads out of the repository, to ${target}.`;

const leadsToSecret = (): string =>
  'Through this link a program reads git\'s own files, which hold a secret; with "persist-credentials: false" actions/checkout leaves none there.';

const KEPT = "A review keeps programs to themselves, for a stranger may have written them; --trust-program lets it.";

/** A folder; where git keeps a secret in it, what else is there, for Node can allow, but not take away again. */
function withoutSecret(folder: string, secret: string | undefined): string[] {
  if (secret === undefined) return [folder];
  return readdirSync(folder)
    .filter((name) => name !== ".git")
    .map((name) => path.join(folder, name));
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
