import type { Properties } from "../../values";

/** Where a function is asked: what is known of it is no invention. */
export interface Place {
  region: string;
  /** Written in the configuration or in the provider. */
  regionIsKnown: boolean;
}

/** How a function is answered without a cloud. */
export type Answer = (args: Properties, place: Place) => Properties;

export const ACCOUNT = "111122223333";

/** The part of AWS that a region lies in. */
export function partitionOf(region: string): { partition: string; dnsSuffix: string } {
  if (region.startsWith("cn-")) return { partition: "aws-cn", dnsSuffix: "amazonaws.com.cn" };
  if (region.startsWith("us-gov-")) return { partition: "aws-us-gov", dnsSuffix: "amazonaws.com" };
  if (region.startsWith("eusc-")) return { partition: "aws-eusc", dnsSuffix: "amazonaws.eu" };
  return { partition: "aws", dnsSuffix: "amazonaws.com" };
}

/** The ARN of something in the stand-in account. */
export const arn = ({ region }: Place, service: string, rest: string): string =>
  `arn:${partitionOf(region).partition}:${service}:${region}:${ACCOUNT}:${rest}`;

/** An id as EC2 gives them. */
export const digits = (kind: string, end = ""): string => `${kind}-0${"5ca1ab1e0ff1ce5".slice(end.length)}${end}`;

export const subnets = ["1", "2", "3"].map((end) => digits("subnet", end));

export const created = "2025-01-01T00:00:00Z";
