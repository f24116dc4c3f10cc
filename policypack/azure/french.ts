import type { Words } from "../policy";
import { keyVaultFrench } from "./key-vault.fr";
import { keyVaultContentsFrench } from "./key-vault-contents.fr";
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
  ...keyVaultFrench,
  ...keyVaultContentsFrench,
};
