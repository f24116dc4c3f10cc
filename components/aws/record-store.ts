import type { ComponentResourceOptions, Output } from "@pulumi/pulumi";
import { ComponentResource } from "@pulumi/pulumi";
import type { DataClass } from "../../declaration/data-class";
import { throughEndpointOnly } from "./access";
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
 */
export class RecordStore extends ComponentResource {
  readonly dataClass: DataClass;
  readonly name: Output<string>;
  readonly arn: Output<string>;

  constructor(name: string, args: RecordStoreArgs, opts?: ComponentResourceOptions) {
    super("cordon-aws:index:RecordStore", name, {}, opts);
    const { environment, keys, logs, dataClass, retention, segment } = args;
    const { lifecycle } = environment;

    const { bucket } = closedStore(
      name,
      {
        lifecycle,
        dataClass,
        component: "RecordStore",
        key: keys.key(dataClass),
        lock: lifecycle === "production" ? retention : undefined,
        statements: (made) => {
          const endpoint = segment && privateEndpoint(name, { environment, segment, bucket: made }, this);
          return [throughEndpointOnly(made.arn, endpoint?.id)];
        },
      },
      this,
    );
    logs.attachDiagnostics(name, bucket);

    this.dataClass = dataClass;
    this.name = bucket.id;
    this.arn = bucket.arn;
    this.registerOutputs({ name: bucket.id, arn: bucket.arn });
  }
}
