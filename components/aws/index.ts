export { AuditTrail, type AuditTrailArgs } from "./audit-trail";
export { ClinicalDatabase, type ClinicalDatabaseArgs } from "./clinical-database";
export { HostingEnvironment, type HostingEnvironmentArgs } from "./hosting-environment";
export { KeyRing, type KeyRingArgs } from "./key-ring";
export { LogArchive, type LogArchiveArgs } from "./log-archive";
export { NetworkHub, type NetworkHubArgs } from "./network-hub";
export { RecordStore, type RecordStoreArgs } from "./record-store";
export { Segment, type SegmentArgs } from "./segment";
