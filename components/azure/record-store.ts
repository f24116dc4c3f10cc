import { BlobContainer } from "@pulumi/azure-native/storage";
import type { ComponentResourceOptions, Output } from "@pulumi/pulumi";
import { ComponentResource } from "@pulumi/pulumi";
import type { DataClass } from "../../declaration/data-class";
import { closedStore } from "./closed-store";
import { privateEndpoint } from "./endpoints";
import type { HostingEnvironment } from "./hosting-environment";
import type { KeyRing } from "./key-ring";
import type { LogArchive } from "./log-archive";
import type { Segment } from "./segment";

export interface RecordStoreArgs {
  environment: HostingEnvironment;
  keys: KeyRing;
  logs: LogArchive;

  /** What it holds, from which its key follows. */
  dataClass: DataClass;

  /** How long no record can be changed or deleted, and by whom: compliance binds everybody. Default: not locked. */
  retention?: { days: number; mode: "governance" | "compliance" };

  /** Where its private address lies. Default: it has none, and only the cloud's own services reach it. */
  segment?: Segment;
}

/**
 * A store for records that is closed to the public, encrypted, restorable, and logs every access.
 *
 *     const imaging = new RecordStore("imaging", { environment, keys, logs, dataClass: "imaging", segment: data });
 *
 * Azure accepts a new lock only in the form that an administrator can still lift, which is the mode governance. For the
 * mode compliance an operator makes it final: `az storage account update --immutability-state Locked …`, once, and then
 * `pulumi refresh`.
 */
export class RecordStore extends ComponentResource {
  readonly dataClass: DataClass;
  readonly id: Output<string>;
  /** The name of the storage account. */
  readonly name: Output<string>;
  /** The name of the container that the records go into. */
  readonly container: Output<string>;

  constructor(name: string, args: RecordStoreArgs, opts?: ComponentResourceOptions) {
    super("cordon-azure:index:RecordStore", name, {}, opts);
    const { environment, keys, logs, dataClass, retention, segment } = args;
    const { resourceGroupName, lifecycle } = environment;
    const parent = this;

    const tags = { "cordon:component": "RecordStore", "cordon:data-class": dataClass };
    const lockDays = lifecycle === "production" ? retention?.days : undefined;
    const { account, blobs } = closedStore(
      name,
      { environment, keys, resourceGroupName, dataClass, tags, lockDays },
      parent,
    );
    const container = new BlobContainer(
      name,
      {
        resourceGroupName,
        accountName: account.name,
        publicAccess: "None",
        denyEncryptionScopeOverride: true,
        immutableStorageWithVersioning: { enabled: true },
      },
      { parent, dependsOn: blobs, protect: lifecycle === "production" },
    );
    logs.attachDiagnostics(name, blobs);
    if (segment) privateEndpoint(name, { environment, segment, service: account.id, group: "blob" }, parent);

    this.dataClass = dataClass;
    this.id = account.id;
    this.name = account.name;
    this.container = container.name;
    this.registerOutputs({ id: account.id, name: account.name, container: container.name });
  }
}
