import * as pulumi from "@pulumi/pulumi";

/** As generated SDKs of packaged components register theirs: `remote`, with outputs that only the plugin knows. */
export class Network extends pulumi.ComponentResource {
  declare readonly vpcId: pulumi.Output<string>;
  declare readonly privateSubnetIds: pulumi.Output<string[]>;

  constructor(name: string, args: { cidrBlock: string; zones: number }, opts?: pulumi.ComponentResourceOptions) {
    const inputs = { ...args, vpcId: undefined, privateSubnetIds: undefined };
    super("netx:index:Network", name, inputs, { version: "1.0.0", ...opts }, true);
  }

  describe(form: string): pulumi.Output<string> {
    return pulumi.runtime.call<{ text: string }>("netx:index:Network/describe", { __self__: this, form }, this).text;
  }
}
