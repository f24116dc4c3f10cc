import type { Assessment } from "../assessment/assessment";
import { gitIn } from "../plan/git";

/** The commit of the repository that a folder lies in, and whether files differ from it; null where there is none. */
export async function commitOf(folder: string): Promise<Assessment["commit"]> {
  const git = gitIn(folder, 10_000);
  try {
    const [id, changes] = await Promise.all([
      git("rev-parse", "--verify", "HEAD"),
      git("status", "--porcelain", "--untracked-files=normal", "--", "."),
    ]);
    return { id, modified: changes !== "" };
  } catch {
    return null;
  }
}
