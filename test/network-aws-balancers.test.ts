import * as assert from "node:assert/strict";
import { UNKNOWN } from "../plan/values";
import { contradictions } from "./contradictions";
import type { Written } from "./interfaces-of";
import { Network, resourcesOf } from "./network-of";

const from = (port: number, ...cidrBlocks: string[]) => ({ protocol: "tcp", fromPort: port, toPort: port, cidrBlocks });
const everybody = { protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] };

/** A network load balancer in a public subnet, and a machine behind it in a private one. */
const written: Written = {
  vpc: ["aws:ec2/vpc:Vpc", { cidrBlock: "10.0.0.0/16" }],
  igw: ["aws:ec2/internetGateway:InternetGateway", { vpcId: "vpc" }],
  public: ["aws:ec2/subnet:Subnet", { vpcId: "vpc", cidrBlock: "10.0.0.0/24" }],
  private: ["aws:ec2/subnet:Subnet", { vpcId: "vpc", cidrBlock: "10.0.1.0/24" }],
  table: ["aws:ec2/routeTable:RouteTable", { vpcId: "vpc", routes: [{ cidrBlock: "0.0.0.0/0", gatewayId: "igw" }] }],
  at: ["aws:ec2/routeTableAssociation:RouteTableAssociation", { subnetId: "public", routeTableId: "table" }],
  group: [
    "aws:ec2/securityGroup:SecurityGroup",
    { vpcId: "vpc", ingress: [from(8080, "0.0.0.0/0")], egress: [everybody] },
  ],
  web: ["aws:ec2/instance:Instance", { subnetId: "private", vpcSecurityGroupIds: ["group"], privateIp: "10.0.1.7" }],
  nlb: ["aws:lb/loadBalancer:LoadBalancer", { loadBalancerType: "network", subnets: ["public"] }],
  listener: [
    "aws:lb/listener:Listener",
    {
      loadBalancerArn: "nlb",
      port: 80,
      protocol: "TCP",
      defaultActions: [{ type: "forward", targetGroupArn: "targets" }],
    },
  ],
  targets: ["aws:lb/targetGroup:TargetGroup", { port: 8080, protocol: "TCP", vpcId: "vpc" }],
  target: ["aws:lb/targetGroupAttachment:TargetGroupAttachment", { targetGroupArn: "targets", targetId: "web" }],
};

const network = (more: Written = {}): Network => new Network(resourcesOf({ ...written, ...more }));
const onlyInside: Written = {
  group: [
    "aws:ec2/securityGroup:SecurityGroup",
    { vpcId: "vpc", ingress: [from(8080, "10.0.0.0/16")], egress: [everybody] },
  ],
};

describe("load balancers of the network on AWS", () => {
  it("pass on what the internet asks, at the port of the target", () => {
    assert.deepEqual(network().open("internet", "nlb"), ["tcp/80"]);
    assert.deepEqual(network().open("internet", "web"), ["tcp/8080"]);
  });

  it("let machines see who asks, whose groups must let them in", () => {
    assert.equal(network(onlyInside).answer("internet", "web", "tcp/8080"), "closed");
  });

  it("ask for themselves where the source is not kept", () => {
    const hidden: Written = {
      ...onlyInside,
      targets: [
        "aws:lb/targetGroup:TargetGroup",
        { port: 8080, protocol: "TCP", vpcId: "vpc", preserveClientIp: "false" },
      ],
    };
    assert.equal(network(hidden).answer("internet", "web", "tcp/8080"), "open");
    const byAddress: Written = {
      ...onlyInside,
      targets: ["aws:lb/targetGroup:TargetGroup", { port: 8080, protocol: "TCP", vpcId: "vpc", targetType: "ip" }],
      target: [
        "aws:lb/targetGroupAttachment:TargetGroupAttachment",
        { targetGroupArn: "targets", targetId: "10.0.1.7" },
      ],
    };
    assert.equal(network(byAddress).answer("internet", "web", "tcp/8080"), "open");
  });

  it("stand before balancers that end connections", () => {
    const chained: Written = {
      targets: ["aws:lb/targetGroup:TargetGroup", { port: 443, protocol: "TCP", targetType: "alb" }],
      target: ["aws:lb/targetGroupAttachment:TargetGroupAttachment", { targetGroupArn: "targets", targetId: "alb" }],
      alb: [
        "aws:lb/loadBalancer:LoadBalancer",
        { internal: true, subnets: ["private"], securityGroups: ["alb-group"] },
      ],
      "alb-group": [
        "aws:ec2/securityGroup:SecurityGroup",
        { vpcId: "vpc", ingress: [from(443, "0.0.0.0/0")], egress: [everybody] },
      ],
      https: ["aws:lb/listener:Listener", { loadBalancerArn: "alb", port: 443, protocol: "HTTPS", defaultActions: [] }],
    };
    assert.equal(network(chained).answer("internet", "alb", "tcp/443"), "open");
    assert.equal(network().answer("internet", "web", "tcp/22"), "closed");
  });

  it("are unknown while it is unknown whether they are internal", () => {
    const unsure: Written = {
      nlb: [
        "aws:lb/loadBalancer:LoadBalancer",
        { loadBalancerType: "network", internal: UNKNOWN, subnets: ["public"] },
      ],
    };
    assert.equal(network(unsure).answer("internet", "web", "tcp/8080"), "unknown");
  });

  it("are never contradicted by one value that is not known yet", () => {
    assert.deepEqual(contradictions(written, ["internet", "web", "nlb"], ["tcp/80", "tcp/8080", "tcp/22"]), []);
  });
});

describe("global accelerators", () => {
  it("let the internet ask balancers and machines that have no public address", () => {
    const accelerated: Written = {
      accelerator: ["aws:globalaccelerator/accelerator:Accelerator", { name: "a" }],
      entry: [
        "aws:globalaccelerator/listener:Listener",
        { acceleratorArn: "accelerator", protocol: "TCP", portRanges: [{ fromPort: 8080, toPort: 8080 }] },
      ],
      endpoints: [
        "aws:globalaccelerator/endpointGroup:EndpointGroup",
        { listenerArn: "entry", endpointConfigurations: [{ endpointId: "web" }] },
      ],
      nlb: ["aws:lb/loadBalancer:LoadBalancer", { loadBalancerType: "network", internal: true, subnets: ["public"] }],
    };
    assert.equal(network(accelerated).answer("internet", "web", "tcp/8080"), "open");
    assert.equal(
      network({
        ...accelerated,
        accelerator: ["aws:globalaccelerator/accelerator:Accelerator", { enabled: false }],
      }).answer("internet", "web", "tcp/8080"),
      "closed",
    );
  });
});
