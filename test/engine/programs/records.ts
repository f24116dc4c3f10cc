import * as kms from "@pulumi/aws/kms";
import * as aws from "@pulumi/aws/provider";
import * as s3 from "@pulumi/aws/s3";
import { ComponentResource, type ComponentResourceOptions, Config } from "@pulumi/pulumi";
import { RandomPassword } from "@pulumi/random";

const config = new Config();

class Store extends ComponentResource {
  constructor(name: string, key: kms.Key, opts?: ComponentResourceOptions) {
    super("test:index:Store", name, {}, opts);
    const { bucket } = new s3.Bucket(name, { tags: { owner: "records" } }, { parent: this, ignoreChanges: ["tags"] });
    if (config.getBoolean("versioned") !== false) {
      new s3.BucketVersioning(name, { bucket, versioningConfiguration: { status: "Enabled" } }, { parent: this });
    }
    new s3.BucketPublicAccessBlock(
      name,
      {
        bucket,
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: config.getBoolean("open") !== true,
      },
      { parent: this },
    );
    const encryption = { sseAlgorithm: "aws:kms", kmsMasterKeyId: key.arn };
    new s3.BucketServerSideEncryptionConfiguration(
      name,
      { bucket, rules: [{ applyServerSideEncryptionByDefault: encryption }] },
      { parent: this, dependsOn: [key] },
    );
    this.registerOutputs({ bucket });
  }
}

const provider = new aws.Provider("paris", { region: "eu-west-3" });
const password = new RandomPassword("password", { length: 32 });
const key = new kms.Key(
  "key",
  { description: "records", enableKeyRotation: true },
  { provider, protect: config.getBoolean("protect") },
);
const store = new Store("records", key, { providers: [provider] });
new s3.BucketObject("note", {
  bucket: "elsewhere",
  content: password.result,
  key: config.getSecret("token") ?? "note",
});

export const name = store.urn;
