import { LogGroup } from "@pulumi/aws/cloudwatch";
import type { ComponentResourceOptions, CustomResource, Input, Output, Resource } from "@pulumi/pulumi";
import { ComponentResource } from "@pulumi/pulumi";
import { archiveStores } from "./archive-stores";
import { diagnose, type Logged } from "./diagnostics";
import type { HostingEnvironment } from "./hosting-environment";
import type { Key, KeyRing } from "./key-ring";

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
  /** The ARN of the write-once bucket. */
  evidence: Input<string>;
  /** The name of the bucket for access logs, in the same account as the stores. */
  accessLogs: Input<string>;
  /** The name of the one trail that may write to `evidence`. */
  trailName: string;
  /** How many days log groups keep their entries. */
  retentionDays: number;
  /** The role that the readers take on, and the id that they must name to get it. */
  reader?: { roleArn: Output<string>; externalId: Output<string> } | undefined;
}

export interface LogGroupSettings {
  /** The name that its writer looks for. */
  path: string;
  key: Key;
  production: boolean;
}

/**
 * A store in which nobody can change anything, a second one for what that store cannot take, and a place to search in.
 *
 *     const logs = new LogArchive("logs", { environment, keys });
 *
 * AWS delivers access logs neither with a customer's key nor under Object Lock, and to buckets of the same account only.
 * An archive in an account of its own, by its provider, wants its key ring there too.
 */
export class LogArchive extends ComponentResource implements ExistingLogArchive {
  readonly evidence: Input<string>;
  readonly accessLogs: Input<string>;
  readonly trailName: string;
  readonly retentionDays: number;
  readonly reader?: ExistingLogArchive["reader"];

  constructor(name: string, args: LogArchiveArgs | { existing: ExistingLogArchive }, opts?: ComponentResourceOptions) {
    super("cordon-aws:index:LogArchive", name, {}, opts);
    const apart = Boolean(opts?.provider ?? opts?.providers);
    const { evidence, accessLogs, trailName, retentionDays, reader } =
      "existing" in args ? args.existing : archiveStores(name, args, apart, this);
    this.evidence = evidence;
    this.accessLogs = accessLogs;
    this.trailName = trailName;
    this.retentionDays = retentionDays;
    this.reader = reader;
    this.registerOutputs({ evidence, accessLogs, reader });
  }

  /** An archive that exists already. */
  static existing(name: string, existing: ExistingLogArchive, opts?: ComponentResourceOptions): LogArchive {
    return new LogArchive(name, { existing }, opts);
  }

  /** Sends every log of a resource to the write-once store, or the log of access to a bucket to the second one. */
  attachDiagnostics(name: string, resource: Logged): CustomResource {
    return diagnose(name, resource, this, this);
  }

  /** A log group beside what writes to it, which keeps entries as long as the archive keeps evidence. */
  logGroup(name: string, { path, key, production }: LogGroupSettings, parent: Resource): LogGroup {
    return new LogGroup(
      name,
      {
        name: path,
        kmsKeyId: key.arn,
        retentionInDays: retentions.find((days) => days >= this.retentionDays) ?? 0,
        deletionProtectionEnabled: production,
      },
      { parent },
    );
  }
}

/** The days that CloudWatch offers; 0 keeps for ever. */
const retentions = [400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];
