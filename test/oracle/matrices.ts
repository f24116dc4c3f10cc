import type { Declaration } from "../../declaration/declaration";
import type { Flow } from "../../declaration/flows";
import type { Segment } from "../../declaration/segments";

/** One matrix to compile and to prove, with the address space of its hub. */
export interface Case {
  declaration: Declaration;
  cidr: string;
}

const trusts = ["core", "patient", "patient-legacy", "privileged", "untrusted", "internal"] as const;

const PORTS = [22, 53, 80, 443, 1433, 2575, 3306, 5432, 6514, 8080, 8443, 65535];

/** A matrix of 2 to 13 segments with flows between them, made from random numbers alone. */
export function matrixFrom(draw: () => number, cloud: "aws" | "azure"): Case {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(draw() * items.length)] as Item;
  const count = 2 + Math.floor(draw() * 12);
  const segments = Array.from({ length: count }, (_, index) => segmentOf(index, pick(trusts), cloud));
  const pairs = new Set<string>();
  const flows: Flow[] = [];
  for (let index = 0; index < 1 + Math.floor(draw() * 10); index += 1) {
    const from = pick(segments).id;
    const to = draw() < 0.12 ? "internet" : pick(segments).id;
    if (from === to || pairs.has(`${from} ${to}`)) continue;
    pairs.add(`${from} ${to}`);
    flows.push(flowOf(flows.length + 1, from, to, draw));
  }
  const profile = draw() < 0.3 ? "small" : "group";
  const entity = { name: "Random hospital", country: "FR", type: "health.provider", category: "essential" } as const;
  return {
    declaration: { entity, services: [], segments, flows, profile },
    cidr: profile === "small" ? "10.64.0.0/16" : "10.64.0.0/20",
  };
}

function segmentOf(index: number, trust: Segment["trust"], cloud: "aws" | "azure"): Segment {
  const at = (third: number, rest: string): string => `10.64.${16 + index * 16 + third}${rest}`;
  const workload = [at(0, ".0/23"), at(2, ".0/23")];
  const tiers: Segment["tiers"] =
    cloud === "aws" ? { workload, transit: [at(15, ".192/28"), at(15, ".208/28")] } : { workload };
  return { id: `segment${String.fromCharCode(97 + index)}`, purpose: "random", trust, cidr: at(0, ".0/20"), tiers };
}

function flowOf(index: number, from: string, to: string, draw: () => number): Flow {
  const ports = new Set(
    Array.from({ length: 1 + Math.floor(draw() * 3) }, () => PORTS[Math.floor(draw() * PORTS.length)] as number),
  );
  return {
    id: `F${String(index).padStart(2, "0")}`,
    from,
    to,
    protocol: draw() < 0.8 ? "tcp" : "udp",
    ports: [...ports],
    protection: "TLS",
    purpose: "random",
    annex: "6.8",
  };
}
