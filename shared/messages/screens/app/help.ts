// What the app’s help says: keys, rules, notices of others.
export const helpWords = {
  writeInCell: 'Write in the cell, or open the row',
  chooseTheRow: 'Choose the row',
  deleteTheRows: 'Delete the rows',
  copyCells: 'Copy as for a spreadsheet',
  pasteCells: 'Paste from a spreadsheet',
  keyboardShortcuts: 'Keyboard shortcuts',
  paletteHint: ({ keys }: { keys: string }) =>
    `Everything else is in the command palette: press ${keys} and type.`,
  inATable: 'In a table',
  answered: ({ status }: { status: number }) => `The answer was ${status}.`,
  readingNotices: 'Reading the notices…',
  noticesUnread: 'The notices could not be read. They are part of the installed app.',
  thirdPartyNotices: 'Third-party notices',
  notices: 'Notices',
  rulesTitle: 'Rules and what mends them',
  findARule: 'Find a rule',
  ruleHint: 'A code such as TRC-01, or a word',
  rules: 'Rules',
  figures: 'Figures and how they are worked out',
};
