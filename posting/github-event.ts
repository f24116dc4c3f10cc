import { z } from "zod";
import { InputError } from "../plan/input-error";
import { parseYaml, readText } from "../plan/yaml";

const repository = z.looseObject({ id: z.int() });
const eventSchema = z.looseObject({
  repository: repository.optional(),
  pull_request: z.looseObject({ number: z.int().positive() }).optional(),
  workflow_run: z
    .looseObject({
      event: z.string(),
      head_sha: z.string(),
      head_branch: z.string().nullable(),
      head_repository: z.looseObject({ owner: z.looseObject({ login: z.string() }) }).nullable(),
      pull_requests: z.array(z.looseObject({ number: z.int().positive(), base: z.looseObject({ repo: repository }) })),
    })
    .optional(),
});

/** The pull request that an event is about: its number, or what it is found by. */
export type Subject = { number: number } | { sha: string; owner: string; branch: string };

/** Reads the event that GitHub wrote for a workflow: of a pull request, or of a workflow that ran for one. */
export function subjectOf(file: string): Subject {
  const event = parseYaml(readText(file), eventSchema, file);
  if (event.pull_request) return { number: event.pull_request.number };
  const run = event.workflow_run;
  if (run?.event !== "pull_request") {
    throw new InputError("This event is of no pull request, nor of a workflow that ran for one.", { file });
  }
  // For a branch of this repository the event names the pull request; for one of a fork it names none.
  const named = run.pull_requests.filter(({ base }) => base.repo.id === event.repository?.id);
  if (named.length === 1 && named[0]) return { number: named[0].number };
  const owner = run.head_repository?.owner.login;
  if (!owner || !run.head_branch) {
    throw new InputError("The branch that this workflow ran for is gone: there is nothing to comment on.", { file });
  }
  return { sha: run.head_sha, owner, branch: run.head_branch };
}
