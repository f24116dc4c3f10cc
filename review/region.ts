import type { Plan } from "../plan/graph";
import { canonical } from "../plan/tokens";
import { isUnknown } from "../plan/values";
import type { Known } from "./side";

/** What lies in no region of AWS, whatever the provider says. */
const everywhere =
  /^aws:(s3\/accountPublicAccessBlock|route53\/queryLog|cloudtrail\/organizationDelegatedAdminAccount):/;

/**
 * Whether a resource moves to another region, known on both sides: its own, else that of the provider that it names, else
 * the stack's. In Azure what is there keeps its location unless another is written beside it, so only that moves it.
 */
export function movesBetween(before: Plan, after: Plan): (from: Known, to: Known) => boolean {
  const [then, now] = [regionIn(before), regionIn(after)];
  return (from, to) => {
    const token = canonical(to.type);
    const isAzure = token.startsWith("azure-native:");
    const property = isAzure ? "location" : "region";
    if (to.ignoreChanges?.includes(property) || everywhere.test(token)) return false;
    if (!isAzure && !token.startsWith("aws:")) return false;
    if (isAzure && (to.inputs?.location ?? null) === null) return false;
    const key = isAzure ? "azure-native:location" : "aws:region";
    const [old, next] = [then(from, property, key), now(to, property, key)];
    return old !== undefined && next !== undefined && old !== next;
  };
}

function regionIn({ resources, config }: Plan): (of: Known, property: string, key: string) => string | undefined {
  const byUrn = new Map(resources.map((each) => [each.urn, each]));
  return ({ inputs, provider }, property, key) => {
    const inherited = provider === undefined ? config[key] : byUrn.get(provider)?.inputs[property];
    const region = inputs?.[property] ?? inherited;
    return typeof region === "string" && region !== "" && !isUnknown(region) ? plainRegion(region) : undefined;
  };
}

/** However the name of an Azure region is spelled. */
export const plainRegion = (text: string): string => text.toLowerCase().replaceAll(" ", "");
