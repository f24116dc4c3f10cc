import { printable } from "../text";

/** A message that is no link and holds no placeholder, whatever the names in it. */
export const sarifText = (text: string): string =>
  printable(text, 10_000).replaceAll("](", "] (").replace(/[{}]/g, "$&$&");
