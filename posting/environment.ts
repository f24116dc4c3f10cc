import { InputError } from "../plan/input-error";

export type Environment = Record<string, string | undefined>;

/** Reads what a CI system says of itself; an error names the variable, and never shows what it holds. */
export class Variables {
  readonly #env: Environment;
  readonly #host: string;

  constructor(env: Environment, host: string) {
    this.#env = env;
    this.#host = host;
  }

  /** Azure leaves `$(name)` as it is where there is no such variable. */
  text(name: string, hint = ""): string {
    const value = this.#env[name]?.trim();
    if (!value || /^\$\(.*\)$/.test(value))
      throw new InputError(`To comment on ${this.#host}, the variable ${name} must be set.${hint}`);
    return value;
  }

  /** What goes into a header: one line, and no blank. */
  token(name: string, hint = ""): string {
    const value = this.text(name, hint);
    if (!/^[\x21-\x7e]+$/.test(value)) throw new InputError(`${name} holds no token: it has a blank or a line break.`);
    return value;
  }

  url(name: string): string {
    const value = this.text(name);
    if (!/^https?:$/.test(URL.parse(value)?.protocol ?? "")) throw new InputError(`${name} is no address (https://…).`);
    return value.replace(/\/+$/, "");
  }

  number(name: string, hint = ""): number {
    const value = this.text(name, hint);
    if (!/^[1-9]\d{0,15}$/.test(value)) throw new InputError(`${name} is no number.`);
    return Number(value);
  }
}
