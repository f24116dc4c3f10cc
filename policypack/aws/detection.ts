import { Recorder, RecorderStatus } from "@pulumi/aws/cfg";
import { Detector } from "@pulumi/aws/guardduty";
import { policy } from "../policy";
import { from, relation } from "../relation";

export const detection = [
  policy(Detector, {
    id: "aws-guardduty-enabled",
    title: "GuardDuty must be enabled",
    annex: "3.2",
    severity: "high",
    why: "Nobody is warned when stolen credentials are used or a machine starts to talk to its attacker.",
    fix: "Remove enable or set it to true.",
    holds: ({ enable }) => enable !== false,
    accepted: [{}, { enable: true }],
    rejected: [{ enable: false }],
  }),

  policy(RecorderStatus, {
    id: "aws-config-recording",
    title: "AWS Config must be recording",
    annex: "6.3",
    severity: "medium",
    why: "Nobody can say afterwards which setting was changed, when, and what it was before.",
    fix: "Set isEnabled to true.",
    holds: ({ isEnabled }) => isEnabled === true,
    accepted: [{ isEnabled: true }],
    rejected: [{ isEnabled: false }],
  }),

  relation(Recorder, {
    id: "aws-config-started",
    title: "Recorders of AWS Config must be started",
    annex: "6.3",
    severity: "medium",
    why: "A recorder that was only created records nothing.",
    fix: "Add a RecorderStatus whose name is this recorder's, with isEnabled true.",
    with: { statuses: from(RecorderStatus, "name") },
    holds: (_, { statuses }) => statuses.length > 0,
    accepted: [{ beside: { statuses: [{ isEnabled: true }] } }],
    rejected: [{}],
  }),

  policy(Recorder, {
    id: "aws-config-everything",
    title: "AWS Config must record every supported type",
    annex: "6.3",
    severity: "low",
    why: "Changes to the types that are left out go unseen.",
    fix: "Set recordingGroup.allSupported to true, or leave recordingGroup out.",
    holds: ({ recordingGroup }) =>
      recordingGroup?.allSupported !== false ||
      recordingGroup.recordingStrategies?.some(({ useOnly }) => useOnly === "EXCLUSION_BY_RESOURCE_TYPES") === true,
    accepted: [{}, { recordingGroup: { allSupported: true, includeGlobalResourceTypes: true } }],
    rejected: [{ recordingGroup: { allSupported: false, resourceTypes: ["AWS::EC2::Instance"] } }],
  }),
];
