import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const vpc = new aws.ec2.Vpc("vpc", { cidrBlock: "10.0.0.0/16" });
const subnet = (name: string, cidrBlock: string) => new aws.ec2.Subnet(name, { vpcId: vpc.id, cidrBlock });
const subnets = [subnet("a", "10.0.1.0/24"), subnet("b", "10.0.2.0/24")];
const password = pulumi.secret("hidden");
export { vpc, password };
export const vpcId = vpc.id;
export const cidr = vpc.cidrBlock;
export const subnetIds = subnets.map(({ id }) => id);
export const all = pulumi.all(subnets.map(({ id }) => id));
