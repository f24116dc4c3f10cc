/** French puts a space that does not break before high punctuation and inside quotation marks. */
export const typeset = (text: string): string =>
  text
    .replace(/ ([:»])/g, "\u00A0$1")
    .replace(/ ([;!?])/g, "\u202F$1")
    .replace(/« /g, "«\u00A0");

/** The same for every phrase in an object, those made by functions included. */
export function typesetAll<Value>(value: Value): Value {
  if (typeof value === "string") return typeset(value) as Value;
  if (typeof value === "function") return ((...args: unknown[]) => typesetAll(value(...args))) as Value;
  if (Array.isArray(value)) return value.map((each) => typesetAll(each)) as Value;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, typesetAll(each)])) as Value;
}
