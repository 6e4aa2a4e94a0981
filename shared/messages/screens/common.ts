// What several screens say alike.

export const commonWords = {
  cancel: 'Cancel',
  unknown: 'unknown',
  /** Of an amount that has no upper limit. */
  noBound: 'no bound',
  typedName: 'Typed name',
  role: 'Role',
  /** What a filter leaves: "12 of 37 risks". */
  someOf: ({ shown, all }: { shown: number; all: string }) => `${shown} of ${all}`,
  writeDownFirst: 'Write down the first',
};
