import { stripVTControlCharacters } from "node:util";
import { z } from "zod";
import type { PackViolation, PolicyPacks } from "./graph";
import { InputError } from "./input-error";

const violation = z.object({
  resourceUrn: z.string().default(""),
  message: z.string(),
  policyName: z.string().min(1),
  policyPackName: z.string().min(1),
  policyPackVersion: z.string().default(""),
  enforcementLevel: z.enum(["advisory", "mandatory", "remediate"]),
  severity: z.enum(["", "low", "medium", "high", "critical"]).default(""),
  exceptions: z.array(z.object({ id: z.string() })).default([]),
});

const summary = z.object({
  policyPackName: z.string().min(1),
  passed: z.array(z.string()).default([]),
  failed: z.array(z.string()).default([]),
});

/** What a person reads of a message. */
const LONGEST = 300;

/** Collects what the policy packs of a run said, event by event. */
export class PolicyEvents {
  readonly #violations = new Map<string, PackViolation>();
  readonly #judged = new Map<string, Set<string>>();

  /** Takes what an event says of policies; most say nothing. */
  add(event: Record<string, unknown>, at: { file?: string; line: number }): void {
    const { policyEvent, policyAnalyzeSummaryEvent: ofResource, policyAnalyzeStackSummaryEvent: ofStack } = event;
    if (policyEvent !== undefined) {
      const said = violationOf(read(violation, policyEvent, at));
      this.#judges(said.pack, [said.policy]);
      const key = JSON.stringify(said);
      this.#violations.set(key, { ...said, times: (this.#violations.get(key)?.times ?? 0) + 1 });
    }
    for (const each of [ofResource, ofStack]) {
      if (each === undefined) continue;
      const { policyPackName, passed, failed } = read(summary, each, at);
      this.#judges(policyPackName, [...passed, ...failed]);
    }
  }

  /** All of it, in an order of its own: packs run side by side. */
  said(): PolicyPacks {
    return {
      judged: [...this.#judged].map(([pack, policies]) => ({ pack, policies: [...policies] })),
      violations: [...this.#violations].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each),
    };
  }

  #judges(pack: string, policies: readonly string[]): void {
    const known = this.#judged.get(pack) ?? new Set();
    for (const policy of policies) known.add(policy);
    this.#judged.set(pack, known);
  }
}

function read<Shape extends z.ZodType>(shape: Shape, event: unknown, at: { file?: string; line: number }) {
  const result = shape.safeParse(event);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue?.path.join(".") ?? "";
  throw new InputError(`This is no event of a policy as the engine writes one: ${place}: ${issue?.message}`, at);
}

/** A policy that mends what it finds, and did not, counts as the engine counts it: as mandatory. */
const violationOf = (event: z.output<typeof violation>): Omit<PackViolation, "times"> => ({
  pack: event.policyPackName,
  policy: event.policyName,
  urn: event.resourceUrn,
  version: event.policyPackVersion,
  level: event.enforcementLevel === "advisory" ? "advisory" : "mandatory",
  ...(event.severity === "" ? {} : { severity: event.severity }),
  message: firstLine(event.message),
  exceptions: event.exceptions.map(({ id }) => id),
});

/**
 * The SDKs put the policy's description there. The lines after it are what the policy says of this very resource; they
 * may hold values of properties, of which the engine masks only those of secret configuration.
 */
function firstLine(message: string): string {
  const plain = stripVTControlCharacters(message.replace(/<\{%[^%]*%\}>/g, ""));
  const line = [...(plain.trim().split(/[\r\n\u2028\u2029]/, 1)[0] ?? "")];
  return line.length > LONGEST ? `${line.slice(0, LONGEST).join("")}…` : line.join("");
}
