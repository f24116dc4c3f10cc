import { existsSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { type Git, gitIn, reasonOf } from "../plan/git";
import { isInPackage } from "../plan/source/folder";
import { forget, type LaidOut, layOut } from "./laid-out";
import { lendPackages } from "./lent-packages";

/** Why there is no base to compare with. It is said in the review, which then calls nothing new. */
export class NoBase extends Error {}

/** The commit that a change began at, laid out in a folder of its own until it is let go. */
export interface Base {
  commit: string;
  /** The same folder as was asked for, as it was then. */
  folder: string;
  /** Files that differ from then, by path from the repository's root; those that git does not track yet, too. */
  changed: string[];
  /** Every file that git kept then. */
  files(): Promise<string[]>;
  /** A file's text then; undefined where there was none. */
  textOf(file: string): Promise<string | undefined>;
  /** The repository, and the same as it was then. */
  root: string;
  tree: string;
}

/** Lays out what a folder was where it left a branch, and takes it away again. Throws `NoBase`. */
export async function withBase<Result>(
  folder: string,
  reference: string,
  use: (base: Base) => Promise<Result>,
): Promise<Result> {
  const real = realpathSync(folder);
  const root = realpathSync(await topOf(real));
  const git = gitIn(root);
  const commit = await startOf(git, reference);
  const place = realpathSync(mkdtempSync(path.join(tmpdir(), "cordon-base-")));
  const tree = path.join(place, "tree");
  const made: LaidOut[] = [];
  try {
    const folders = await layOut(commit, { repository: root, folder: tree }, made).catch((error) => {
      throw new NoBase(`git cannot lay out ${commit.slice(0, 12)}: ${reasonOf(error)}`);
    });
    lendPackages(root, tree, folders);
    const then = path.join(tree, path.relative(root, real));
    if (!existsSync(then)) throw new NoBase(`The folder was not there at ${commit.slice(0, 12)}.`);
    const changed = await changedSince(commit, git);
    const files = async () => namesIn(await git("ls-tree", "-r", "--name-only", "-z", commit));
    const textOf = (file: string) => git("show", `${commit}:${file}`).catch(() => undefined);
    return await use({ commit, folder: then, changed, files, textOf, root, tree });
  } finally {
    rmSync(place, { recursive: true, force: true });
    await forget(made);
  }
}

const topOf = (folder: string): Promise<string> =>
  gitIn(folder)("rev-parse", "--show-toplevel").catch((error) => {
    const reason = reasonOf(error);
    const isNone = reason.startsWith("not a git repository");
    throw new NoBase(isNone ? "This folder lies in no git repository." : `git says nothing of this folder: ${reason}`);
  });

/** What git ignores is none of the change, and installed packages are none of it even where git does not ignore them. */
async function changedSince(commit: string, git: Git): Promise<string[]> {
  const listed = await Promise.all([
    git("diff", "--name-only", "--no-renames", "--no-relative", "--no-ext-diff", "-z", commit, "--"),
    git("ls-files", "--others", "--exclude-standard", "-z"),
  ]);
  const [changed = [], fresh = []] = listed.map(namesIn);
  return [...new Set([...changed, ...fresh.filter((name) => !isInPackage(name))])];
}

const namesIn = (listed: string): string[] => listed.split("\0").filter((name) => name !== "");

/** Where the change began: the newest commit that it shares with the branch that it is to join. */
async function startOf(git: Git, reference: string): Promise<string> {
  const names = reference.startsWith("-") ? [] : [reference, `origin/${reference}`];
  for (const name of names) {
    const tip = await git("rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`).catch(() => "");
    if (!tip) continue;
    const start = await git("merge-base", tip, "HEAD").catch(() => "");
    if (start) return start;
    const isShallow = (await git("rev-parse", "--is-shallow-repository").catch(() => "")) === "true";
    throw new NoBase(
      isShallow
        ? `This clone is shallow and lacks the commit at which the change left ${name}: fetch all of the history (git fetch --unshallow, or fetch-depth: 0).`
        : `The change and ${name} have no commit in common.`,
    );
  }
  const fetch = await fetchOf(git, reference);
  throw new NoBase(`There is no commit ${reference.slice(0, 100)} here: fetch it${fetch ? ` (${fetch})` : ""}.`);
}

/** The command that fetches a branch; none for what a shell could take for something else, or is no branch. */
async function fetchOf(git: Git, reference: string): Promise<string> {
  if (!/^[A-Za-z0-9_/][A-Za-z0-9._/-]{0,99}$/.test(reference)) return "";
  const remotes = (await git("remote").catch(() => "")).split("\n");
  const name = reference.replace(/^refs\/remotes\//, "");
  const remote = remotes.find((each) => each !== "" && name.startsWith(`${each}/`)) ?? "origin";
  return `git fetch ${remote} ${name.startsWith(`${remote}/`) ? name.slice(remote.length + 1) : name}`;
}
