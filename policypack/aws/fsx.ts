import { LustreFileSystem, OntapFileSystem, OpenZfsFileSystem, WindowsFileSystem } from "@pulumi/aws/fsx";
import type { ResourceClass } from "../policy";
import { relation } from "../relation";
import { isCustomerKey, keysOf, whyOwnKey } from "./customer-key";

interface FileSystem {
  kmsKeyId?: string;
  deploymentType?: string;
}

const customerKey = <const Id extends string>(on: ResourceClass<any>, id: Id, product: string) =>
  relation(on as ResourceClass<FileSystem>, {
    id,
    title: `${product} must encrypt with a customer-managed key`,
    annex: "9",
    severity: "medium",
    why: whyOwnKey,
    fix: "Set kmsKeyId to the ARN of a key.",
    with: keysOf("kmsKeyId"),
    // Scratch file systems of Lustre take no key.
    holds: (system, keys) => /^SCRATCH/.test(system.deploymentType ?? "") || isCustomerKey(keys, () => system.kmsKeyId),
    accepted: [{ beside: { keys: [{}] } }, { inputs: { deploymentType: "SCRATCH_2" } }],
    rejected: [{}],
  });

export const fsx = [
  customerKey(WindowsFileSystem, "aws-fsx-windows-customer-key", "FSx file systems for Windows"),
  customerKey(OntapFileSystem, "aws-fsx-ontap-customer-key", "FSx file systems for ONTAP"),
  customerKey(OpenZfsFileSystem, "aws-fsx-openzfs-customer-key", "FSx file systems for OpenZFS"),
  customerKey(LustreFileSystem, "aws-fsx-lustre-customer-key", "FSx file systems for Lustre"),
];
