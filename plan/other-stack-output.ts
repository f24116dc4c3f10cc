import type { Urn } from "./graph";

/** An output of another stack that nobody knows yet: what it is called there, and the resources that it comes from. */
export interface OtherStackOutput {
  output: string;
  stack: string;
  urns: readonly Urn[];
}

const MARK = "output-of-another-stack-";

/** A text in place of such an output, which programs hand on and take apart as they would the real one. */
export const markOf = (output: OtherStackOutput): string => MARK + Buffer.from(JSON.stringify(output)).toString("hex");

/** What a text stands for, if it is one of these and nothing else. */
export function readMark(text: string): OtherStackOutput | undefined {
  if (!text.startsWith(MARK)) return undefined;
  try {
    return JSON.parse(Buffer.from(text.slice(MARK.length), "hex").toString());
  } catch {
    return undefined;
  }
}

/** The part of such a text that nothing else contains. */
export const ownPartOf = (mark: string): string => mark.slice(MARK.length);

/** What such an output is called for people. */
export const named = ({ output, stack }: Pick<OtherStackOutput, "output" | "stack">): string =>
  `output ${output} of the stack ${stack}`;
