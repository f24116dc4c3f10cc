import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
const { vpcId, subnets } = new pulumi.StackReference("acme/edge/prod").getOutput("network") as any;
const web = new aws.ec2.SecurityGroup("web", {
  vpcId, ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }],
});
new aws.ec2.Instance("server", {
  ami: "ami-1", instanceType: "t3.micro", subnetId: subnets[0], vpcSecurityGroupIds: [web.id],
});
