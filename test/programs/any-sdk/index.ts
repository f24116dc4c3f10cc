import * as pulumi from "@pulumi/pulumi";

class Thing extends pulumi.CustomResource {
  declare readonly arn: pulumi.Output<string>;

  constructor(name: string, args: object, opts?: pulumi.CustomResourceOptions) {
    super("any:index:Thing", name, { ...args, arn: undefined }, opts);
  }
}

class Group extends pulumi.ComponentResource {
  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super("any:index:Group", name, {}, opts);
    new Thing("child", { size: 1 }, { parent: this });
    this.registerOutputs({});
  }
}

const mark = (key: string): pulumi.ResourceTransform => async ({ props, opts }) => ({ props: { ...props, [key]: true }, opts });

pulumi.runtime.registerStackTransformation(({ props, opts }) => ({ props: { ...props, legacy: true }, opts }));
pulumi.runtime.registerStackTransform(async ({ props, opts }) => ({ props: { ...props, stack: true }, opts: { ...opts, protect: true } }));

const config = new pulumi.Config();
const first = new Thing("first", { password: config.requireSecret("password"), name: config.require("name") });
new Thing(
  "second",
  { source: first.arn, text: pulumi.interpolate`of ${first.arn}`, open: pulumi.secret("hidden") },
  { dependsOn: [first], ignoreChanges: ["tags"], transforms: [mark("own")] },
);
["mapped"].map((name) => new Thing(name, { code: new pulumi.asset.StringAsset("text"), numbers: [1, Number.NaN] }));
new Group("group", { transforms: [mark("inherited")] });

const other = new pulumi.StackReference("acme/network/prod");
new Thing("referring", {
  output: other.requireOutput("zone"),
  details: other.getOutputDetails("zone"),
  value: other.requireOutputValue("zone"),
  resource: first,
});
new Thing("asking", { answer: pulumi.runtime.call<{ text: string }>("any:index:Thing/ask", {}, first).text });
new Thing("invoking", { answer: pulumi.output(pulumi.runtime.invoke("std:index:join", { separator: "-", input: ["a", "b"] })) });

first.arn.apply(() => new Thing("never", {}));
pulumi.output("known").apply(() => new Thing("applied", {}));
export const text = first.arn;
