import { constants, existsSync, readdirSync, readlinkSync, statSync } from "node:fs";
import * as path from "node:path";
import { gitNow } from "./git";
import { isInside, realPath } from "./source/folder";

/** A link, and what it leads to. */
export interface Link {
  file: string;
  target: string;
}

/** What a repository brings with it: links, and folders that packages may be installed in; nothing where git cannot say. */
export function tracked(repository: string): { links: Link[]; folders: string[] } {
  try {
    const entries = gitNow(repository, "ls-files", "--stage", "-z")
      .split("\0")
      .filter((entry) => entry !== "");
    const fileOf = (entry: string): string => path.join(repository, entry.slice(entry.indexOf("\t") + 1));
    const of = (mode: string): string[] => entries.filter((entry) => entry.startsWith(mode)).map(fileOf);
    const inner = of(SUBMODULE)
      .filter((folder) => existsSync(path.join(folder, ".git")))
      .map(tracked);
    return {
      links: [...of(LINK).flatMap(leading), ...inner.flatMap(({ links }) => links)],
      folders: [
        ...new Set(entries.map((entry) => path.dirname(fileOf(entry)))),
        ...inner.flatMap(({ folders }) => folders),
      ],
    };
  } catch {
    return { links: [], folders: [] };
  }
}

/** Git's modes. */
const LINK = "120000 ";
const SUBMODULE = "160000 ";

/** The packages of a folder that lie elsewhere. */
export function linkedPackages(packages: string): Link[] {
  const entries = readdirSync(packages, { withFileTypes: true });
  const scopes = entries.filter((each) => each.isDirectory() && each.name.startsWith("@"));
  const scoped = scopes.flatMap(({ name }) => readdirSync(path.join(packages, name), { withFileTypes: true }));
  return [...entries, ...scoped]
    .filter((each) => each.isSymbolicLink())
    .flatMap(({ parentPath, name }) => leading(path.join(parentPath, name)));
}

/** Where a link leads in the end. Nowhere is no lead, except where the system may make a file of that name any time. */
function leading(file: string): Link[] {
  const target = realPath(file);
  if (target !== undefined) return [{ file, target }];
  try {
    const missing = path.resolve(path.dirname(file), readlinkSync(file));
    return isIn(nearest(missing), PASSING) ? [{ file, target: missing }] : [];
  } catch {
    return [];
  }
}

/** What the system says of itself and of its processes. */
const PASSING = ["/proc", "/sys", "/dev", "/run"];

/** What is there of a path, as it really is. */
const nearest = (file: string): string => realPath(file) ?? nearest(path.dirname(file));

/** A file that the system itself brings and shows to each of its users. */
export function isSystemFile(file: string): boolean {
  if (!isIn(file, ["/etc", "/usr"])) return false;
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true && found.uid === 0 && (found.mode & constants.S_IROTH) !== 0;
}

/** Whether something is one of these folders, or in one. */
export const isIn = (file: string, folders: readonly string[]): boolean =>
  folders.some((folder) => file === folder || isInside(file, folder));
