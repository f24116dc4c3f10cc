import * as assert from "node:assert/strict";
import { UNKNOWN } from "../plan/values";
import { open, refusesHttp } from "../policypack/aws/access";
import type { Document } from "../policypack/aws/document";
import { judge } from "../policypack/judge";
import { policies } from "../policypack/policies";
import { UnknownValueError, unknownCheckingProxy } from "../policypack/unknown";
import { planOf, resourceOf } from "./plan-of";

const allow = (more: object): Document => ({ Statement: [{ Effect: "Allow", Action: "s3:GetObject", ...more }] });
const everyone = (operator: string, key: string, value: unknown): Document =>
  allow({ Principal: "*", Condition: { [operator]: { [key]: value } } });
const opens = (document: Document): boolean => open("policy", document).length > 0;

describe("policy documents", () => {
  it("are open to everyone", () => {
    const documents: Document[] = [
      allow({ Principal: "*" }),
      allow({ Principal: { AWS: "*" } }),
      allow({ Principal: { AWS: "arn:aws:iam::*:role/reader" } }),
      allow({ Principal: { Service: "s3.amazonaws.com", AWS: ["arn:aws:iam::111122223333:root", "*"] } }),
      allow({ NotPrincipal: { AWS: "arn:aws:iam::111122223333:root" } }),
      JSON.stringify(allow({ Principal: "*" })),
      { statement: { effect: "Allow", principal: { aws: "*" }, action: "*" } },
      everyone("Bool", "aws:SecureTransport", "true"),
      everyone("StringNotEquals", "aws:PrincipalOrgID", "o-example"),
      everyone("StringEqualsIfExists", "aws:PrincipalOrgID", "o-example"),
      everyone("ForAllValues:StringLike", "aws:PrincipalOrgPaths", "o-example/*"),
      everyone("StringLike", "aws:PrincipalArn", "*"),
      everyone("ArnLike", "aws:SourceArn", "arn:aws:sns:*:*:*"),
      everyone("ArnLike", "aws:SourceArn", ["arn:aws:s3:::records", "arn:aws:s3:::*"]),
      everyone("IpAddress", "aws:SourceIp", ["203.0.113.0/24", "0.0.0.0/0"]),
      everyone("IpAddress", "aws:SourceIp", "::/0"),
      everyone("StringEquals", "kms:ViaService", "s3.eu-west-3.amazonaws.com"),
    ];
    for (const document of documents) assert.ok(opens(document), JSON.stringify(document));
  });

  it("are open to those they name alone", () => {
    const documents: Document[] = [
      undefined,
      "",
      allow({ Principal: { AWS: "arn:aws:iam::111122223333:root" } }),
      { Statement: [{ Effect: "Deny", Principal: "*", Action: "s3:*" }] },
      { Statement: [{ Effect: "Deny", NotPrincipal: { AWS: "arn:aws:iam::111122223333:root" }, Action: "s3:*" }] },
      everyone("StringEquals", "aws:PrincipalOrgID", "o-example"),
      everyone("stringequals", "AWS:PRINCIPALORGID", ["o-example"]),
      everyone("ForAnyValue:StringLike", "aws:PrincipalOrgPaths", ["o-example/*"]),
      everyone("ArnLike", "AWS:SourceArn", ["arn:aws:s3:::records*", "arn:aws:s3:*:*:records"]),
      everyone("ArnEquals", "aws:SourceArn", "arn:aws:sns:eu-west-3:111122223333:results"),
      everyone("IpAddress", "aws:SourceIp", "203.0.113.7"),
      everyone("StringEquals", "aws:SourceVpce", "vpce-1a2b3c4d"),
      everyone("Bool", "elasticfilesystem:AccessedViaMountTarget", true),
    ];
    for (const document of documents) assert.ok(!opens(document), JSON.stringify(document));
  });

  it("name the statement that opens them", () => {
    const statements = [{ Effect: "Deny", Principal: "*" }, allow({ Principal: "*" })];
    const [, opening] = statements;
    const document = { Statement: [statements[0], (opening as { Statement: unknown[] }).Statement[0]] };
    assert.deepEqual(open("policy", document), ["policy.Statement[1]"]);
  });

  it("are read as far as they are known", () => {
    const known = unknownCheckingProxy(allow({ Principal: "*", Resource: UNKNOWN }) as object);
    assert.deepEqual(open("policy", known), ["policy.Statement[0]"]);
    const unknown = unknownCheckingProxy(allow({ Principal: { AWS: UNKNOWN } }) as object);
    assert.throws(() => open("policy", unknown), UnknownValueError);
    const one = unknownCheckingProxy(allow({ Principal: { Service: UNKNOWN, CanonicalUser: UNKNOWN } }) as object);
    assert.deepEqual(open("policy", one), []);
    const several = unknownCheckingProxy(allow({ Principal: { Service: UNKNOWN, AWS: "*" } }) as object);
    assert.deepEqual(open("policy", several), ["policy.Statement[0]"]);
  });

  it("refuse plain HTTP only without exception", () => {
    const deny = (more: object): Document => ({
      Statement: {
        Effect: "Deny",
        Principal: "*",
        Action: "s3:*",
        Condition: { Bool: { "aws:SecureTransport": "false" } },
        ...more,
      },
    });
    const http = { "aws:SecureTransport": "false" };
    for (const more of [
      {},
      { Principal: { AWS: ["*"] }, Action: ["S3:*"] },
      { Action: "*", Condition: { bool: { "AWS:securetransport": [false] } } },
    ]) {
      assert.ok(refusesHttp("policy", deny(more), "s3"), JSON.stringify(more));
    }
    for (const more of [
      { Effect: "Allow" },
      { Action: ["s3:GetObject"] },
      { Action: "sns:*" },
      { Principal: { AWS: "arn:aws:iam::111122223333:root" } },
      { Condition: { Bool: { "aws:SecureTransport": "true" } } },
      { Condition: { Bool: http, StringEquals: { "aws:PrincipalOrgID": "o-example" } } },
      { Condition: { Bool: { ...http, "aws:ViaAWSService": "false" } } },
      { Condition: { Bool: { "aws:SecureTransport": [] } } },
      { Condition: undefined },
    ]) {
      assert.ok(!refusesHttp("policy", deny(more), "s3"), JSON.stringify(more));
    }
  });

  it("that are no JSON are broken where they are written", () => {
    const broken = resourceOf("aws:s3/bucketPolicy:BucketPolicy", { policy: '{"Statement": [,]}' });
    const verdicts = [...judge(planOf([broken]), policies)].map(({ verdict }) => verdict);
    assert.deepEqual([...new Set(verdicts.map(({ outcome }) => outcome))], ["error"]);
    assert.deepEqual([...new Set(verdicts.flatMap(({ paths }) => paths))], ["policy"]);
  });
});
