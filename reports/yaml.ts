import { Document, Scalar, visit } from "yaml";

/** Controls and invisible formatting, which a reader of the file would not see. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;

/** Data as YAML in which names of strangers are one line each, and every sign that is not printed is an escape. */
export function yamlText(data: object): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === "string" && scalar.value.search(unprintable) >= 0) scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  const text = document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY });
  return text.replace(unprintable, (sign) => (sign === "\n" ? sign : escaped(sign)));
}

const escaped = (sign: string): string => `\\U${(sign.codePointAt(0) ?? 0).toString(16).padStart(8, "0")}`;
