import type { Plan, Resource, Urn } from "../../plan/graph";

/** A packet that asks for something. */
export interface Packet {
  protocol: "tcp" | "udp";
  port: number;
  client: number;
}

/** A host in a subnet, with the security groups that it carries; or an address of the internet. */
export type Place =
  | { subnet: Resource; address: number; groups: readonly Resource[]; public?: boolean }
  | { internet: number };

/** The resources of a plan, found one by one in the plainest way. */
export class World {
  readonly #all: readonly Resource[];
  readonly #byUrn: Map<Urn, Resource>;
  readonly #byType = new Map<string, Resource[]>();

  constructor({ resources }: Pick<Plan, "resources">) {
    this.#all = resources;
    this.#byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
    for (const resource of resources) {
      const same = this.#byType.get(resource.type);
      if (same) same.push(resource);
      else this.#byType.set(resource.type, [resource]);
    }
  }

  of(type: string): readonly Resource[] {
    return this.#byType.get(type) ?? [];
  }

  /** What a property points at: as the program says it, else by dependency, else by its id. */
  at(resource: Resource, path: string, ...types: string[]): Resource | undefined {
    const top = path.split(/[.[]/)[0] ?? path;
    const urns = resource.pointers?.[path] ?? resource.propertyDependencies[top] ?? [];
    const found = urns.map((urn) => this.#byUrn.get(urn)).find((each) => each && types.includes(each.type));
    if (found) return found;
    const text = read(resource.inputs, path);
    return this.#all.find(({ id, type }) => id !== undefined && id === text && types.includes(type));
  }
}

/** The value at a path. */
export function read(value: unknown, path: string): unknown {
  let found = value;
  for (const key of path.split(/[.[\]]+/).filter((part) => part !== "")) {
    found = (found as Record<string, unknown> | undefined)?.[key];
  }
  return found;
}

/** `10.0.0.1` as a number. */
export const number = (address: string): number =>
  address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);

/** Whether an address lies in `10.0.0.0/8`. */
export function lies(address: number, prefix: unknown): boolean {
  if (typeof prefix !== "string" || !/^\d+\.\d+\.\d+\.\d+(\/\d+)?$/.test(prefix)) return false;
  const [base = "", length = "32"] = prefix.split("/");
  const size = 2 ** (32 - Number(length));
  return Math.floor(address / size) === Math.floor(number(base) / size);
}

export const lengthOf = (prefix: unknown): number => Number(String(prefix).split("/")[1] ?? 32);

/** Whether an address is one that nobody has on the internet. */
export const isPrivate = (address: number): boolean =>
  [
    "10.0.0.0/8",
    "172.16.0.0/12",
    "192.168.0.0/16",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "0.0.0.0/8",
    "224.0.0.0/4",
    "240.0.0.0/4",
  ].some((prefix) => lies(address, prefix));
