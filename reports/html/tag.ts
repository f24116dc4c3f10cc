import { printable } from "../text";

/** Text that is HTML already. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Child = Html | string | number | undefined | null | false | readonly Child[];

/** A template whose values are all escaped, unless they are HTML themselves. */
export const html = (literals: TemplateStringsArray, ...values: Child[]): Html =>
  new Html(literals.reduce((all, literal, index) => `${all}${render(values[index - 1])}${literal}`));

function render(value: Child): string {
  if (value === undefined || value === null || value === false) return "";
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(render).join("");
  return printable(String(value), Number.POSITIVE_INFINITY).replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A type's token or a path, which may break after its separators. */
export const token = (text: string): Html =>
  html`<code>${text.split(/(?<=[:/])/).map((part) => html`${part}<wbr>`)}</code>`;
