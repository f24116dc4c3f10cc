import { createHash } from "node:crypto";
import type { Resource } from "../graph";
import type { Properties } from "../values";

/** A cloud that exists only in memory: gives every resource an id and the outputs that programs read. */
export class StandIn {
  readonly #account: string;
  readonly #region: string;

  constructor({ account = "111122223333", region = "eu-west-3" } = {}) {
    this.#account = account;
    this.#region = region;
  }

  create(resource: Resource, inputs: Properties): { id: string; outputs: Properties } {
    const digest = createHash("sha256").update(resource.urn).digest("hex").slice(0, 7);
    const id = `${resource.name}-${digest}`;
    const [cloud, module] = resource.type.split(/[:/]/);
    const computed: Properties =
      cloud === "aws"
        ? { arn: `arn:aws:${module}:${this.#region}:${this.#account}:${id}`, name: id, bucket: id }
        : { name: id };
    return { id, outputs: { ...computed, ...inputs, id } };
  }
}
