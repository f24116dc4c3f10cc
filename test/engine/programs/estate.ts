import * as kms from "@pulumi/aws/kms";
import * as s3 from "@pulumi/aws/s3";
import * as storage from "@pulumi/azure-native/storage";
import { Config } from "@pulumi/pulumi";

const ephemeral = new Config("cordon").get("lifecycle") === "ephemeral";

const { bucket } = new s3.Bucket("archive", {}, { protect: !ephemeral });
new s3.BucketVersioning("archive", { bucket, versioningConfiguration: { status: "Suspended" } });
new s3.BucketPublicAccessBlock("archive", { bucket, blockPublicAcls: true });
new s3.Bucket("forgotten", {});
new kms.Key("key", {}, { protect: !ephemeral });
new storage.StorageAccount("images", {
  resourceGroupName: "hospital",
  kind: storage.Kind.StorageV2,
  sku: { name: storage.SkuName.Standard_ZRS },
  minimumTlsVersion: storage.MinimumTlsVersion.TLS1_0,
});
