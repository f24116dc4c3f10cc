import { lstatSync, readdirSync } from "node:fs";
import * as path from "node:path";
import { InputError } from "../plan/input-error";
import { parseJson } from "../plan/json";
import { readText } from "../plan/yaml";
import { printable } from "../reports/text";
import { decisionOf } from "../review/compare";
import { FORMAT, type Review, reviewSchema } from "../review/review";

const NAME = "review.json";
const MOST_STACKS = 50;
const MOST_BYTES = 64 * 1024 * 1024;

/** Reads the reviews in a folder, one for each stack, or a single one. A stranger may have written them. */
export function readReviews(at: string): Review[] {
  const files = isFolder(at)
    ? [".", ...readdirSync(at).sort()]
        .filter((each) => isFolder(path.join(at, each)))
        .map((each) => path.join(at, each, NAME))
        .filter((file) => lstatSync(file, { throwIfNoEntry: false }))
    : [at];
  if (files.length === 0) throw new InputError(`There is no ${NAME} in here, nor in a folder in here.`, { file: at });
  if (files.length > MOST_STACKS)
    throw new InputError(`There are more than ${MOST_STACKS} reviews here.`, { file: at });
  return files.map(readReview);
}

/** Links are not followed: they could lead to a file that is none of the review's. */
const isFolder = (at: string): boolean => lstatSync(at, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Whoever writes a review writes no other decision than follows from it. */
function agreeing(review: Review, file: string): Review {
  const decision = decisionOf(review);
  if (decision === review.decision) return review;
  throw new InputError(`This review says "${review.decision}", and "${decision}" follows from what it holds.`, {
    file,
  });
}

function readReview(file: string): Review {
  const shown = printable(file);
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found && (!found.isFile() || found.size > MOST_BYTES)) {
    throw new InputError(`This is no file of at most ${MOST_BYTES / 1024 / 1024} MB.`, { file: shown });
  }
  const result = reviewSchema.safeParse(parseJson(readText(file, shown), shown));
  if (result.success) return agreeing(result.data, shown);
  const [issue] = result.error.issues;
  const place = issue?.path.map(String).join(".");
  const message = `This is no review of this version (${FORMAT}): ${place ? `${place}: ` : ""}${issue?.message}`;
  throw new InputError(printable(message, 400), { file: shown });
}
