import type { Words } from "../policy";
import { storageFrench } from "./storage.fr";
import { storageEncryptionFrench } from "./storage-encryption.fr";
import { storageNetworkFrench } from "./storage-network.fr";
import { storageRecoveryFrench } from "./storage-recovery.fr";

/** What people read of each policy on Azure, in French. */
export const azureFrench: Readonly<Record<string, Words>> = {
  ...storageFrench,
  ...storageNetworkFrench,
  ...storageEncryptionFrench,
  ...storageRecoveryFrench,
};
