import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { folderWith } from "./cli-run";

const project = "name: clinic\nruntime: nodejs\n";

/** A repository of a clinic whose branch "change" differs from "main" in what `change` writes. */
export function repository(files: Record<string, string>, change: Record<string, string>) {
  const { folder, remove } = folderWith({});
  const git = (...args: string[]): string =>
    execFileSync("git", ["-C", folder, "-c", "user.name=a", "-c", "user.email=a@clinic.example", ...args], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  const write = (all: Record<string, string>): void => {
    for (const [name, text] of Object.entries(all)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    git("add", "-A");
    git("commit", "-qm", "change");
  };
  git("init", "-q", "-b", "main");
  symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"));
  write({
    ".gitignore": "node_modules\nout\n",
    "infra/Pulumi.yaml": project,
    "infra/Pulumi.prod.yaml": "config: {}\n",
    ...files,
  });
  git("checkout", "-qb", "change");
  write(change);
  return { folder, git, remove };
}

/** The review of a stack that was written into the folder. */
export const reviewIn = (folder: string, stack = "prod") =>
  JSON.parse(readFileSync(path.join(folder, `out/${stack}/review.json`), "utf8"));
