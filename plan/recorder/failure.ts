import * as path from "node:path";
import type { Position } from "../graph";
import { isInside } from "../source/folder";
import { ownFile, where } from "./positions";
import type { Failure, Job } from "./protocol";

/** An error of the recorder's own: its message is for the person who ran it, its place is in the program. */
export class Refusal extends Error {
  readonly position: Position | undefined;

  constructor(message: string, position?: Position) {
    super(message);
    this.position = position;
  }
}

type Place = Pick<Job, "root" | "repository" | "secret">;

/** What is said of an error: its message and the line of the program that it came from. */
export function failureOf(error: unknown, place: Place): Failure {
  const { root } = place;
  if (!(error instanceof Error) && !hasMessage(error))
    return { message: `The program threw ${plainText(String(error)).slice(0, 200)}` };
  const { requireStack } = error as { requireStack?: string[] };
  const importer = requireStack?.map((file) => ownFile(file, root)).find((file) => file !== undefined);
  const position = (error as Partial<Refusal>).position ?? where(error.stack ?? "", root);
  return {
    message: plainText(
      refusedTo(error, place) ??
        (requireStack ? notFound(error.message) : error.message || error.name || "The program failed."),
    ),
    ...(position ? { file: position.file, line: position.line } : importer ? { file: importer } : {}),
  };
}

const notFound = (message: string): string =>
  `${message.split("\n")[0]}. If it is a package, run "npm install" where the program is.`;

/** What a confined program tried, by the name of the permission that Node refused. */
const refused: Record<string, string> = {
  FileSystemRead: "reads what is neither in its repository nor in its packages",
  FileSystemWrite: "writes outside of its temporary folder",
  ChildProcess: "starts another process",
  WorkerThreads: "starts a thread",
};

function refusedTo(error: Error, { repository, secret }: Place): string | undefined {
  const { code, permission = "", resource } = error as { code?: string; permission?: string; resource?: string };
  if (code !== "ERR_ACCESS_DENIED" && code !== "ERR_DLOPEN_DISABLED") return undefined;
  const isFile = permission.startsWith("FileSystem") || resource?.includes(path.sep);
  const file = isFile && resource ? path.resolve(resource) : undefined;
  const besideSecret = secret && file && (file === repository || isInside(file, repository));
  const does = besideSecret
    ? keptBy(path.relative(repository, secret))
    : (refused[permission] ?? "does what a program in a review may not do");
  const what = file ? ` (${file})` : "";
  return `The program ${does}${what}. A review keeps programs to themselves, for a stranger may have written them; --trust-program lets it.`;
}

/** Node lets a program into a whole folder, or to what is known to be there. */
const keptBy = (secret: string): string =>
  `reads a folder in which git keeps a secret, in ${secret}, or a file that is not there; with "persist-credentials: false" actions/checkout leaves no secret`;

const hasMessage = (error: unknown): error is Error =>
  error !== null && typeof error === "object" && typeof (error as Error).message === "string";

/** Text of a stranger without what a terminal would obey. */
export const plainText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  text.replace(/\u001b\[[0-9;]*[A-Za-z]/g, "").replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, "");
