import { getClientConfigOutput } from "@pulumi/azure-native/authorization";
import { ResourceGroup } from "@pulumi/azure-native/resources";
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
  readonly location: string;
  readonly resourceGroupName: Output<string>;
  readonly tenantId: Output<string>;
  readonly subscriptionId: Output<string>;

  constructor(name: string, args: HostingEnvironmentArgs, opts?: ComponentResourceOptions) {
    const { lifecycle = "production" } = args;
    const declaration = validDeclaration(args.declaration, lifecycle);
    super("cordon-azure:index:HostingEnvironment", name, { declaration, lifecycle }, opts);
    const parent = this;

    const { tenantId, subscriptionId } = getClientConfigOutput({ parent });
    const location = new Config("azure-native").require("location");
    const tags = { "cordon:component": "HostingEnvironment" };
    const group = new ResourceGroup(name, { location, tags }, { parent, protect: lifecycle === "production" });

    this.declaration = declaration;
    this.network = { ...declaration, flows: openFlows(declaration.flows, new Date().toISOString()) };
    this.lifecycle = lifecycle;
    this.location = location;
    this.resourceGroupName = group.name;
    this.tenantId = tenantId;
    this.subscriptionId = subscriptionId;
    this.registerOutputs({ declaration, lifecycle });
  }
}
