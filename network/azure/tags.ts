import { isUnknown } from "../../plan/values";
import type { Network } from "./subnets";

/** Whether a text names a service of Azure's, such as `Storage.WestEurope`, and no prefix. */
export const isTag = (text: string): boolean =>
  !isUnknown(text) && /^[A-Za-z][A-Za-z0-9.]*$/.test(text) && !/^[0-9a-f:]+$/i.test(text);

/** How an end of a service says that a tag means it. */
export const tagGroup = (tag: string): string => `service tag ${tag.split(".")[0]?.toLowerCase()}`;

/** Whether a tag means a service in one region only: whether a resource is there nobody says. */
export const isRegional = (tag: string): boolean => {
  const [, region] = tag.split(".");
  return region !== undefined && !["backend", "frontend", "firstparty"].includes(region.toLowerCase());
};

/** How an end says that it lies in a network. */
export const networkGroup = ({ key }: Network): string => `in network ${key}`;
