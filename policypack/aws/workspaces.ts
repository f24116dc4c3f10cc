import { Workspace } from "@pulumi/aws/workspaces";
import { policy } from "../policy";

export const workspaces = [
  policy(Workspace, {
    id: "aws-workspaces-encrypted",
    title: "WorkSpaces must encrypt both of their volumes",
    annex: "9",
    severity: "high",
    why: "Whoever obtains a copy of the disk reads what a clinician opened and saved on the desktop.",
    fix: "Set rootVolumeEncryptionEnabled and userVolumeEncryptionEnabled to true, and volumeEncryptionKey.",
    holds: (desktop) =>
      (["rootVolumeEncryptionEnabled", "userVolumeEncryptionEnabled"] as const).filter(
        (setting) => desktop[setting] !== true,
      ),
    accepted: [{ rootVolumeEncryptionEnabled: true, userVolumeEncryptionEnabled: true }],
    rejected: [{}, { userVolumeEncryptionEnabled: true }, { rootVolumeEncryptionEnabled: true }],
  }),
];
