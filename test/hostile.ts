import type { Plan } from "../plan/graph";
import { UNKNOWN } from "../plan/values";
import { planOf, resourceOf } from "./plan-of";

/** Names that strangers may give a resource, a file, a stack or an exemption's owner. */
export const hostileNames = [
  "</script><script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "=cmd()",
  "|",
  "a | b \\| c",
  "../../x",
  "\u001B[2J\u001B[31mred\u0007",
  "line\nbreak\r\n# heading",
  "`code` [link](http://example.com) **bold** <!--",
  "]]>&amp;&#60;",
  "\u202Egnp.exe",
  "half \uD83D",
  "__proto__",
  "constructor",
  "$" + "{7*7} {{7*7}} #{7*7}",
  "😀".repeat(5000),
];

const versioning = "aws:s3/bucketVersioning:BucketVersioning";

/** A plan in which everything that can carry a name carries a hostile one, with each verdict on it. */
export const hostilePlan: Plan = planOf(
  hostileNames.flatMap((name) => [
    resourceOf(
      versioning,
      { versioningConfiguration: { status: "Suspended" } },
      { name, position: { file: name, line: 1 } },
    ),
    resourceOf(
      versioning,
      { versioningConfiguration: { status: UNKNOWN } },
      { name, withheld: { "versioningConfiguration.status": name } },
    ),
    resourceOf(`strange:${name}:${name}`, {}, { name }),
    resourceOf(
      "cordon-aws:index:HostingEnvironment",
      { declaration: { entity: { name, country: name } } },
      { name, custom: false },
    ),
  ]),
  {
    project: hostileNames[0] as string,
    stack: hostileNames[6] as string,
    assumptions: hostileNames.map((name) => ({ kind: "function", name })),
    config: {
      "cordon:exemptions": JSON.stringify(
        hostileNames.map((name) => ({
          policy: "aws-s3-versioning-enabled",
          resource: name,
          reason: name,
          owner: name,
          approver: name,
          compensation: name,
          ticket: name,
          lastDay: name.length % 2 ? name : "2027-01-31",
        })),
      ),
    },
  },
);
