/** One part of a comment: it is shown whole or not at all. Without lines there is nothing to show. */
export interface Section {
  title: string;
  lines: string[];
}
