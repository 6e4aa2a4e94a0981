// What is said where the record of what binds breaks.

/** The entry a break shows at, and the record it is about. */
interface At {
  readonly number: number;
  readonly what: string;
}

export const recordRuleMessages = {
  'SIG-01': {
    statement:
      'What was armed, read, signed or decided is not what the record says of it: the file was changed by other means than Throughline.',
    fix: 'Nobody can tell what was agreed; go back to a copy whose record is whole, or have what differs agreed and signed anew.',
    reading:
      'Each entry holds the hash of the entries before it and of what it covers. Its hash must fit it, the entries before it must be there, and what binds today must be what the last entry about it covers. It shows changes made to a file by hand; who writes the whole record anew leaves no trace.',
    mend: 'Look at what differs',
    altered: ({ number }: At) => `Entry ${number} of the record is not as it was written.`,
    cut: ({ number }: At) => `The record breaks before entry ${number}: an entry before it is gone.`,
    skipped: ({ number, what }: At) =>
      `The record breaks at entry ${number}: before it ${what} was changed without an entry.`,
    differs: ({ number, what }: At) =>
      `The record breaks after entry ${number}: ${what} is not what that entry covers.`,
    missing: ({ number, what }: At) =>
      `The record breaks after entry ${number}: ${what}, which that entry covers, is gone.`,
    uncovered: ({ what }: At) => `The record does not speak of ${what}, which binds.`,
  },
};
