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
