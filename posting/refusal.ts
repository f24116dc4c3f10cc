/** What an API answered instead of doing what it was asked; without a status it gave no answer at all. */
export class Refusal extends Error {
  readonly status: number | undefined;
  /** Seconds after which the API asks to be tried again. */
  readonly retryAfter: number | undefined;

  constructor(said: string, { status, retryAfter }: { status?: number; retryAfter?: number | undefined } = {}) {
    super(said);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** Whether the same request may well succeed later. GitHub says with 403 and Retry-After that there were too many. */
  get passing(): boolean {
    const { status, retryAfter } = this;
    return status === undefined || status === 429 || status >= 500 || (status === 403 && retryAfter !== undefined);
  }
}

/** Reads the header Retry-After: seconds, or a date. */
export function retryAfterOf(header: string | null | undefined, now = Date.now()): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, Math.ceil(seconds));
}
