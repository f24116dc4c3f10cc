import { isUnknown } from "../../plan/values";
import type { Pattern } from "../model";
import { only, type Reading } from "../reading";
import type { Family } from "../space/addresses";
import { isEmpty } from "../space/intervals";

/** A prefix of a network's own: Azure assigns none, so that one that is written is what it is. */
export function written(reading: Reading, text: unknown): Pattern {
  const pattern = reading.prefix(text);
  return isEmpty(pattern.must) ? pattern : only(pattern.must);
}

/** The length of a prefix as it is written: that of one address where it has none, or where it is unknown. */
export function lengthOf(text: unknown, family: Family): number {
  const whole = family === 4 ? 32 : 128;
  if (typeof text !== "string" || isUnknown(text)) return whole;
  const [, length] = /\/(\d{1,3})\s*$/.exec(text) ?? [];
  return length === undefined ? whole : Number(length);
}
