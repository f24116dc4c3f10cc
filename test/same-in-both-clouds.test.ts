import * as assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import * as ts from "typescript";

/** Parts that one cloud alone needs, and why the other does not. */
const ofOneCloud: Record<string, string> = {
  "aws/dns-firewall.ts": "the firewall of Azure looks at names itself",
  "aws/egress-acl.ts": "an Azure subnet has no filter that keeps no state",
  "aws/egress.ts": "the firewall of Azure leads to the internet itself",
  "aws/key-policy.ts": "an Azure key says by role assignments who may use it",
  "aws/monitoring-role.ts": "Azure measures a database without a role",
  "aws/one-network.ts": "an Azure network takes all prefixes at once",
  "aws/segment-tiers.ts": "an Azure subnet is made with its filter",
  "aws/services.ts": "an Azure endpoint leads to one resource, not to a service",
  "aws/trust-routes.ts": "all that leaves an Azure subnet goes to the firewall",
  "aws/trust-store.ts": "a gateway of Azure holds its authorities itself",
  "aws/trust-tables.ts": "all that leaves an Azure subnet goes to the firewall",
  "aws/ways-out.ts": "an Azure subnet is made with its routes",
  "azure/admin-rules.ts": "no rule of AWS's own stands above security groups",
  "azure/certificate.ts": "a load balancer of AWS reads its certificate without an identity",
  "azure/database-administrator.ts": "Aurora keeps its administrator's password in a secret of its own",
  "azure/database-encryption.ts": "one KMS key serves every region of a cluster",
  "azure/network-manager.ts": "no rule of AWS's own stands above security groups",
  "azure/public-address.ts": "AWS protects public addresses against floods by itself",
  "azure/recoverable-blobs.ts": "a bucket takes versioning and expiry as two settings",
  "azure/tunnel.ts": "one resource of AWS is a gateway, a tunnel and its keys",
  "azure/vault-key.ts": "a KMS key needs neither a vault nor an identity",
  "azure/workspace.ts": "a log group needs no workspace",
};

/** What a component shows in one cloud alone: what it made, under the names that the cloud gives to such things. */
const ownMembers: Record<string, Record<Cloud, string[]>> = {
  AuditTrail: { aws: ["arn", "alarmTopicArn"], azure: [] },
  ClinicalDatabase: { aws: ["secretArn"], azure: ["administratorId"] },
  EdgeGateway: { aws: ["arn"], azure: ["id"] },
  HostingEnvironment: {
    aws: ["region", "partition", "accountId"],
    azure: ["location", "resourceGroupName", "tenantId", "subscriptionId"],
  },
  KeyRing: { aws: [], azure: ["all"] },
  LogArchive: {
    aws: ["trailName", "retentionDays", "reader", "logGroup(name, { path, key, production }, parent)"],
    azure: ["workspace", "scope", "writer"],
  },
  NetworkHub: {
    aws: ["crossing", "one", "attach(name, parent, declared, subnetIds)", "publish(name, { id }, zone)"],
    azure: [
      "changed",
      "keys",
      "network",
      "resourceGroupName",
      "ways",
      "zones",
      "attach(name, segment, network, subnets)",
    ],
  },
  RecordStore: { aws: ["arn"], azure: ["id", "container"] },
  Segment: { aws: ["vpcId", "oneNetwork", "routeTables()"], azure: ["hub", "networkId"] },
};

const clouds = ["aws", "azure"] as const;
type Cloud = (typeof clouds)[number];

describe("the components of both clouds", () => {
  const [aws, azure] = clouds.map((cloud) => read(cloud, "index.ts").text);

  it("are the same, in the same files", () => {
    assert.equal(aws, azure);
    const files = clouds.flatMap((cloud) => readdirSync(`components/${cloud}`).map((file) => `${cloud}/${file}`));
    const lonely = files.filter((file) => files.filter((other) => other.endsWith(file.replace(/^\w+/, ""))).length < 2);
    assert.deepEqual(lonely.sort(), Object.keys(ofOneCloud).sort());
  });

  for (const [, name = "", file = ""] of (aws ?? "").matchAll(/export \{ (\w+), .* from "\.\/([\w-]+)"/g)) {
    const [inAws, inAzure] = clouds.map((cloud) => componentOf(cloud, name, `${file}.ts`));

    it(`ask for the same: ${name}`, () => assert.deepEqual(inAws?.args, inAzure?.args));

    it(`say the same of themselves: ${name}`, () => assert.equal(inAws?.doc, inAzure?.doc));

    it(`can be asked the same: ${name}`, () => {
      const [ofAws, ofAzure] = clouds.map((cloud) => ownMembers[name]?.[cloud] ?? []);
      const shared = inAws?.members.filter((member) => !ofAws?.includes(member));
      assert.deepEqual(
        shared,
        inAzure?.members.filter((member) => !ofAzure?.includes(member)),
      );
      assert.deepEqual(
        ofAws?.filter((member) => !inAws?.members.includes(member)),
        [],
      );
      assert.deepEqual(
        ofAzure?.filter((member) => !inAzure?.members.includes(member)),
        [],
      );
    });
  }
});

/** What a caller sees of a component: its arguments in their order with what is said of them, and its public members. */
function componentOf(cloud: Cloud, name: string, file: string) {
  const { statements } = read(cloud, file);
  const args = statements.filter(ts.isInterfaceDeclaration).find((each) => each.name.text === `${name}Args`);
  const made = statements.filter(ts.isClassDeclaration).find((each) => each.name?.text === name);
  assert.ok(args && made, `${file} has no ${name}`);
  return {
    args: args.members.filter(ts.isPropertySignature).map((member) => ({
      name: member.name.getText(),
      optional: member.questionToken !== undefined,
      type: member.type?.getText(),
      doc: docOf(member),
    })),
    doc: docOf(made).split("\n\n")[0],
    members: made.members.filter(isPublic).map(nameOf),
  };
}

function read(cloud: Cloud, file: string): ts.SourceFile {
  const path = `components/${cloud}/${file}`;
  return ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
}

function docOf(node: ts.Node): string {
  const docs = ts.getJSDocCommentsAndTags(node);
  return docs.map(({ comment }) => (typeof comment === "string" ? comment : "")).join("\n");
}

function isPublic({ name }: ts.ClassElement): boolean {
  return name === undefined || !ts.isPrivateIdentifier(name);
}

/** `key(dataClass)`, `existing(name, existing, opts?)`, `constructor(name, args, opts?)`, or the name of a property. */
function nameOf(member: ts.ClassElement): string {
  const name = member.name?.getText() ?? "constructor";
  if (!ts.isMethodDeclaration(member) && !ts.isConstructorDeclaration(member)) return name;
  const parameters = member.parameters.map((each) => each.name.getText() + (each.questionToken ? "?" : ""));
  return `${name}(${parameters.join(", ")})`;
}
