import * as s3 from "@pulumi/aws/s3";
import { asset, ComponentResource, Config, interpolate } from "@pulumi/pulumi";

/** Takes the engine through every kind of step, from its first deployment to its second. */
const config = new Config();
const second = config.getBoolean("second") === true;
const tags = { turn: second ? "second" : "first" };
const token = config.getSecret("token");

class Group extends ComponentResource {
  readonly bucket: s3.Bucket;
  constructor(name: string) {
    super("test:index:Group", name, { turn: tags.turn });
    this.bucket = new s3.Bucket(name, { tags: { owner: "group" } }, { parent: this });
    this.registerOutputs({ arn: this.bucket.arn });
  }
}

const { bucket } = new Group("group");
new s3.Bucket("updated", { tags });
new s3.Bucket("kept", { tags: { owner: "records" } }, { protect: second });
new s3.Bucket(second ? "renamed" : "named", {}, second ? { aliases: [{ name: "named" }] } : {});
new s3.Bucket("replaced", { tags }, { replaceOnChanges: ["tags"] });
new s3.Bucket("removed-first", { tags }, { replaceOnChanges: ["tags"], deleteBeforeReplace: true });
if (!second) new s3.Bucket("deleted", {});
if (second) new s3.Bucket("imported", {}, { import: "imported" });
if (second) new s3.Bucket("created", { bucket: interpolate`${bucket.arn}-created` });
const found = s3.Bucket.get("found", "found");
new s3.BucketObject("secrets", {
  bucket: found.id,
  key: token,
  content: interpolate`${token} and ${tags.turn}`,
  tags: { plain: "hunter2hunter2 stands in it", secret: token ?? "", odd: null as unknown as string },
});
new s3.BucketObject("text", { bucket, key: "text", source: new asset.StringAsset("one\ntwo") });
new s3.BucketObject("archive", {
  bucket,
  key: "archive",
  source: new asset.AssetArchive({ "a.txt": new asset.StringAsset(tags.turn) }) as unknown as asset.Asset,
});

export const arn = bucket.arn;
export const kept = token;
