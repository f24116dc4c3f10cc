import { EncryptionByDefault } from "@pulumi/aws/ebs";
import { inStack, type Tied } from "../relation";
import { either, unknowable } from "../unknown";

/** What is demanded of every disk, but for the remedy. */
export const encryption = {
  annex: "9",
  severity: "high",
  why: "Whoever obtains a copy of the disk or a snapshot of it reads the data on it.",
} as const;

/** The region's setting for new disks, where this stack holds it. */
export const regional = { defaults: inStack(EncryptionByDefault) };

/** Whether new disks are encrypted although nothing is said of it. */
export const encryptsByDefault = ({ defaults }: Tied<typeof regional>): boolean =>
  defaults.some(({ enabled }) => enabled !== false);

/** Whether a copy is encrypted, by itself or by default. */
export const isEncryptedCopy = ({ encrypted }: { encrypted?: boolean }, beside: Tied<typeof regional>): boolean =>
  encrypted === true || (encrypted === undefined && encryptsByDefault(beside));

/** A disk made from a snapshot is as encrypted as that is, which inputs do not show. */
export function isEncrypted(disk: { encrypted?: boolean | string; snapshotId?: string }): boolean {
  return either(
    () => String(disk.encrypted) === "true",
    () => disk.snapshotId !== undefined && unknowable("snapshotId"),
  );
}
