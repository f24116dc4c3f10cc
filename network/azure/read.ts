import type { References } from "../../plan/references";
import type { Model } from "../model";
import type { Family } from "../space/addresses";

/** The Azure networks of a plan, in one family of addresses. */
export function readAzure(_references: References, family: Family): Model {
  return { family, ends: new Map(), nodes: new Map(), networks: [], unread: [] };
}
