import { parseAllDocuments } from "yaml";
import type { Properties } from "../../values";
import { policyDocument } from "./iam-policy-document";
import { type Answer, type Place, partitionOf } from "./place";

/** Functions that ask no cloud: computed here as their provider computes them. */
export const pure: Record<string, Answer> = {
  "aws:iam/getPolicyDocument:getPolicyDocument": policyDocument,
  "aws:index/getArn:getArn": arn,
  "kubernetes:yaml:decode": ({ text }) => ({
    result: parseAllDocuments(String(text)).flatMap((document) => document.toJS() ?? []),
  }),
  "std:index:base64encode": ({ input }) => ({ result: Buffer.from(String(input)).toString("base64") }),
  "std:index:base64decode": ({ input }) => ({ result: Buffer.from(String(input), "base64").toString() }),
  "std:index:jsonencode": ({ input }) => ({ result: JSON.stringify(input) }),
  "std:index:join": ({ separator, input }) => ({ result: (input as string[]).join(String(separator)) }),
};

/** Functions that follow from the region alone: true where the region is written somewhere, invented where it is not. */
export const regional: Record<string, Answer> = {
  "aws:index/getRegion:getRegion": ({ name, region }, place) => {
    const id = String(region ?? name ?? place.region);
    return { id, name: id, region: id, description: id, endpoint: `ec2.${id}.${partitionOf(id).dnsSuffix}` };
  },
  "aws:index/getPartition:getPartition": (_, { region }) => {
    const { partition, dnsSuffix } = partitionOf(region);
    const reverseDnsPrefix = dnsSuffix.split(".").reverse().join(".");
    return { id: partition, partition, dnsSuffix, reverseDnsPrefix };
  },
  "aws:index/getServicePrincipal:getServicePrincipal": ({ serviceName, region }, place) => {
    const where = String(region ?? place.region);
    const suffix = "amazonaws.com";
    const name = `${serviceName}.${suffix}`;
    return { id: `${serviceName}.${where}.${suffix}`, name, region: where, serviceName, suffix };
  },
  "aws:elb/getServiceAccount:getServiceAccount": elbAccount,
};

function arn({ arn }: Properties): Properties {
  const [, partition, service, region, account, ...resource] = String(arn).split(":");
  return { id: arn, arn, partition, service, region, account, resource: resource.join(":") };
}

/** The accounts from which classic load balancers write their logs, as AWS publishes them. */
const elbAccounts: Record<string, string> = {
  "us-east-1": "127311923021",
  "us-east-2": "033677994240",
  "us-west-1": "027434742980",
  "us-west-2": "797873946194",
  "af-south-1": "098369216593",
  "ap-east-1": "754344448648",
  "ap-northeast-1": "582318560864",
  "ap-northeast-2": "600734575887",
  "ap-northeast-3": "383597477331",
  "ap-south-1": "718504428378",
  "ap-southeast-1": "114774131450",
  "ap-southeast-2": "783225319266",
  "ap-southeast-3": "589379963580",
  "ca-central-1": "985666609251",
  "eu-central-1": "054676820928",
  "eu-north-1": "897822967062",
  "eu-south-1": "635631232127",
  "eu-west-1": "156460612806",
  "eu-west-2": "652711504416",
  "eu-west-3": "009996457667",
  "me-south-1": "076674570225",
  "sa-east-1": "507241528517",
};

function elbAccount(args: Properties, place: Place): Properties {
  const region = String(args.region ?? place.region);
  const id = elbAccounts[region] ?? "127311923021";
  return { id, region, arn: `arn:${partitionOf(region).partition}:iam::${id}:root` };
}
