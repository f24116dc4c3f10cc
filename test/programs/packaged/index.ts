import { Instance } from "@pulumi/aws/rds";
import { SecurityGroup } from "@pulumi/aws/ec2";
import { getFunctionOutput } from "@pulumi/aws/cloudfront";
import { Network } from "./network-package";

const network = new Network("core", { cidrBlock: "10.0.0.0/16", zones: 3 });
const group = new SecurityGroup("database", { vpcId: network.vpcId });
new Instance("database", {
  instanceClass: "db.t3.micro",
  vpcSecurityGroupIds: [group.id],
  dbSubnetGroupName: network.privateSubnetIds.apply((ids) => ids[0] ?? ""),
  domain: network.describe("short"),
});
new SecurityGroup("open", { description: getFunctionOutput({ name: "shared", stage: "LIVE" }).arn });
export const first = network.privateSubnetIds[0];
