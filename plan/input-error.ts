/** Something that a person wrote cannot be used: says which file and line, what is wrong, and what would be right. */
export class InputError extends Error {
  readonly file: string | undefined;
  readonly line: number | undefined;

  constructor(message: string, { file, line }: { file?: string; line?: number } = {}) {
    super(message);
    this.file = file;
    this.line = line;
  }

  /** `file:line: message`, as far as they are known. */
  override toString(): string {
    return (
      [this.file, this.line].filter((part) => part !== undefined).join(":") + (this.file ? ": " : "") + this.message
    );
  }
}
