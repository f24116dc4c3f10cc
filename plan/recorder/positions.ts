import { findSourceMap } from "node:module";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import type { Position } from "../graph";
import { isInPackage, isInside, slashed } from "../source/folder";
import type { Job } from "./protocol";

/**
 * Stack traces are printed without their source maps: mapping each frame of each trace that the SDK takes would cost
 * more than the program itself. Only the frame that is asked for is mapped, here.
 */
export function leaveStackTracesUnmapped(): void {
  Error.prepareStackTrace = (error, sites) => `${error}${sites.map((site) => `\n    at ${site}`).join("")}`;
}

/** Files that were seen to be none of the program: most frames are of such. */
const foreign = new Set<string>();

/**
 * The lines of the program that construct a resource, called from inside its constructor: of the frames in the
 * repository, those outside the resource's own classes, innermost first, one for each file.
 */
export function traceOf(resource: object, { root, repository }: Pick<Job, "root" | "repository">): Position[] {
  const sites = callSites();
  const innermost = sites.findIndex((site) => site.isConstructor());
  const places = new Map<string, Position>();
  for (const site of sites.slice(innermost + classesOf(resource))) {
    const name = site.getFileName();
    if (!name || places.has(name) || foreign.has(name)) continue;
    const line = site.getLineNumber();
    const position = own(name, line, site.getColumnNumber(), repository);
    if (position) places.set(name, { ...position, file: slashed(path.relative(root, position.file)) });
    else if (line) foreign.add(name);
  }
  return [...places.values()];
}

function callSites(): NodeJS.CallSite[] {
  const { prepareStackTrace, stackTraceLimit } = Error;
  Error.stackTraceLimit = 200;
  Error.prepareStackTrace = (_, sites) => sites;
  const sites = new Error().stack as unknown as NodeJS.CallSite[];
  Object.assign(Error, { prepareStackTrace, stackTraceLimit });
  return sites;
}

/** How many constructors run inside one another for this object. */
function classesOf(object: object): number {
  let count = 0;
  for (
    let each = Object.getPrototypeOf(object);
    each && each !== Object.prototype;
    each = Object.getPrototypeOf(each)
  ) {
    count += 1;
  }
  return count;
}

/** The innermost line of the program in the text of a stack trace. */
export function where(stack: string, root: string): Position | undefined {
  for (const [, file = "", line, column] of stack.matchAll(
    /(?:at |\()((?:file:\/\/|\/|[A-Za-z]:\\)[^()\n]+?):(\d+):(\d+)/g,
  )) {
    const position = own(file, Number(line), Number(column), root);
    if (position) return { ...position, file: path.relative(root, position.file) };
  }
  const [, file, line] = stack.match(/^((?:\/|[A-Za-z]:\\)[^\n:]+):(\d+)(?::\d+)?(?::|\n)/m) ?? [];
  return file && isOwn(file, root) ? { file: path.relative(root, file), line: Number(line) } : undefined;
}

/** A place in what runs as it is in what was written, with the file's whole path; undefined outside of a folder. */
function own(name: string, line: number | null, column: number | null, folder: string): Position | undefined {
  if (!line || !column) return undefined;
  const file = asPath(name);
  if (!isOwn(file, folder)) return undefined;
  const entry = findSourceMap(name)?.findEntry(line - 1, column - 1);
  if (!entry || !("originalLine" in entry)) return { file, line, column };
  const source = path.resolve(path.dirname(file), asPath(entry.originalSource));
  return { file: source, line: entry.originalLine + 1, column: entry.originalColumn + 1 };
}

const asPath = (name: string): string => {
  const [plain = name] = name.split("?");
  return plain.startsWith("file://") ? fileURLToPath(plain) : plain;
};

/** A file of the project as it is named there; undefined for any other. */
export const ownFile = (file: string, root: string): string | undefined =>
  isOwn(file, root) ? path.relative(root, file) : undefined;

/** A file of a folder: not of a package that it uses, and not of what runs it. */
const isOwn = (file: string, folder: string): boolean =>
  isInside(file, folder) &&
  !isInPackage(path.relative(folder, file)) &&
  file !== require.main?.filename &&
  !isInside(file, __dirname);
