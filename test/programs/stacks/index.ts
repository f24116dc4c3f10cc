import { Bucket } from "@pulumi/aws/s3";
import { Topic } from "@pulumi/aws/sns";
import { getStack, interpolate, StackReference, Config } from "@pulumi/pulumi";

interface Database {
  user: string;
  password: string;
}

const config = new Config();
const network = new StackReference(`acme/network/${getStack()}`);
const database = config.requireSecretObject<Database>("database");
const plain = config.requireObject<Database>("database");

new Topic("key", { displayName: config.requireSecret("apiKey") });
new Topic("key-in-text", { displayName: `key=${config.require("apiKey")}` });
new Topic("user", { displayName: database.user });
new Topic("user-plain", { displayName: plain.user });
new Topic("password-plain", { displayName: `p:${plain.password}` });
new Topic("zone", { displayName: network.requireOutput("zoneId") });
new Topic("vpc", { displayName: interpolate`vpc ${network.getOutput("vpcId")}` });
new Topic("team", { displayName: `${config.require("team")}/${config.getNumber("retention")}` });

export = async () => {
  const details = await network.getOutputDetails("bucket");
  const value = await network.requireOutputValue("bucket");
  new Bucket("late", { tags: { known: String(details.value ?? value ?? "no") } });
};
