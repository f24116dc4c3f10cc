import * as pulumi from "@pulumi/pulumi";
import { RandomPassword } from "@pulumi/random";

export class Vault extends pulumi.ComponentResource {
  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super("where:index:Vault", name, {}, opts);
    const parent = this;
    new RandomPassword("key", { length: 32 }, { parent });
    pulumi.output(name).apply((id) => {
      const one = () => new RandomPassword("lock", { length: 32 }, { parent });
      const other = () => new RandomPassword("lock", { length: 64 }, { parent });
      return id === "clinic" ? one() : other();
    });
  }
}
