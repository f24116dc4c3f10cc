import type { Review } from "../review/review";
import { hostileNames } from "./hostile";
import { exemptionOf, findingOf, gateOf, packOf, sampleReview } from "./sample-review";

/** Names that aim at one of the formats of a review. */
export const reviewNames = [
  ...hostileNames,
  "::error file=x,line=1::injected",
  "%0A::set-output name=x::y",
  "##vso[task.setvariable variable=PATH]evil",
  "a];type=error;sourcepath=b]",
  "[click](http://example.com)",
  "[a\\](1)",
  "{0} {placeholder}",
  "=HYPERLINK(1)",
  "+1",
  "-1",
  "@SUM(1)",
  "\t=1",
  "\r=1",
  'a"b,c;=d',
  "\uFFFE\uFFFF\u0000",
  "--><![CDATA[",
  "",
];

/** A review in which everything that can carry a name carries this one, on findings of every standing. */
export function reviewNamed(name: string, more: Partial<Review> = {}): Review {
  const { policies, findings } = sampleReview();
  const policy = policies[0] as (typeof policies)[number];
  const strange = {
    resource: { urn: `urn:${name}`, type: name, name },
    position: { file: name, line: -3, column: 0 },
    paths: [name, name],
    because: name,
  };
  return sampleReview({
    project: name,
    stack: name,
    notCompared: name,
    before: null,
    findings: [
      ...findings.map((finding) => ({ ...finding, ...strange })),
      findingOf(name, name, { ...strange, baseline: { owner: name, lastDay: name } }),
      findingOf("unheard-of", name, { ...strange, state: "exempted", exemption: 7 }),
    ],
    policies: [...policies, { ...policy, id: name, title: name, why: name, fix: name }],
    exemptions: [exemptionOf(0, { owner: name, approver: name, ticket: name, lastDay: name, reason: name })],
    packs: [
      { message: name, exceptions: [] },
      { exceptions: [name], change: null },
    ].map((more) => {
      const { resource, position } = strange;
      return packOf(name, { pack: name, version: name, resource, position, ...more });
    }),
    gate: [gateOf("tool changed", name, { from: name, to: name, position: strange.position })],
    ...more,
  });
}
