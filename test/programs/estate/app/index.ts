import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
const network = new pulumi.StackReference("acme/network/prod");
const ids = network.requireOutput("subnetIds") as pulumi.Output<string[]>;
new aws.ec2.SecurityGroup("web", {
  vpcId: network.getOutput("vpcId"),
  description: network.getOutput("password"),
  ingress: [
    { protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: [network.getOutput("cidr")] },
    { protocol: "tcp", fromPort: 80, toPort: 80, cidrBlocks: [pulumi.interpolate`${network.getOutput("late")}/32`] },
  ],
});
new aws.lb.LoadBalancer("front", { subnets: ids });
new aws.ec2.Instance("second", { ami: "ami-1", instanceType: "t3.micro", subnetId: ids.apply((all) => all[1]!) });
const first = network.getOutput("all").apply((all) => all.filter((id: string) => id)[0]);
new aws.ec2.Instance("spread", { ami: "ami-1", instanceType: "t3.micro", subnetId: first });
export const again = network.getOutput("vpcId");
