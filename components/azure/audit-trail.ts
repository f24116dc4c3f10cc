import { SubscriptionDiagnosticSetting } from "@pulumi/azure-native/monitor";
import type { ComponentResourceOptions } from "@pulumi/pulumi";
import { ComponentResource, interpolate } from "@pulumi/pulumi";
import { raiseAlarms } from "./alarms";
import { diagnose } from "./diagnostics";
import type { HostingEnvironment } from "./hosting-environment";
import type { KeyRing } from "./key-ring";
import type { LogArchive } from "./log-archive";
import type { RecordStore } from "./record-store";

export interface AuditTrailArgs {
  environment: HostingEnvironment;
  keys: KeyRing;
  logs: LogArchive;

  /** Stores whose every read and write is recorded. */
  dataStores?: RecordStore[];
}

/** Azure's eight kinds of entry in a subscription's activity log. */
const categories = [
  "Administrative",
  "Security",
  "ServiceHealth",
  "Alert",
  "Recommendation",
  "Policy",
  "Autoscale",
  "ResourceHealth",
];

/**
 * Who did what, kept where nobody can change it, with an alert on whatever ends the trail.
 *
 *     new AuditTrail("audit", { environment, keys, logs, dataStores: [imaging, documents] });
 *
 * On Azure a record store logs each read and write by itself; here, changes to its account raise an alert.
 */
export class AuditTrail extends ComponentResource {
  constructor(name: string, args: AuditTrailArgs, opts?: ComponentResourceOptions) {
    super("cordon-azure:index:AuditTrail", name, {}, opts);
    const { environment, keys, logs, dataStores = [] } = args;
    const { resourceGroupName, subscriptionId } = environment;
    const subscription = interpolate`/subscriptions/${subscriptionId}`;
    const parent = this;

    new SubscriptionDiagnosticSetting(
      name,
      {
        workspaceId: logs.workspace,
        storageAccountId: logs.evidence,
        logs: categories.map((category) => ({ category, enabled: true })),
      },
      { parent },
    );
    for (const [dataClass, { vault, paired }] of keys.all) {
      if (vault) logs.attachDiagnostics(`${name}-${dataClass}`, vault);
      // Azure hands logs to stores of the same region only.
      if (paired?.vault) diagnose(`${name}-${dataClass}-paired`, paired.vault, { workspaceId: logs.workspace });
    }

    raiseAlarms(name, { resourceGroupName, subscription, stores: dataStores.map(({ id }) => id) }, parent);
    this.registerOutputs({});
  }
}
