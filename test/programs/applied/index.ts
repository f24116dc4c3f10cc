import { getRegionOutput } from "@pulumi/aws";
import { Bucket, BucketVersioning } from "@pulumi/aws/s3";
import { Provider } from "@pulumi/aws/provider";
import { output } from "@pulumi/pulumi";

const provider = new Provider("frankfurt", { region: "eu-central-1" });
const known = output(["a", "b"]).apply((names) =>
  names.map((name) => new Bucket(`known-${name}`, {}, { provider })),
);
known.apply(([first]) => first && new BucketVersioning("known-a", { bucket: first.id, versioningConfiguration: { status: "Enabled" } }, { provider }));

const bucket = new Bucket("plain");
bucket.arn.apply((arn) => new Bucket(`behind-${arn}`));

getRegionOutput({}, { provider }).apply(({ region }) => new Bucket(`in-${region}`, { tags: { region } }));
