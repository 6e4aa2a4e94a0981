// What is noticed while a file is read: warnings when nothing was lost, problems when something had to be left out.

/** Filled in the order of reading; each entry is one plain sentence or clause. */
export interface Report {
  readonly warnings: string[];
  readonly problems: string[];
}

const shownAtMost = 100;

/** The list as it is shown: a long one ends with how many more there are. */
export const shortened = (entries: readonly string[]): readonly string[] =>
  entries.length <= shownAtMost
    ? entries
    : [...entries.slice(0, shownAtMost), `and ${entries.length - shownAtMost} more`];
