import { type End, INTERNET } from "../../network/model";
import type { Proof } from "../../network/proof/proof";
import { proofsOf } from "../../network/read";
import type { Plan, Resource } from "../../plan/graph";
import { AwsOracle } from "./aws";
import { AzureOracle } from "./azure";
import { type Packet, type Place, World } from "./world";

/** A number from 0 up to and without 1; the same ones again for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One question to both: who asks whom for what. */
export interface Question {
  from: string;
  to: string;
  packet: Packet & { source: number; target: number };
  oracle: boolean;
  proof: boolean;
}

const INTERNET_ADDRESSES = [0x08080808, 0xcb007107, 0x01010101];

/** Asks the oracle and the proof of a plan the same questions, and returns those on which they differ. */
export class Agreement {
  readonly proof: Proof;
  readonly #oracle: AwsOracle | AzureOracle;
  readonly #byUrn: Map<string, Resource>;
  readonly #ends: End[];
  readonly #ports: number[];

  constructor(plan: Pick<Plan, "resources">, cloud: "aws" | "azure") {
    const [proof] = proofsOf(plan);
    this.proof = proof as Proof;
    const world = new World(plan);
    this.#oracle = cloud === "aws" ? new AwsOracle(world) : new AzureOracle(world);
    this.#byUrn = new Map(plan.resources.map((resource) => [resource.urn, resource]));
    const hosts = [...this.proof.model.ends.values()].filter(
      ({ kind, label }) => kind === "anybody" || label.startsWith("host"),
    );
    this.#ends = [...hosts, this.proof.model.ends.get(INTERNET) as End];
    this.#ports = portsIn(plan.resources);
  }

  /** Draws packets, at the boundaries of rules as often as at random. */
  differences(count: number, draw: () => number): Question[] {
    const found: Question[] = [];
    for (let index = 0; index < count; index += 1) {
      const question = this.#ask(draw);
      if (question && question.oracle !== question.proof) found.push(question);
    }
    return found;
  }

  /** How many of so many packets pass. */
  open(count: number, draw: () => number): number {
    let passed = 0;
    for (let index = 0; index < count; index += 1) passed += this.#ask(draw)?.oracle ? 1 : 0;
    return passed;
  }

  #ask(draw: () => number): Question | undefined {
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(draw() * items.length)] as Item;
    const [from, to] = [pick(this.#ends), pick(this.#ends)];
    if (from === to) return undefined;
    const [source, target] = [this.#address(from, draw), this.#address(to, draw)];
    const port =
      draw() < 0.7
        ? Math.min(65535, Math.max(0, pick(this.#ports) + pick([-1, 0, 0, 0, 1])))
        : Math.floor(draw() * 65536);
    const client = draw() < 0.3 ? pick([1024, 65535]) : 1024 + Math.floor(draw() * 64512);
    const packet: Packet = { protocol: pick(["tcp", "tcp", "udp"] as const), port, client };
    const oracle = this.#oracle.exchange(this.#place(from, source), this.#place(to, target), packet);
    return {
      from: from.label,
      to: to.label,
      packet: { ...packet, source, target },
      oracle,
      proof: this.#proves(from, to, source, target, packet),
    };
  }

  #address(end: End, draw: () => number): number {
    if (end.id === INTERNET) return INTERNET_ADDRESSES[Math.floor(draw() * INTERNET_ADDRESSES.length)] as number;
    const [from, to] = end.addresses as readonly [number, number];
    const at = draw();
    if (at < 0.2) return from;
    return at < 0.4 ? to - 1 : from + Math.floor(draw() * (to - from));
  }

  #place(end: End, address: number): Place {
    if (end.id === INTERNET) return { internet: address };
    const groups = [...end.groups].flatMap((group) => this.#byUrn.get(group) ?? []);
    const [key = ""] = (end.subnet ?? "").split("#");
    return { subnet: this.#byUrn.get(key) as Resource, address, groups, public: end.fronts.length > 0 };
  }

  #proves(from: End, to: End, source: number, target: number, { protocol, port, client }: Packet): boolean {
    const service = (protocol === "tcp" ? 6 : 17) * 65536 + port;
    const has = (set: readonly unknown[], point: number): boolean =>
      set.some((start, index) => index % 2 === 0 && (start as number) <= point && point < (set[index + 1] as number));
    const exchanges = this.proof.from(from).get(to) ?? [];
    return exchanges.some(
      ({ passed, to: end }) =>
        end === to &&
        passed.certain.some(
          (box) =>
            has(box.source, source) && has(box.target, target) && has(box.service, service) && has(box.client, client),
        ),
    );
  }
}

/** Every port that any rule of the plan names. */
function portsIn(resources: readonly Resource[]): number[] {
  const ports = new Set<number>([22, 80, 443]);
  const look = (value: unknown, key: string): void => {
    if (typeof value === "number" && /port/i.test(key)) ports.add(value);
    else if (typeof value === "string" && /ports?(range)?s?$/i.test(key))
      for (const part of value.split(/[-:,]/)) if (/^\d+$/.test(part)) ports.add(Number(part));
    if (Array.isArray(value)) for (const item of value) look(item, key);
    else if (value !== null && typeof value === "object")
      for (const [name, item] of Object.entries(value)) look(item, name);
  };
  for (const { inputs } of resources) look(inputs, "");
  return [...ports].filter((port) => port >= 0 && port < 65536);
}
