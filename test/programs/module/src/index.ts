import { readFileSync } from "node:fs";
import { Topic } from "@pulumi/aws/sns";
import * as pulumi from "@pulumi/pulumi";
import { queues } from "./queues.js";

const names: string[] = JSON.parse(readFileSync("names.json", "utf8"));
const topic = await Promise.resolve(new Topic("events"));
pulumi.runtime.registerResourceTransform(({ type, props, opts }) =>
  type === "aws:sqs/queue:Queue" ? { props: { ...props, kmsMasterKeyId: "alias/aws/sqs" }, opts } : undefined,
);

export const urls = queues(names, topic);
