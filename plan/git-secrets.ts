import { readdirSync, readFileSync, statSync } from "node:fs";
import * as path from "node:path";

/**
 * A file in which git keeps a secret, or may: what a CI job has checked the repository out with, in the configuration
 * of the repository or of a submodule, in a file that these include, or in a store of credentials. Undefined where
 * there is none, as where `.git` is a file that says where a worktree's git lies.
 */
export function gitSecret(folder: string): string | undefined {
  const git = path.join(folder, ".git");
  try {
    if (statSync(git).isFile()) return undefined;
    return readdirSync(git, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !ownWork.test(entry.name))
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .find(mayHoldSecret);
  } catch {
    return git;
  }
}

/** Objects by their names, packs of them, the index, and the examples of hooks: no place that a secret is put in. */
const ownWork = /^([0-9a-f]{38,}|pack-[0-9a-f]{40,}\.\w+|multi-pack-index.*|graph-.*\.graph|index|.*\.sample)$/;

function mayHoldSecret(file: string): boolean {
  try {
    return /credential/i.test(path.basename(file)) || secret.test(readFileSync(file, "latin1"));
  } catch {
    return true;
  }
}

/** A line of configuration that is named for what it holds, a helper that says a password, an address with one, a key. */
const secret = new RegExp(
  [
    /^[^\S\n]*(\[.*\])?[^\S\n]*\w*(extraheader|token|(?<!ask)pass(word)?|secret)[^\S\n]*=/,
    /\b(helper[^\S\n]*=.*|echo .*)password=/,
    // Azure DevOps puts the name of the organization there, which is no secret.
    /https?:\/\/(?!(?<organization>[\w-]+)@dev\.azure\.com\/\k<organization>\/)[^\s/@]+@/,
    /PRIVATE KEY-----/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "im",
);
