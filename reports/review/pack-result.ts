import { stateOf } from "../../review/packs";
import type { ReviewPack } from "../../review/review";
import { printable } from "../text";
import type { Place } from "./place";
import type { Result, Standing } from "./results";
import { packRuleOf } from "./rules";

/** What a policy of another pack said, as every format shows a finding. */
export function packResult(said: ReviewPack, place: Place): Result {
  const { resource, change, blocks, fingerprint, message, exceptions } = said;
  return {
    standing: standingOf(said),
    rule: packRuleOf(said),
    change: change ?? "",
    blocks,
    broke: false,
    fingerprint,
    place,
    subject: { ...resource, name: resource.name || "the stack" },
    paths: [],
    because: [message, exceptions.length > 0 ? `(excepted by ${exceptions.join(", ")})` : ""]
      .filter((part) => part !== "")
      .map((part) => printable(part, 301))
      .join(" "),
    owner: "",
    lastDay: "",
  };
}

function standingOf(said: ReviewPack): Standing {
  if (said.change === "mended" || said.change === "dropped") return said.change;
  return stateOf(said) === "excepted" ? "exempted" : "open";
}
