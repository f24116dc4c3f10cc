import * as assert from "node:assert/strict";
import { policyDocument } from "../plan/recorder/answers/iam-policy-document";

const computed = (args: object) => JSON.parse(policyDocument({ ...args }).json as string);

describe("getPolicyDocument", () => {
  it("writes statements as the provider does", () => {
    const document = computed({
      policyId: "logs",
      statements: [
        {
          sid: "Read",
          actions: ["s3:GetObject", "s3:ListBucket"],
          resources: ["arn:aws:s3:::logs/&{aws:username}"],
          principals: [
            { type: "AWS", identifiers: ["arn:aws:iam::111122223333:root"] },
            { type: "Service", identifiers: ["logs.amazonaws.com", "delivery.logs.amazonaws.com"] },
          ],
          conditions: [
            { test: "StringEquals", variable: "aws:SourceAccount", values: ["111122223333"] },
            { test: "StringEquals", variable: "aws:SourceArn", values: ["a", "b"] },
          ],
        },
        {
          effect: "Deny",
          notActions: ["iam:*"],
          notResources: ["*"],
          notPrincipals: [{ type: "*", identifiers: ["*"] }],
        },
      ],
    });
    assert.deepEqual(document, {
      Version: "2012-10-17",
      Id: "logs",
      Statement: [
        {
          Sid: "Read",
          Effect: "Allow",
          Action: ["s3:GetObject", "s3:ListBucket"],
          Resource: `arn:aws:s3:::logs/$\{aws:username}`,
          Principal: {
            AWS: "arn:aws:iam::111122223333:root",
            Service: ["logs.amazonaws.com", "delivery.logs.amazonaws.com"],
          },
          Condition: { StringEquals: { "aws:SourceAccount": "111122223333", "aws:SourceArn": ["a", "b"] } },
        },
        { Effect: "Deny", NotAction: "iam:*", NotResource: "*", NotPrincipal: "*" },
      ],
    });
  });

  it("lets later statements of the same Sid win", () => {
    const one = (effect: string) => ({ Version: "2012-10-17", Statement: [{ Sid: "one", Effect: effect }] });
    const two = { Version: "2012-10-17", Statement: { Sid: "two", Effect: "Allow" } };
    const { Statement } = computed({
      sourcePolicyDocuments: [JSON.stringify(one("Allow")), JSON.stringify(two)],
      statements: [{ sid: "three" }],
      overridePolicyDocuments: [JSON.stringify(one("Deny"))],
    });
    assert.deepEqual(
      Statement.map(({ Sid, Effect }: Record<string, string>) => `${Sid} ${Effect}`),
      ["one Deny", "two Allow", "three Allow"],
    );
  });
});
