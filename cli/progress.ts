/** Says on a terminal what is going on; nowhere else, so that a log stays a log. */
export function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${text} …\n`);
}

/** Whether text for this stream may be coloured. */
export const colourOf = (stream: { isTTY?: boolean }): boolean => stream.isTTY === true && !process.env.NO_COLOR;

/** Says on standard error what whoever reads the answer has to know. */
export const warn = (text: string): void => void process.stderr.write(`cordon: ${text}\n`);
