import { Server } from "@pulumi/azure-native/dbforpostgresql";
import type { ComponentResourceOptions, Output } from "@pulumi/pulumi";
import { ComponentResource } from "@pulumi/pulumi";
import { addAdministrator } from "./database-administrator";
import { encryption, identities } from "./database-encryption";
import { privateEndpoint } from "./endpoints";
import type { HostingEnvironment } from "./hosting-environment";
import type { KeyRing } from "./key-ring";
import type { LogArchive } from "./log-archive";
import { setParameters } from "./parameters";
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

/** Sizes that can have a standby in another zone. */
const sizes = {
  small: { name: "Standard_D2ds_v5", tier: "GeneralPurpose", storageSizeGB: 128 },
  medium: { name: "Standard_E4ds_v5", tier: "MemoryOptimized", storageSizeGB: 512 },
  large: { name: "Standard_E16ds_v5", tier: "MemoryOptimized", storageSizeGB: 2048 },
} as const;

/**
 * A PostgreSQL database for health records: encrypted, reached privately over TLS, with a standby in a second zone.
 *
 *     const ehr = new ClinicalDatabase("ehr", { environment, keys, logs, segment: data });
 *
 * Nobody signs in with a password. Auditing starts with the first restart, after which `pgaudit` is loaded.
 * Where Azure pairs the region, backups are copied there under a key of that region; this holds from creation on only.
 */
export class ClinicalDatabase extends ComponentResource {
  readonly id: Output<string>;
  readonly endpoint: Output<string>;
  readonly port = 5432;
  /** The managed identity that administers the database. */
  readonly administratorId: Output<string>;

  constructor(name: string, args: ClinicalDatabaseArgs, opts?: ComponentResourceOptions) {
    super("cordon-azure:index:ClinicalDatabase", name, {}, opts);
    const { environment, keys, logs, segment, engineVersion = "17", size = "medium", retentionDays = 35 } = args;
    if (retentionDays < 7 || retentionDays > 35) {
      throw new Error(`${name}: retentionDays is ${retentionDays}; it must be from 7 to 35.`);
    }
    const { location, resourceGroupName, tenantId, lifecycle } = environment;
    const dataClass = lifecycle === "production" ? "patient" : "operational";
    const tags = { "cordon:component": "ClinicalDatabase", "cordon:data-class": dataClass };
    const key = keys.key(dataClass);
    const parent = this;

    const { storageSizeGB, ...sku } = sizes[size];
    const server = new Server(
      name,
      {
        resourceGroupName,
        location,
        createMode: "Create",
        version: engineVersion,
        sku,
        storage: { storageSizeGB, autoGrow: "Enabled" },
        network: { publicNetworkAccess: "Disabled" },
        authConfig: { activeDirectoryAuth: "Enabled", passwordAuth: "Disabled", tenantId },
        highAvailability: { mode: "ZoneRedundant" },
        backup: { backupRetentionDays: retentionDays, geoRedundantBackup: key.paired ? "Enabled" : "Disabled" },
        dataEncryption: encryption(key),
        identity: { type: "UserAssigned", userAssignedIdentities: identities(key) },
        tags,
      },
      { parent, protect: lifecycle === "production", dependsOn: [...(key.ready ?? []), ...(key.paired?.ready ?? [])] },
    );
    logs.attachDiagnostics(name, server);
    privateEndpoint(name, { environment, segment, service: server.id, group: "postgresqlServer" }, parent);

    const administrator = addAdministrator(name, { resourceGroupName, location, tenantId, server, tags }, parent);
    setParameters(name, { resourceGroupName, serverName: server.name }, { parent, dependsOn: administrator.added });

    this.id = server.id;
    this.endpoint = server.fullyQualifiedDomainName;
    this.administratorId = administrator.id;
    this.registerOutputs({ id: server.id, endpoint: this.endpoint, port: this.port });
  }
}
