import type { Event } from "../../network/proof/walk";
import type { Proven } from "../../network/proven";
import type { Plan, Urn } from "../../plan/graph";
import type { Properties } from "../../plan/values";
import type { Metadata } from "../policy";
import type { Outcome } from "../verdict";

/** What a policy says of one resource, from what the networks around it let pass. */
export interface NetworkVerdict {
  /** The resource that opens the path, or that is judged. */
  urn: Urn;
  outcome: Exclude<Outcome, "error">;
  /** From where to where, on which ports, through what. */
  because?: string;
}

/** Resources of an example: type and inputs by name; their ids are their names. */
export type NetworkExample = Readonly<Record<string, readonly [type: string, inputs: Properties]>>;

/** One demand on what networks let pass, whatever resources make them. */
export interface NetworkPolicy<Id extends string = string> extends Metadata<Id> {
  kind: "network";
  judge: (proven: Proven, plan: Pick<Plan, "resources">) => NetworkVerdict[];
  accepted: readonly NetworkExample[];
  rejected: readonly NetworkExample[];
}

/** One demand on what networks let pass. */
export const networkPolicy = <const Id extends string>(
  definition: Omit<NetworkPolicy<Id>, "kind">,
): NetworkPolicy<Id> => ({ kind: "network", ...definition });

/** `internet → web: tcp/22, through a > b > c`: what a person needs to find the hole. */
export function wayText(
  from: string,
  to: string,
  services: readonly string[],
  hops: readonly Event[],
  family: 4 | 6,
): string {
  const written = hops.filter(
    ({ way, at, outcome }) => at.urn !== undefined && (way === "request" || outcome !== "passes"),
  );
  const labels = [...new Set(written.map(({ at }) => at.label))];
  const through = labels.length > 0 ? `, through ${labels.join(" > ")}` : "";
  return `${from} → ${to}: ${services.join(" ")}${family === 6 ? " over IPv6" : ""}${through}`;
}
