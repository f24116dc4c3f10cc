import * as assert from "node:assert/strict";
import { contradictions } from "./contradictions";
import type { Written } from "./interfaces-of";
import { Network, resourcesOf } from "./network-of";

const written: Written = {
  vpc: ["aws:ec2/vpc:Vpc", { cidrBlock: "10.0.0.0/16" }, { outputs: { defaultSecurityGroupId: "sg-default" } }],
  subnet: ["aws:ec2/subnet:Subnet", { vpcId: "vpc", cidrBlock: "10.0.0.0/24" }],
  open: [
    "aws:ec2/securityGroup:SecurityGroup",
    { vpcId: "vpc", egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }] },
  ],
  client: ["aws:ec2/instance:Instance", { subnetId: "subnet", vpcSecurityGroupIds: ["open"] }],
  cluster: [
    "aws:eks/cluster:Cluster",
    { name: "cluster", roleArn: "role", vpcConfig: { subnetIds: ["subnet"] } },
    { outputs: { vpcConfig: { clusterSecurityGroupId: "sg-cluster" } } },
  ],
  nodes: [
    "aws:eks/nodeGroup:NodeGroup",
    { clusterName: "cluster", nodeRoleArn: "role", subnetIds: ["subnet"], scalingConfig: {} },
  ],
  lone: ["aws:ec2/instance:Instance", { subnetId: "subnet" }],
  joined: ["aws:ec2/instance:Instance", { subnetId: "subnet", vpcSecurityGroupIds: ["sg-default"] }],
};

const network = (more: Written = {}): Network => new Network(resourcesOf({ ...written, ...more }));
const rule = (securityGroupId: string): Written => ({
  rule: [
    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    { securityGroupId, ipProtocol: "tcp", fromPort: 8443, toPort: 8443, referencedSecurityGroupId: "open" },
  ],
});

describe("security groups that AWS makes by itself", () => {
  it("let a cluster and its nodes talk, and nobody else in", () => {
    assert.deepEqual(network().open("cluster", "nodes"), ["all"]);
    assert.deepEqual(network().open("client", "nodes"), []);
  });

  it("take rules of the plan, whether they name the group by its maker or by its id", () => {
    for (const name of ["cluster", "sg-cluster"])
      assert.deepEqual(network(rule(name)).open("client", "nodes"), ["tcp/8443"], name);
    assert.deepEqual(network(rule("sg-default")).open("client", "lone"), ["tcp/8443"]);
  });

  it("let the members of a VPC's default group talk, by whatever name they carry it", () => {
    assert.deepEqual(network().open("joined", "lone"), ["all"]);
    assert.deepEqual(network().open("client", "lone"), []);
  });

  it("open a shell to everybody where nodes have a key and name no groups", () => {
    const remoteAccess = { ec2SshKey: "key" };
    const nodes: Written = {
      nodes: ["aws:eks/nodeGroup:NodeGroup", { clusterName: "cluster", subnetIds: ["subnet"], remoteAccess }],
    };
    assert.deepEqual(network(nodes).open("client", "nodes"), ["tcp/22"]);
  });

  it("are never contradicted by one value that is not known yet", () => {
    assert.deepEqual(
      contradictions(written, ["client", "cluster", "nodes", "lone", "joined"], ["tcp/22", "tcp/443"]),
      [],
    );
  });
});

describe("services with nothing said of their network", () => {
  const database = (more: object): Written => ({
    db: ["aws:rds/instance:Instance", { engine: "mysql", instanceClass: "db.t3.micro", ...more }],
  });

  it("lie in the default VPC behind its default group, closed to the internet", () => {
    assert.equal(network(database({})).answer("internet", "db", "tcp/3306"), "closed");
    assert.equal(network(database({ publiclyAccessible: true })).answer("internet", "db", "tcp/3306"), "closed");
  });

  it("are open there where a group lets the internet in", () => {
    const world: Written = {
      world: [
        "aws:ec2/securityGroup:SecurityGroup",
        { ingress: [{ protocol: "tcp", fromPort: 3306, toPort: 3306, cidrBlocks: ["0.0.0.0/0"] }] },
      ],
    };
    const vpcSecurityGroupIds = ["world"];
    const answer = (more: object): string =>
      network({ ...world, ...database({ vpcSecurityGroupIds, ...more }) }).answer("internet", "db", "tcp/3306");
    assert.equal(answer({ publiclyAccessible: true }), "open");
    assert.equal(answer({}), "closed");
  });
});
