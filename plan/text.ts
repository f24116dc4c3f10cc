import { InputError } from "./input-error";

/** How files begin that are no text, and what is to be done. */
const packed: [string, string][] = [
  ["1f8b", "This is compressed with gzip: unpack it first."],
  ["504b0304", "This is a zip archive: unpack it first."],
  ["28b52ffd", "This is compressed with zstd: unpack it first."],
  ["425a68", "This is compressed with bzip2: unpack it first."],
  ["fd377a585a00", "This is compressed with xz: unpack it first."],
];

/** The text of a file: UTF-8, or UTF-16 where its first two bytes say so, as Windows PowerShell writes. */
export function textOf(bytes: Buffer, file: string): string {
  const refuse = (message: string): never => {
    throw new InputError(message, { file });
  };
  const start = bytes.subarray(0, 8).toString("hex");
  for (const [mark, message] of packed) if (start.startsWith(mark)) refuse(message);
  const encoding = start.startsWith("fffe") ? "utf-16le" : start.startsWith("feff") ? "utf-16be" : "utf-8";
  if (encoding === "utf-8" && bytes.includes(0)) {
    const isWide = /^(00[^0].|..00)/.test(start);
    refuse(
      isWide ? "This is UTF-16 with no mark that says so: write it as UTF-8." : "This is a binary file, not text.",
    );
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return refuse(`This is no text in ${encoding.toUpperCase()}: write it as UTF-8.`);
  }
}
