import { keys, list, part, some } from "./document";

/** Condition keys that say who asks, or from where: what AWS itself takes for a limit on a statement open to all. */
const limits = new Set(
  [
    "aws:PrincipalAccount",
    "aws:PrincipalArn",
    "aws:PrincipalIsAWSService",
    "aws:PrincipalOrgID",
    "aws:PrincipalOrgPaths",
    "aws:SourceAccount",
    "aws:SourceArn",
    "aws:SourceIp",
    "aws:SourceOrgID",
    "aws:SourceOrgPaths",
    "aws:SourceOwner",
    "aws:SourceVpc",
    "aws:SourceVpcArn",
    "aws:SourceVpce",
    "aws:VpceAccount",
    "aws:VpceOrgID",
    "aws:VpceOrgPaths",
    "aws:userid",
    "elasticfilesystem:AccessedViaMountTarget",
    "kms:CallerAccount",
    "s3:DataAccessPointAccount",
    "s3:DataAccessPointArn",
  ].map((key) => key.toLowerCase()),
);

/**
 * Operators that demand a value. Left out on purpose: the negated ones, and `…IfExists` and `ForAllValues:…`, which
 * hold when the key is absent, as it is for an anonymous request.
 */
const demanding = /^(foranyvalue:)?(string(equals|equalsignorecase|like)|arn(equals|like)|ipaddress|bool)$/i;

/** Whether a condition limits who may use a statement to callers that it names. */
export const narrows = (condition: unknown): boolean =>
  some(keys(condition), (operator) => {
    const tests = part(condition, operator);
    return (
      demanding.test(operator) &&
      some(keys(tests), (key) => limits.has(key.toLowerCase()) && !some(list(part(tests, key)), isWide))
    );
  });

/** Whether a value admits everyone after all: a leading wildcard, an ARN of any account, or most of the internet. */
function isWide(value: unknown): boolean {
  const text = String(value).toLowerCase();
  if (text === "false" || /^[*?]/.test(text)) return true;
  const [, length] = /^[0-9a-f:.]+\/(\d+)$/.exec(text) ?? [];
  if (length !== undefined) return Number(length) < (text.includes(":") ? 32 : 8);
  if (!text.startsWith("arn:")) return false;
  const [, , service, , account = "", ...resource] = text.split(":");
  // The name of a bucket is one in the world, so its ARN names no account.
  return service === "s3" ? /^[*?]/.test(resource.join(":")) : /^$|[*?]/.test(account);
}
