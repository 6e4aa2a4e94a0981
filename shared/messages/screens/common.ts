// What several screens say: said once.
import { numberText } from '../../text/format.ts';

const noBound = 'no bound';

export const commonWords = {
  actions: 'Actions',
  add: 'Add',
  addMore: 'Add…',
  cancel: 'Cancel',
  close: 'Close',
  delete: 'Delete',
  dismiss: 'Dismiss',
  done: 'Done',
  links: 'Links',
  linksMore: 'Links…',
  moveDown: 'Move down',
  moveUp: 'Move up',
  /** Of an amount that has no upper limit. */
  noBound,
  /** A ratio against which nothing stands has no bound. */
  ratio: (ratio: number) => (ratio === Infinity ? noBound : numberText(ratio)),
  notNow: 'Not now',
  open: 'Open',
  remove: 'Remove',
  rename: 'Rename',
  role: 'Role',
  searchByCode: 'Search by code or title',
  /** What a filter leaves: "12 of 37 risks". */
  someOf: ({ shown, all }: { shown: number; all: string }) => `${shown} of ${all}`,
  tryAgain: 'Try again',
  typedName: 'Typed name',
  unknown: 'unknown',
  writeDownFirst: 'Write down the first',
};

/** What every import of a file says, whatever is in it. */
export const fileImportWords = {
  newTitle: 'Title of the new workbook',
  notRead: ({ name }: { name: string | undefined }) =>
    `“${name}” could not be read. Choose it again, or a copy of it.`,
  nothingImported: 'Nothing was imported.',
  chooseOther: 'Choose another file',
  undoFirst: 'Something was changed since the import: undo that first.',
  undo: 'Undo',
};
