import { z } from "zod";
import { type Refuse, refuseMeeting, refuseUnaligned, type Space } from "../declaration/addresses";
import { nearestOr, shown } from "../declaration/nearest";
import { cidr, covers } from "../declaration/prefixes";
import { mapOf } from "../declaration/strict";

const regionName = z.string().regex(/^[a-z][a-z0-9-]{2,40}$/, { error: "a region such as eu-west-3" });

/** The address space of each region, by the name that the cloud gives it. No two meet, so that all can be joined. */
export const addressPlanSchema = mapOf(
  regionName,
  cidr,
  "the regions are a map of names and prefixes, such as eu-west-3: 10.64.0.0/14",
).refine((regions) => Object.keys(regions).length > 0, { error: "there is no region; write one with its prefix" });

export type AddressPlan = z.output<typeof addressPlanSchema>;

/** A prefix that some region's segment takes. */
export interface Taken extends Space {
  region: string;
}

/** Address spaces of regions lie on their borders and apart, also from what lies outside; segments lie within them. */
export function refuseAddressPlan(
  plan: AddressPlan,
  { taken, outside }: { taken: readonly Taken[]; outside: readonly Space[] },
  refuse: Refuse,
): void {
  const regions = Object.entries(plan).map(
    ([region, prefix]): Space => ({ cidr: prefix, path: ["regions", region], of: region }),
  );
  refuseUnaligned(regions, refuse);
  refuseMeeting([...regions, ...outside], refuse);
  for (const { cidr: inner, path, region } of taken) {
    const outer = Object.hasOwn(plan, region) ? plan[region] : undefined;
    if (outer === undefined) {
      refuse(path, `there is no region ${shown(region)}${nearestOr(region, Object.keys(plan))}`);
    } else if (!covers(outer, inner)) {
      refuse(path, `${inner} is not in ${region}, which is ${outer}`);
    }
  }
}
