import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const instances = new pulumi.Config().requireNumber("instances");
const zones = aws.getAvailabilityZonesOutput({ state: "available" });
const account = aws.getCallerIdentityOutput().accountId;

const vpc = new aws.ec2.Vpc("web", { cidrBlock: "10.0.0.0/16", enableDnsHostnames: true });
const subnets = ["a", "b"].map(
  (zone, index) =>
    new aws.ec2.Subnet(`web-${zone}`, {
      vpcId: vpc.id,
      cidrBlock: `10.0.${index}.0/24`,
      availabilityZone: zones.names[index],
    }),
);
const group = new aws.ec2.SecurityGroup("web", {
  vpcId: vpc.id,
  ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }],
});

const image = aws.ec2.getAmiOutput({ owners: ["amazon"], mostRecent: true });
for (let index = 0; index < instances; index++) {
  new aws.ec2.Instance(
    `web-${index}`,
    {
      ami: image.id,
      instanceType: "t3.micro",
      subnetId: subnets[index % subnets.length]?.id,
      vpcSecurityGroupIds: [group.id],
    },
    { ignoreChanges: ["ami"] },
  );
}

const logs = new aws.s3.Bucket("logs", { tags: { owner: account } }, { protect: true });
const readable = aws.iam.getPolicyDocumentOutput({
  statements: [
    {
      sid: "TlsOnly",
      effect: "Deny",
      actions: ["s3:*"],
      resources: ["*"],
      principals: [{ type: "*", identifiers: ["*"] }],
      conditions: [{ test: "Bool", variable: "aws:SecureTransport", values: ["false"] }],
    },
  ],
});
new aws.s3.BucketPolicy("logs", { bucket: logs.id, policy: readable.json });
new aws.s3.BucketVersioning("logs", { bucket: logs, versioningConfiguration: { status: "Enabled" } } as any);

export const address = logs.bucketDomainName;
