import * as syntax from "../markdown/syntax";

/** What GitHub makes a mention, a reference, an emoji or a link, whether or not Markdown has it escaped. */
const meaning = /[@#]|:(?=\/\/|[\w\\+-]+:)|\bwww(?=\.)|\bGH(?=-\d)/gi;

/** Text that a platform neither reads as Markdown nor gives a meaning of its own: an empty comment parts the signs. */
export const text = (from: string, longest?: number): string =>
  syntax.text(from, longest).replace(meaning, "$&<!-- -->");

/** Code, in which platforms look for neither; as such text where a sign in it would end the code. */
export const code = (from: string): string => {
  const written = syntax.code(from);
  return written.startsWith("`") ? written : text(from);
};

/** The type of a resource as the engine shows it: `aws:s3:Bucket` of `aws:s3/bucket:Bucket`. */
export const typeCode = (type: string): string => code(type.replace(/^([^:]+:[^:/]+)\/[^:]*:/, "$1:"));
