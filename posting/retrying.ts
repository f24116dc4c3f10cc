import { Refusal } from "./refusal";

const TRIES = 4;
const LONGEST_WAIT = 60;

/** Waits this many seconds. */
export type Wait = (seconds: number) => Promise<void>;

export const waitFor: Wait = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** Tries again what may succeed later: as soon as the API asks for it, else after 2, 4 and 8 seconds. */
export async function retrying<Result>(attempt: () => Promise<Result>, wait: Wait): Promise<Result> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      const seconds = error instanceof Refusal && error.passing ? (error.retryAfter ?? 2 ** tried) : Infinity;
      if (tried === TRIES || seconds > LONGEST_WAIT) throw error;
      await wait(seconds);
    }
  }
}
