import * as s3 from "@pulumi/aws/s3";
import { Config } from "@pulumi/pulumi";

const site = new s3.Bucket("site", { tags: { owner: "web" } });
if (new Config().getBoolean("gap")) new s3.BucketObject("note", { bucket: site.websiteEndpoint, key: "note" });
