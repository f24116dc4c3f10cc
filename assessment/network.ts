import { z } from "zod";
import { trusts } from "../declaration/segments";
import { states } from "../network/connectivity";
import type { Proven } from "../network/proven";

const zone = z.strictObject({
  id: z.string(),
  kind: z.enum(["internet", "outside", "segment", "subnet"]),
  trust: z.enum(trusts).optional(),
});

const path = z
  .strictObject({
    from: z.string(),
    to: z.string(),
    ip: z.union([z.literal(4), z.literal(6)]),
    state: z.enum(states),
    services: z.array(z.string()).meta({ description: "Protocols and ports, such as tcp/443." }),
    names: z.array(z.string()).optional().meta({ description: "Only to hosts of these names." }),
    flows: z.array(z.string()).meta({ description: "Ids of the flows that declare it." }),
    purpose: z.string().optional(),
    protection: z.string().optional(),
    platform: z.string().optional().meta({ description: "The vendor's page that asks for it." }),
  })
  .meta({ description: "What passes, or should pass, from one zone to another." });

/** What can talk to what, as it is proved from the plan. */
export const networkSchema = z.strictObject({
  declared: z.boolean().meta({ description: "Whether the stack declares a flow matrix." }),
  zones: z.array(zone),
  paths: z.array(path),
});

export type NetworkResult = z.output<typeof networkSchema>;
export type NetworkPath = z.output<typeof path>;

/** The proof as an assessment keeps it; null where the plan has no network. */
export function networkOf({ matrix, zones, traffic }: Proven): NetworkResult | null {
  const places = zones.filter(({ kind }) => kind !== "internet" && kind !== "outside");
  if (places.length === 0) return null;
  return {
    declared: matrix !== undefined,
    zones: zones.map(({ id, kind, trust }) => ({ id, kind, ...(trust ? { trust } : {}) })),
    paths: traffic.map(({ from, to, family, state, services, names, flows }): NetworkPath => {
      const flow = matrix?.flows.find(({ id }) => id === flows[0]);
      const said = flow ? { purpose: flow.purpose, protection: flow.protection } : {};
      const platform = flow?.platform ? { platform: flow.platform } : {};
      return { from, to, ip: family, state, services, ...(names ? { names } : {}), flows, ...said, ...platform };
    }),
  };
}
