import * as syntax from "../markdown/syntax";

/** Text that a platform neither reads as Markdown nor turns into a mention or a link: an empty comment parts the signs. */
export const text = (from: string, longest?: number): string =>
  syntax
    .text(from, longest)
    .replace(/@/g, "@<!-- -->")
    .replace(/:(?=\/\/)/g, ":<!-- -->")
    .replace(/www(?=\.)/gi, "$&<!-- -->");

/** Code, in which platforms look for neither; as such text where a sign in it would end the code. */
export const code = (from: string): string => {
  const written = syntax.code(from);
  return written.startsWith("`") ? written : text(from);
};
