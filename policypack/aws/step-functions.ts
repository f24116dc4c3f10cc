import { StateMachine } from "@pulumi/aws/sfn";
import { policy } from "../policy";

const destination = { logDestination: "arn:aws:logs:eu-west-3:111122223333:log-group:admissions:*" };

export const stepFunctions = [
  policy(StateMachine, {
    id: "aws-sfn-log",
    title: "State machines must keep logs",
    annex: "3.2",
    severity: "medium",
    why: "When a run fails or is abused, nobody can say what it did and for whom.",
    fix: 'Set loggingConfiguration.level to "ERROR" or "ALL", and loggingConfiguration.logDestination.',
    holds: ({ loggingConfiguration }) => (loggingConfiguration?.level ?? "OFF") !== "OFF",
    accepted: [{ loggingConfiguration: { level: "ERROR", ...destination } }],
    rejected: [{}, { loggingConfiguration: { level: "OFF" } }],
  }),
];
