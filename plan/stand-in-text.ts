/**
 * A text in place of configuration that is encrypted or that no file has. It looks like a host name, so that programs can
 * take it apart; whatever contains it or its parts reads as unknown.
 */
export const standInFor = (key: string, why: "unset" | "encrypted"): string =>
  `${why}-${key.replace(/[^A-Za-z0-9]+/g, "-").toLowerCase()}.${why}.example`;

/** Every such text for encrypted values in a text. */
export const encryptedIn = (text: string): string[] => text.match(/encrypted-[a-z0-9-]+\.encrypted\.example/g) ?? [];
