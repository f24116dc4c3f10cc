import { Provider } from "@pulumi/aws/provider";
import { HostingEnvironment, KeyRing, LogArchive, NetworkHub, RecordStore, Segment } from "../../../../components/aws";
import type { Declaration } from "../../../../declaration/declaration";

const declaration: Declaration = {
  entity: { name: "A hospital", country: "FR", type: "health.provider", category: "essential" },
  services: [],
  segments: [
    {
      id: "clinical",
      purpose: "Applications",
      trust: "patient",
      cidr: "10.64.32.0/20",
      tiers: { workload: ["10.64.32.0/23", "10.64.34.0/23"] },
    },
  ],
  flows: [],
};
const environment = new HostingEnvironment("hospital", { declaration });

const account = "arn:aws:kms:eu-west-3:222233334444";
const key = { arn: `${account}:key/1234abcd-12ab-34cd-56ef-1234567890ab` };
const keys = KeyRing.existing("keys", { environment, keys: { operational: key, evidence: key } });
const logs = LogArchive.existing("logs", {
  evidence: "arn:aws:s3:::hospital-evidence",
  accessLogs: "hospital-access-logs",
  trailName: "hospital",
  retentionDays: 400,
});
const hub = NetworkHub.existing("hub", {
  environment,
  crossing: {
    transitGatewayId: "tgw-0123456789abcdef0",
    tables: { trusts: { patient: "tgw-rtb-0123456789abcdef0" }, inspected: "tgw-rtb-0123456789abcdef1" },
  },
  queryLogId: "rqlc-0123456789abcdef",
  dnsFirewallId: "rslvr-frg-0123456789abcdef",
});
new Segment("clinical", { environment, hub, logs, segment: "clinical" });
new RecordStore("exports", { environment, keys, logs, dataClass: "operational" });

const apart = { provider: new Provider("log-account", { region: "eu-west-3" }) };
const keysApart = new KeyRing("apart", { environment, classes: ["evidence"], administrators: [] }, apart);
new LogArchive("apart", { environment, keys: keysApart }, apart);
