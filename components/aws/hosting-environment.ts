import { getCallerIdentityOutput } from "@pulumi/aws/getCallerIdentity";
import { getPartitionOutput } from "@pulumi/aws/getPartition";
import type { ComponentResourceOptions, Output } from "@pulumi/pulumi";
import { ComponentResource, Config } from "@pulumi/pulumi";
import type { Lifecycle } from "../../declaration/data-class";
import { type Declaration, validDeclaration } from "../../declaration/declaration";
import { openFlows } from "../../declaration/flows";

export interface HostingEnvironmentArgs {
  /** What the stack says of itself. */
  declaration: Declaration;

  /** Ephemeral: nothing is protected, locks are the shortest; refused where patient data lies. Default: production. */
  lifecycle?: Lifecycle;
}

/**
 * What a stack says of itself, and the place where everything else is put.
 *
 *     const environment = new HostingEnvironment("cordon", { declaration });
 */
export class HostingEnvironment extends ComponentResource {
  readonly declaration: Declaration;
  /** The same with the flows that are open today, from which the rules are made. */
  readonly network: Declaration;
  readonly lifecycle: Lifecycle;
  readonly region: string;
  readonly partition: Output<string>;
  readonly accountId: Output<string>;

  constructor(name: string, args: HostingEnvironmentArgs, opts?: ComponentResourceOptions) {
    const { lifecycle = "production" } = args;
    const declaration = validDeclaration(args.declaration, lifecycle);
    super("cordon-aws:index:HostingEnvironment", name, { declaration, lifecycle }, opts);
    const parent = this;

    this.declaration = declaration;
    this.network = { ...declaration, flows: openFlows(declaration.flows, new Date().toISOString()) };
    this.lifecycle = lifecycle;
    this.region = new Config("aws").require("region");
    this.partition = getPartitionOutput({}, { parent }).partition;
    this.accountId = getCallerIdentityOutput({}, { parent }).accountId;
    this.registerOutputs({ declaration, lifecycle });
  }
}
