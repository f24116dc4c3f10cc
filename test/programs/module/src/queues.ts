import { type Topic, TopicSubscription } from "@pulumi/aws/sns";
import { Queue } from "@pulumi/aws/sqs";

export function queues(names: string[], topic: Topic) {
  return names.map((name) => {
    const queue = new Queue(name, {}, { dependsOn: topic });
    new TopicSubscription(name, { topic: topic.arn, protocol: "sqs", endpoint: queue.arn });
    return queue.url;
  });
}
