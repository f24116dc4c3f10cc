import { z } from "zod";
import type { Refuse, Space } from "../declaration/addresses";
import { refuseNetwork } from "../declaration/declaration";
import { noSegment } from "../declaration/ends";
import { type Flow, flowDetails, flowId, INTERNET } from "../declaration/flows";
import {
  type AnySegment,
  insideDetails,
  outsideDetails,
  placeDetails,
  segmentId,
  trustError,
} from "../declaration/segments";
import { mapOf, strict } from "../declaration/strict";
import { addressPlanSchema, refuseAddressPlan, type Taken } from "./address-plan";
import type { Network } from "./compile";

const place = strict(placeDetails);

const inside = strict({
  ...insideDetails,
  in: mapOf(z.string(), place, "where it lies is a map of regions and addresses"),
});

const segments = mapOf(
  segmentId,
  z.discriminatedUnion("trust", [inside, strict(outsideDetails)], trustError),
  "the segments are a map of names",
);

const flows = mapOf(flowId, strict(flowDetails), "the flows are a map of ids such as F04");

/** A flow matrix as people write it: every region of an estate, its segments by name, its flows by id. */
export const matrixSchema = strict({ regions: addressPlanSchema, segments, flows }).superRefine((matrix, context) => {
  const said = new Set<string>();
  const refuse: Refuse = (path, message) => {
    const key = JSON.stringify([path, message]);
    if (!said.has(key)) context.addIssue({ code: "custom", path, message });
    said.add(key);
  };
  refuseAddressPlan(matrix.regions, spacesOf(matrix), refuse);
  refuseEnds(matrix, refuse);
  for (const region of Object.keys(matrix.regions)) {
    const network = networkIn(matrix, region);
    refuseNetwork(network, (path, message) => refuse(pathIn(network, region, path), message));
  }
});

/** The JSON Schema by which editors help whoever writes one. */
export const matrixJsonSchema = (): object => z.toJSONSchema(matrixSchema, { target: "draft-2020-12", io: "input" });

export type WrittenMatrix = z.output<typeof matrixSchema>;

/** Segments and flows of one region, as lists; a flow is where both its ends are. */
export function networkIn({ segments: all, flows: declared }: WrittenMatrix, region: string): Network {
  const here = Object.entries(all).flatMap(([id, segment]): AnySegment[] => {
    if (segment.trust === "external") return [{ id, ...segment }];
    const { in: places, ...rest } = segment;
    const found = Object.hasOwn(places, region) ? places[region] : undefined;
    return found ? [{ id, ...rest, ...found }] : [];
  });
  const known = new Set([INTERNET, ...here.map(({ id }) => id)]);
  const flows = Object.entries(declared).map(([id, flow]): Flow => ({ id, ...flow }));
  return { segments: here, flows: flows.filter(({ from, to }) => known.has(from) && known.has(to)) };
}

/** Names that no region has: within a region a flow to them is only left out. */
function refuseEnds({ segments: all, flows: declared }: WrittenMatrix, refuse: Refuse): void {
  const known = [INTERNET, ...Object.keys(all)];
  for (const [id, flow] of Object.entries(declared)) {
    for (const end of ["from", "to"] as const) {
      if (!known.includes(flow[end])) refuse(["flows", id, end], noSegment(flow[end], known));
    }
  }
}

function spacesOf({ segments: all }: WrittenMatrix): { taken: Taken[]; outside: Space[] } {
  const entries = Object.entries(all);
  return {
    taken: entries.flatMap(([id, segment]) =>
      segment.trust === "external"
        ? []
        : Object.entries(segment.in).map(([region, { cidr }]) => ({
            cidr,
            region,
            of: id,
            path: ["segments", id, "in", region, "cidr"],
          })),
    ),
    outside: entries.flatMap(([id, segment]) =>
      segment.trust === "external"
        ? segment.cidrs.map((cidr, at) => ({ cidr, of: id, path: ["segments", id, "cidrs", at] }))
        : [],
    ),
  };
}

/** Where something of a region's network is written: lists have become maps there. */
function pathIn(network: Network, region: string, [list, index, ...rest]: (string | number)[]): (string | number)[] {
  const id = network[list as keyof Network][index as number]?.id ?? "";
  const [first] = rest;
  const inPlace = list === "segments" && (first === "cidr" || first === "tiers");
  return [list ?? "", id, ...(inPlace ? ["in", region] : []), ...rest];
}
