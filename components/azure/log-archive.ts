import { UserAssignedIdentity } from "@pulumi/azure-native/managedidentity";
import type { DiagnosticSetting } from "@pulumi/azure-native/monitor";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import type { ComponentResourceOptions, CustomResource, Input } from "@pulumi/pulumi";
import { all, ComponentResource } from "@pulumi/pulumi";
import { grant } from "./access";
import { archiveReader } from "./archive-reader";
import { archiveStores } from "./archive-stores";
import { diagnose } from "./diagnostics";
import type { HostingEnvironment } from "./hosting-environment";
import type { KeyRing } from "./key-ring";
import { closedWorkspace } from "./workspace";

export interface LogArchiveArgs {
  environment: HostingEnvironment;
  keys: KeyRing;

  /** How many days nobody can change or delete evidence: 400 to 3650. Default: 400. */
  retentionDays?: number;

  /** Who else may add to the evidence. */
  writers?: Input<string>[];

  /** Who may read everything, such as a SIEM. */
  readers?: Input<string>[];
}

/** What a customer already runs. */
export interface ExistingLogArchive {
  /** The id of the write-once storage account. */
  evidence: Input<string>;
  /** The id of the storage account for access and flow logs. */
  accessLogs: Input<string>;
  /** The id of the workspace. */
  workspace: Input<string>;
  /** The id of the private link scope that the workspace is in. */
  scope: Input<string>;
  /** The id of the managed identity that may write to `accessLogs`. */
  writer: Input<string>;
}

/**
 * A store in which nobody can change anything, a second one for what that store cannot take, and a place to search in.
 *
 *     const logs = new LogArchive("logs", { environment, keys });
 *
 * Azure rewrites flow logs for an hour after their creation, which a write-once store refuses.
 */
export class LogArchive extends ComponentResource implements ExistingLogArchive {
  readonly evidence: Input<string>;
  readonly accessLogs: Input<string>;
  readonly workspace: Input<string>;
  readonly scope: Input<string>;
  readonly writer: Input<string>;

  constructor(name: string, args: LogArchiveArgs | { existing: ExistingLogArchive }, opts?: ComponentResourceOptions) {
    super("cordon-azure:index:LogArchive", name, {}, opts);
    const { evidence, accessLogs, workspace, scope, writer } =
      "existing" in args ? args.existing : newArchive(name, args, this);
    this.evidence = evidence;
    this.accessLogs = accessLogs;
    this.workspace = workspace;
    this.scope = scope;
    this.writer = writer;
    this.registerOutputs({ evidence, accessLogs, workspace });
  }

  /** An archive that exists already. */
  static existing(name: string, existing: ExistingLogArchive, opts?: ComponentResourceOptions): LogArchive {
    return new LogArchive(name, { existing }, opts);
  }

  /** Sends every log of a resource to the workspace and to the write-once store. */
  attachDiagnostics(name: string, resource: CustomResource): DiagnosticSetting {
    return diagnose(name, resource, { workspaceId: this.workspace, storageAccountId: this.evidence });
  }
}

function newArchive(name: string, args: LogArchiveArgs, parent: ComponentResource): ExistingLogArchive {
  const { environment, keys, retentionDays = 400, writers = [], readers = [] } = args;
  if (retentionDays < 400 || retentionDays > 3650) {
    throw new Error(`${name}: retentionDays is ${retentionDays}; it must be from 400 to 3650.`);
  }
  const { location } = environment;
  const production = environment.lifecycle === "production";
  const tags = { "cordon:component": "LogArchive" };
  const { name: resourceGroupName } = new ResourceGroup(name, { location, tags }, { parent, protect: production });
  const place = { resourceGroupName, location, protect: production, tags };
  const { workspace, scope } = closedWorkspace(name, place, parent);
  const stores = archiveStores(name, { environment, keys, resourceGroupName, retentionDays, workspace }, parent);
  diagnose(name, workspace, { workspaceId: workspace.id, storageAccountId: stores.evidence });

  const identity = new UserAssignedIdentity(name, { resourceGroupName, location, tags }, { parent });
  const role = "Storage Blob Data Contributor";
  const writes = { role, scope: stores.accessLogs, principalId: identity.principalId, identity: true } as const;
  const granted = grant(name, writes, { parent });
  for (const [index, principalId] of writers.entries()) {
    grant(`${name}-writer-${index + 1}`, { role, scope: stores.evidence, principalId }, { parent });
  }
  archiveReader(name, { readers, stores, workspace: workspace.id }, parent);
  return {
    ...stores,
    workspace: workspace.id,
    scope: scope.id,
    writer: all([identity.id, granted.id]).apply(([id]) => id),
  };
}
