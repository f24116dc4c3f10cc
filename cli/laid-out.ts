import { existsSync } from "node:fs";
import * as path from "node:path";
import { gitIn } from "../plan/git";
import { realPath } from "../plan/source/folder";

/** A folder that git has laid a commit of a repository out in, or of one of its submodules. */
export interface LaidOut {
  repository: string;
  folder: string;
}

/**
 * Lays a commit out in a folder, with those submodules that are checked out in the repository and have the commit that
 * belongs to it. What is laid out is noted in `made`, also where it ends midway. Returns all folders, by path from there.
 */
export async function layOut(commit: string, { repository, folder }: LaidOut, made: LaidOut[]): Promise<string[]> {
  const git = gitIn(repository);
  made.push({ repository, folder });
  await git("worktree", "add", "--quiet", "--detach", folder, commit);
  const folders = [""];
  for (const entry of (await git("ls-tree", "-d", "-r", "-z", commit)).split("\0")) {
    const [about = "", name = ""] = entry.split("\t");
    const [, kind, id = ""] = about.split(" ");
    if (kind === "tree") folders.push(name);
    const inner = { repository: path.join(repository, name), folder: path.join(folder, name) };
    if (kind !== "commit" || !(await has(inner.repository, id))) continue;
    const found = await layOut(id, inner, made).catch(() => []);
    folders.push(...found.map((each) => path.join(name, each)));
  }
  return folders;
}

async function has(submodule: string, commit: string): Promise<boolean> {
  if (realPath(submodule) !== submodule || !existsSync(path.join(submodule, ".git"))) return false;
  return gitIn(submodule)("cat-file", "-e", `${commit}^{commit}`).then(
    () => true,
    () => false,
  );
}

/** Has git forget what was laid out; the folders may be gone. */
export async function forget(made: readonly LaidOut[]): Promise<void> {
  for (const { repository, folder } of made.toReversed()) {
    await gitIn(repository)("worktree", "remove", "--force", folder).catch(() => undefined);
  }
}
