import { Cluster, Service, TaskDefinition } from "@pulumi/aws/ecs";
import { offending, policy } from "../policy";
import { UnreadableInput } from "../verdict";
import { part } from "./document";

/** Containers as the service takes them: JSON text. */
function containersOf(text: string | undefined): unknown[] {
  try {
    const containers: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(containers) ? containers : [containers];
  } catch {
    throw new UnreadableInput("containerDefinitions");
  }
}

const container = (more: object): string => JSON.stringify([{ name: "portal", image: "portal:1", ...more }]);
const files = (more: object) => ({
  volumes: [{ name: "files", efsVolumeConfiguration: { fileSystemId: "fs-1", ...more } }],
});

export const ecs = [
  policy(TaskDefinition, {
    id: "aws-ecs-container-log",
    title: "Containers of ECS tasks must send their logs away",
    annex: "3.2",
    severity: "medium",
    why: "What a container wrote ends with it, and with it what would show how an intruder came in.",
    fix: "Give each of containerDefinitions a logConfiguration.",
    holds: ({ containerDefinitions }) =>
      offending("containerDefinitions", containersOf(containerDefinitions), (each) => {
        const driver = part(part(each, "logConfiguration"), "logDriver");
        return typeof driver === "string" && driver !== "none";
      }),
    accepted: [{ containerDefinitions: container({ logConfiguration: { logDriver: "awslogs" } }) }],
    rejected: [
      { containerDefinitions: container({}) },
      { containerDefinitions: container({ logConfiguration: { logDriver: "none" } }) },
    ],
  }),

  policy(TaskDefinition, {
    id: "aws-ecs-files-tls",
    title: "ECS tasks must mount EFS volumes over TLS",
    annex: "9",
    severity: "high",
    why: "Files with records cross the network in plain text, where whoever listens reads and alters them.",
    fix: 'Set efsVolumeConfiguration.transitEncryption to "ENABLED" in each of volumes.',
    holds: ({ volumes }) =>
      offending(
        "volumes",
        volumes,
        ({ efsVolumeConfiguration: efs }) => efs === undefined || efs.transitEncryption === "ENABLED",
      ),
    accepted: [{}, files({ transitEncryption: "ENABLED" }), { volumes: [{ name: "scratch" }] }],
    rejected: [files({}), files({ transitEncryption: "DISABLED" })],
  }),

  policy(Service, {
    id: "aws-ecs-public-ip",
    title: "ECS services must not give their tasks a public address",
    annex: "6.8",
    severity: "medium",
    why: "The containers can be reached from the internet without passing the load balancer or the firewall.",
    fix: "Remove networkConfiguration.assignPublicIp or set it to false.",
    holds: ({ networkConfiguration }) => networkConfiguration?.assignPublicIp !== true,
    accepted: [{}, { networkConfiguration: { subnets: ["subnet-1"], assignPublicIp: false } }],
    rejected: [{ networkConfiguration: { subnets: ["subnet-1"], assignPublicIp: true } }],
  }),

  policy(Cluster, {
    id: "aws-ecs-session-log",
    title: "ECS clusters must log the commands that people run in containers",
    annex: "3.2",
    severity: "medium",
    why: "Nobody can say afterwards what an administrator, or whoever took over their session, did in there.",
    fix: 'Remove configuration.executeCommandConfiguration.logging, or set it to "OVERRIDE".',
    holds: ({ configuration }) => configuration?.executeCommandConfiguration?.logging !== "NONE",
    accepted: [{}, { configuration: { executeCommandConfiguration: { logging: "OVERRIDE" } } }],
    rejected: [{ configuration: { executeCommandConfiguration: { logging: "NONE" } } }],
  }),

  policy(Cluster, {
    id: "aws-ecs-insights",
    title: "ECS clusters must measure their containers",
    annex: "3.2",
    severity: "low",
    why: "A container that mines, leaks or stops is noticed only when somebody complains.",
    fix: 'Add to settings one whose name is "containerInsights" and whose value is "enabled".',
    holds: ({ settings }) =>
      (settings ?? []).some(({ name, value }) => name === "containerInsights" && value !== "disabled"),
    accepted: [{ settings: [{ name: "containerInsights", value: "enhanced" }] }],
    rejected: [{}, { settings: [{ name: "containerInsights", value: "disabled" }] }],
  }),
];
