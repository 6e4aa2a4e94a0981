// What the inspector says around the fields of a record: its tools, what is found about it, what is still to fill.
export const inspectorWords = {
  back: 'Back to what was open before',
  forward: 'Forward to what was open after',
  sections: 'Sections',
  openAll: 'Open all sections',
  foldAll: 'Fold all sections',
  more: 'More',
  findings: 'Findings',
  nothingMissing: 'Nothing missing',
  /** Of the findings that stand one behind another, which one is shown. */
  place: ({ at, of }: { at: number; of: number }) => `${at} of ${of}`,
  previous: 'Previous finding',
  next: 'Next finding',
  all: ({ count }: { count: number }) => `All findings (${count})`,
  stillToFill: ({ left, of }: { left: number; of: number }) => `Still to fill: ${left} of ${of}`,
  filled: 'All that comes first is filled.',
  countLater: ({ count }: { count: number }) =>
    `${count === 1 ? '1 finding' : `${count} findings`} on leaving`,
  close: 'Close list',
};
