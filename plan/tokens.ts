/** AWS types that were renamed and still answer to the old name, without their module: the old name → today's. */
const renamed: Record<string, string> = {
  "aws:s3/bucketV2:BucketV2": "aws:s3/bucket:Bucket",
  "aws:s3/bucketAclV2:BucketAclV2": "aws:s3/bucketAcl:BucketAcl",
  "aws:s3/bucketCorsConfigurationV2:BucketCorsConfigurationV2":
    "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration",
  "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2":
    "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
  "aws:s3/bucketLoggingV2:BucketLoggingV2": "aws:s3/bucketLogging:BucketLogging",
  "aws:s3/bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2":
    "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration",
  "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2":
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
  "aws:s3/bucketVersioningV2:BucketVersioningV2": "aws:s3/bucketVersioning:BucketVersioning",
  "aws:s3/bucketWebsiteConfigurationV2:BucketWebsiteConfigurationV2":
    "aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration",
};

/** Modules that carry the same types twice. */
const twins: [twin: string, kept: string][] = [
  ["aws:alb/", "aws:lb/"],
  ["aws:applicationloadbalancing/", "aws:lb/"],
  ["aws:elasticloadbalancingv2/", "aws:lb/"],
  ["aws:elasticloadbalancing/", "aws:elb/"],
];

/** Azure modules that version 3 of the SDK took apart: what states and programs of earlier versions still name. */
const moved: [RegExp, string][] = [
  [/^azure-native:documentdb:(?!MongoCluster)/, "azure-native:cosmosdb:"],
  [/^azure-native:cache:(?=RedisEnterprise$|Database$)/, "azure-native:redisenterprise:"],
  [/^azure-native:cache:(?!EnterprisePrivateEndpointConnection$)/, "azure-native:redis:"],
  [
    /^azure-native:insights:(?=(?:Diagnostic|Subscription|ManagementGroup|Autoscale|Action|ActivityLog|Metric|Scheduled|Data|Private))/,
    "azure-native:monitor:",
  ],
  [/^azure-native:insights:/, "azure-native:applicationinsights:"],
  [/^azure-native:devices:IotHub/, "azure-native:iothub:IotHub"],
  [/^azure-native:network:(?=PrivateZone$|PrivateRecordSet$|VirtualNetworkLink$)/, "azure-native:privatedns:"],
  [/^azure-native:network:(?=FrontDoor$|Policy$|RulesEngine$)/, "azure-native:frontdoor:"],
];

/** API versions of 2017 and 2018 know only the servers that today's SDK calls single. */
const single = /^azure-native[:_](dbformysql|dbforpostgresql)[/_]v201[78].*:(Server|Configuration|FirewallRule)$/;

const judgedAs = new Map<string, string>();

/**
 * The token under which a type is judged: renamed types under today's name, Azure types without their API version
 * (`azure-native:storage/v20230101:StorageAccount`, `azure-native_storage_v20240101:storage:StorageAccount`).
 */
export function canonical(token: string): string {
  const known = judgedAs.get(token);
  if (known !== undefined) return known;
  const today = renamed[token] ?? underTodaysModule(token);
  judgedAs.set(token, today);
  return today;
}

function underTodaysModule(token: string): string {
  const [, module, type] = single.exec(token) ?? [];
  if (type) return `azure-native:${module}:Single${type === "Server" ? type : `Server${type}`}`;
  const plain = token
    .replace(/^azure-native_[a-z0-9]+_v\d+[a-z]*:/, "azure-native:")
    .replace(/^(azure-native:[^:/]+)\/v\d+[a-z]*:/, "$1:");
  for (const [old, kept] of moved) if (old.test(plain)) return plain.replace(old, kept);
  for (const [twin, kept] of twins) if (plain.startsWith(twin)) return plain.replace(twin, kept);
  return plain;
}

/** The API version that an Azure type is pinned to, such as `20230101`; undefined where the SDK chooses. */
export const apiVersionOf = (token: string): string | undefined =>
  token.match(/^azure-native(?:_[a-z0-9]+_v|:[^:/]+\/v)(\d+[a-z]*):/)?.[1];

/** Every token that is judged under a given one, itself first: what a filter by exact token must list. */
export const spellings = (token: string): string[] => [
  token,
  ...Object.entries(renamed).flatMap(([old, today]) => (today === token ? [old] : [])),
  ...twins.flatMap(([twin, kept]) => (token.startsWith(kept) ? [token.replace(kept, twin)] : [])),
];
