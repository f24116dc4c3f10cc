import type { Policy } from "../policy";
import type { Relation } from "../relation";
import { storage } from "./storage";
import { storageEncryption } from "./storage-encryption";
import { storageNetwork } from "./storage-network";
import { storageRecovery } from "./storage-recovery";

/** Every policy on Azure, in the order the documentation lists them. */
export const azure: readonly (Policy | Relation)[] = [
  ...storage,
  ...storageNetwork,
  ...storageEncryption,
  ...storageRecovery,
];
