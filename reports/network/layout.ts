import ELK, { type ElkExtendedEdge, type ElkNode } from "elkjs/lib/elk.bundled.js";
import type { NetworkPath, NetworkResult } from "../../assessment/network";

/** From the outside in: a lane for each. Zones of a plan that declares nothing stand in one lane of their own. */
export const lanes = [
  "internet",
  "external",
  "exposed",
  "untrusted",
  "internal",
  "core",
  "privileged",
  "patient-legacy",
  "patient",
  "sealed",
  "subnet",
] as const;

export type Lane = (typeof lanes)[number];

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PlacedZone extends Box {
  id: string;
  lane: Lane;
}

export interface PlacedEdge {
  from: string;
  to: string;
  state: NetworkPath["state"];
  ports: string[];
  flows: string[];
  points: { x: number; y: number }[];
  label: Box;
}

/** Where everything on a map stands. */
export interface Layout {
  width: number;
  height: number;
  zones: PlacedZone[];
  edges: PlacedEdge[];
  lanes: (Box & { lane: Lane })[];
}

/** More zones than this make no picture that anybody reads. */
export const MOST_ZONES = 40;

const LETTER = 6.6;
const LINE = 14;
const MARGIN = 24;
const TITLE = 20;

/** So many ports are written beside an edge. */
const SHOWN = 4;

const options = {
  "elk.algorithm": "layered",
  "elk.direction": "DOWN",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.partitioning.activate": "true",
  "elk.randomSeed": "1",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.layered.nodePlacement.strategy": "BRANDES_KOEPF",
  "elk.layered.nodePlacement.bk.fixedAlignment": "BALANCED",
  "elk.layered.spacing.nodeNodeBetweenLayers": "46",
  "elk.spacing.nodeNode": "56",
  "elk.spacing.edgeLabel": "4",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "14",
  "elk.spacing.edgeNode": "18",
};

/** Lays the zones of a network out, in lanes by trust; the same every time for the same network. */
export async function layoutOf(network: NetworkResult): Promise<Layout> {
  const touched = new Set(network.paths.flatMap(({ from, to }) => [from, to]));
  const zones = network.zones
    .filter(({ id, kind }) => kind === "segment" || kind === "subnet" || touched.has(id))
    .map((zone) => ({ id: zone.id, lane: laneOf(zone) }))
    .sort((one, other) => lanes.indexOf(one.lane) - lanes.indexOf(other.lane));
  const used = lanes.filter((lane) => zones.some((zone) => zone.lane === lane));
  const edges = edgesOf(network.paths);
  const graph: ElkNode = {
    id: "network",
    layoutOptions: options,
    children: zones.map(({ id, lane }) => ({
      id: `zone ${id}`,
      width: Math.max(96, id.length * (LETTER + 1) + 24),
      height: 38,
      layoutOptions: { "elk.partitioning.partition": String(used.indexOf(lane)) },
    })),
    edges: edges.map(
      ({ from, to, ports }, index): ElkExtendedEdge => ({
        id: `edge ${index}`,
        sources: [`zone ${from}`],
        targets: [`zone ${to}`],
        labels: [{ text: ports.join(" "), width: labelWidth(ports), height: ports.length * LINE }],
      }),
    ),
  };
  const placed = await new ELK().layout(graph);
  return layout(placed, zones, edges, used);
}

function laneOf({ kind, trust }: NetworkResult["zones"][number]): Lane {
  if (kind === "internet") return "internet";
  if (kind === "subnet") return "subnet";
  return trust ?? "external";
}

type Edge = Pick<PlacedEdge, "from" | "to" | "state" | "ports" | "flows">;

/** One edge for all that goes from one zone to another in one state. */
function edgesOf(paths: readonly NetworkPath[]): Edge[] {
  const edges = new Map<string, Edge>();
  for (const { from, to, state, services, flows, ip } of paths) {
    const key = JSON.stringify([from, to, state]);
    const edge = edges.get(key) ?? { from, to, state, ports: [], flows: [] };
    edges.set(key, edge);
    edge.ports.push(...services.map((service) => (ip === 6 ? `${service} (IPv6)` : service)));
    edge.flows.push(...flows);
  }
  return [...edges.values()].map((edge) => ({ ...edge, ports: shortened([...new Set(edge.ports)]) }));
}

const shortened = (ports: string[]): string[] =>
  ports.length > SHOWN ? [...ports.slice(0, SHOWN - 1), `+${ports.length - SHOWN + 1}`] : ports;

const labelWidth = (ports: readonly string[]): number => Math.max(...ports.map((port) => port.length)) * LETTER + 6;

function layout(
  { width = 0, height = 0, children = [], edges: routed = [] }: ElkNode,
  zones: readonly { id: string; lane: Lane }[],
  edges: readonly Edge[],
  used: readonly Lane[],
): Layout {
  const placedZones = children.map(({ x = 0, y = 0, width: w = 0, height: h = 0 }, index): PlacedZone => {
    const zone = zones[index] ?? { id: "", lane: "subnet" as const };
    return { ...zone, x: x + MARGIN, y: y + MARGIN, width: w, height: h };
  });
  const placedEdges = (routed as ElkExtendedEdge[]).flatMap(({ sections = [], labels = [] }, index): PlacedEdge[] => {
    const edge = edges[index];
    const [section] = sections;
    const [label] = labels;
    if (!edge || !section) return [];
    const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
    return [
      {
        ...edge,
        points: points.map(({ x, y }) => ({ x: x + MARGIN, y: y + MARGIN })),
        label: {
          x: (label?.x ?? 0) + MARGIN,
          y: (label?.y ?? 0) + MARGIN,
          width: label?.width ?? 0,
          height: label?.height ?? 0,
        },
      },
    ];
  });
  const full = width + MARGIN * 2;
  return {
    width: full,
    height: height + MARGIN * 2,
    zones: placedZones,
    edges: placedEdges,
    lanes: bands(placedZones, used, full),
  };
}

/** A band behind the zones of each lane, across the whole map. */
const bands = (zones: readonly PlacedZone[], used: readonly Lane[], width: number): Layout["lanes"] =>
  used.map((lane) => {
    const own = zones.filter((zone) => zone.lane === lane);
    const top = Math.min(...own.map(({ y }) => y)) - TITLE;
    const bottom = Math.max(...own.map(({ y, height }) => y + height)) + 10;
    return { lane, x: 4, y: top, width: width - 8, height: bottom - top };
  });
