import * as rds from "@pulumi/aws/rds";
import type { ComponentResourceOptions, Output } from "@pulumi/pulumi";
import { ComponentResource, getProject, getStack } from "@pulumi/pulumi";
import type { HostingEnvironment } from "./hosting-environment";
import type { KeyRing } from "./key-ring";
import type { LogArchive } from "./log-archive";
import { monitoringRole } from "./monitoring-role";
import { parameterGroup } from "./parameters";
import type { Segment } from "./segment";

export interface ClinicalDatabaseArgs {
  environment: HostingEnvironment;
  keys: KeyRing;
  logs: LogArchive;

  /** Where its private address lies. */
  segment: Segment;

  /** The major version of PostgreSQL. Default: 17. */
  engineVersion?: "16" | "17";

  /** How much it can bear. Default: medium. */
  size?: "small" | "medium" | "large";

  /** How many days back it can be restored to any moment: 7 to 35. Default: 35. */
  retentionDays?: number;
}

const sizes = { small: "db.t4g.medium", medium: "db.r6g.large", large: "db.r6g.4xlarge" } as const;

/** What the database logs, each into a log group that must be there first: AWS would make one without a key. */
const exported = ["postgresql", "iam-db-auth-error"];

/**
 * A PostgreSQL database for health records: encrypted, reached privately over TLS, with a standby in a second zone.
 *
 *     const ehr = new ClinicalDatabase("ehr", { environment, keys, logs, segment: data });
 *
 * The password of its administrator lies in a secret that AWS rotates; everybody else signs in with IAM. Its log is of
 * the same class as its data, since the statements in it name patients.
 */
export class ClinicalDatabase extends ComponentResource {
  readonly id: Output<string>;
  readonly endpoint: Output<string>;
  readonly port = 5432;
  /** The secret with the administrator's password. */
  readonly secretArn: Output<string>;

  constructor(name: string, args: ClinicalDatabaseArgs, opts?: ComponentResourceOptions) {
    super("cordon-aws:index:ClinicalDatabase", name, {}, opts);
    const { environment, keys, logs, segment, engineVersion = "17", size = "medium", retentionDays = 35 } = args;
    if (retentionDays < 7 || retentionDays > 35) {
      throw new Error(`${name}: retentionDays is ${retentionDays}; it must be from 7 to 35.`);
    }
    const { lifecycle } = environment;
    const production = lifecycle === "production";
    const dataClass = production ? "patient" : "operational";
    const tags = { "cordon:component": "ClinicalDatabase", "cordon:data-class": dataClass };
    const key = keys.key(dataClass);
    const parent = this;

    const clusterIdentifier = `${getProject()}-${getStack()}-${name}`;
    const groups = exported.map((log) => {
      const path = `/aws/rds/cluster/${clusterIdentifier}/${log}`;
      return logs.logGroup(`${name}-${log}`, { path, key, production }, parent);
    });
    const subnets = new rds.SubnetGroup(name, { subnetIds: segment.subnets("endpoints"), tags }, { parent });
    const settings = parameterGroup(name, engineVersion, tags, parent);

    const engine = "aurora-postgresql" as const;
    const cluster = new rds.Cluster(
      name,
      {
        clusterIdentifier,
        engine,
        engineVersion,
        storageEncrypted: true,
        kmsKeyId: key.arn,
        masterUsername: "dbadmin",
        manageMasterUserPassword: true,
        masterUserSecretKmsKeyId: key.arn,
        iamDatabaseAuthenticationEnabled: true,
        dbSubnetGroupName: subnets.name,
        vpcSecurityGroupIds: [segment.filter("endpoints")],
        port: this.port,
        dbClusterParameterGroupName: settings.name,
        enabledCloudwatchLogsExports: exported,
        backupRetentionPeriod: retentionDays,
        copyTagsToSnapshot: true,
        deleteAutomatedBackups: !production,
        deletionProtection: production,
        skipFinalSnapshot: !production,
        ...(production ? { finalSnapshotIdentifier: `${clusterIdentifier}-final` } : {}),
        tags,
      },
      { parent, protect: production, dependsOn: groups },
    );
    const monitoringRoleArn = monitoringRole(name, environment, parent);
    for (const index of [1, 2]) {
      new rds.ClusterInstance(
        `${name}-${index}`,
        {
          clusterIdentifier: cluster.id,
          engine,
          instanceClass: sizes[size],
          publiclyAccessible: false,
          autoMinorVersionUpgrade: true,
          caCertIdentifier: "rds-ca-rsa2048-g1",
          copyTagsToSnapshot: true,
          performanceInsightsEnabled: true,
          performanceInsightsKmsKeyId: key.arn,
          monitoringInterval: 60,
          monitoringRoleArn,
          tags,
        },
        { parent, protect: production },
      );
    }

    this.id = cluster.id;
    this.endpoint = cluster.endpoint;
    this.secretArn = cluster.masterUserSecrets.apply((secrets) => secrets?.[0]?.secretArn ?? "");
    this.registerOutputs({ id: cluster.id, endpoint: this.endpoint, port: this.port, secretArn: this.secretArn });
  }
}
