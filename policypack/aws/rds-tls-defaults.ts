import { unknowable } from "../unknown";

export interface Parameter {
  name: string;
  value: string;
}

interface Engine {
  /** The parameter that makes the engine refuse a connection without TLS. */
  parameter: string;
  /** The first version that sets it by itself. */
  since?: number;
  /** The version that AWS takes when none is named, where it is known to be late enough. */
  current?: number;
}

const postgres = "rds.force_ssl";
const mysql = "require_secure_transport";

/** Parameters and defaults as the user guides of RDS and Aurora give them. Oracle and Db2 use options instead. */
const engines: ReadonlyMap<string, Engine> = new Map([
  ["postgres", { parameter: postgres, since: 15, current: 17 }],
  ["aurora-postgresql", { parameter: postgres, since: 17 }],
  ["mysql", { parameter: mysql }],
  ["mariadb", { parameter: mysql, since: 11.8 }],
  ["aurora", { parameter: mysql }],
  ["aurora-mysql", { parameter: mysql }],
  ["sqlserver-ee", { parameter: postgres }],
  ["sqlserver-se", { parameter: postgres }],
  ["sqlserver-ex", { parameter: postgres }],
  ["sqlserver-web", { parameter: postgres }],
]);

/** The parameters by which an engine demands TLS. */
export const tlsParameters: readonly string[] = [postgres, mysql];

interface Database {
  engine?: string;
  engineVersion?: string;
  parameterGroupName?: string;
  dbClusterParameterGroupName?: string;
}

interface Group {
  family?: string;
  parameters?: readonly Parameter[];
}

/**
 * Whether a database refuses connections without TLS: because a group of this stack sets the parameter (to which value
 * is judged on the group), or because its version does so by default. A group that the stack only names stays unseen.
 */
export function demandsTls(database: Database, groups: readonly Group[], group: keyof Database): boolean {
  const engine = engines.get((database.engine ?? engineOf(groups[0]?.family))?.toLowerCase() ?? "");
  if (!engine) return unknowable("engine");
  if (groups.some(({ parameters = [] }) => parameters.some(({ name }) => name === engine.parameter))) return true;
  const name = groups.length > 0 ? undefined : database[group];
  if (name !== undefined && !name.startsWith("default.")) return unknowable(group);
  if (engine.since === undefined) return false;
  const version = versionIn(database.engineVersion) ?? versionIn(groups[0]?.family ?? name) ?? engine.current;
  return version === undefined ? unknowable("engineVersion") : version >= engine.since;
}

/** `sqlserver-se-15.0` → `sqlserver-se`: a replica does not name its engine, its group does. */
const engineOf = (family: string | undefined): string | undefined => family?.replace(/-?\d+(\.\d+)?$/, "");

/** `16.4` → 16.4, `default.postgres16` → 16. */
const versionIn = (text: string | undefined): number | undefined => {
  const [found] = /\d+(\.\d+)?/.exec(text ?? "") ?? [];
  return found === undefined ? undefined : Number(found);
};
