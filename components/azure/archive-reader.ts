import type { ComponentResource, Input } from "@pulumi/pulumi";
import { grant } from "./access";

export interface ArchiveReaderArgs {
  /** Object ids. */
  readers: Input<string>[];
  /** The ids of the storage accounts. */
  stores: Record<string, Input<string>>;
  workspace: Input<string>;
}

/** Lets each reader read the archive and do nothing else. */
export function archiveReader(name: string, args: ArchiveReaderArgs, parent: ComponentResource): void {
  const { readers, stores, workspace } = args;
  for (const [index, principalId] of readers.entries()) {
    const reader = `${name}-reader-${index + 1}`;
    for (const [store, scope] of Object.entries(stores)) {
      grant(`${reader}-${store}`, { role: "Storage Blob Data Reader", scope, principalId }, { parent });
    }
    grant(reader, { role: "Log Analytics Reader", scope: workspace, principalId }, { parent });
  }
}
