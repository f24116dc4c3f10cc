import { Config } from "@pulumi/pulumi";
import { HostingEnvironment, KeyRing, LogArchive, NetworkHub, Segment } from "../../../../components/azure";
import type { Declaration } from "../../../../declaration/declaration";
import { inside } from "../../../../declaration/segments";

const cases = new Config().requireObject<{ declaration: Declaration; cidr: string }[]>("cases");
const shared = new HostingEnvironment("shared", { declaration: (cases[0] as { declaration: Declaration }).declaration });
const keys = new KeyRing("keys", { environment: shared, classes: ["evidence"], administrators: [] });
const logs = new LogArchive("logs", { environment: shared, keys });

for (const [index, { declaration, cidr }] of cases.entries()) {
  const name = (part: string): string => `case${index}-${part}`;
  const environment = new HostingEnvironment(name("environment"), { declaration });
  const hub = new NetworkHub(name("hub"), { environment, keys, logs, cidr });
  for (const { id } of inside(declaration.segments)) {
    new Segment(name(id), { environment, hub, logs, segment: id });
  }
}
