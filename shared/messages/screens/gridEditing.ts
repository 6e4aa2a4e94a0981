// What a table says while it is edited: fill, paste, find, rows, and texts that a cell could not take.
import { numberText } from '../../text/format.ts';
import { counted, listed } from '../../words.ts';

/** What the menu of a table offers. */
export const gridActionWords = {
  menu: 'Cells and rows',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  clear: 'Clear',
  fillDown: 'Fill down',
  fillRight: 'Fill right',
  fillSeries: 'Fill as a series',
  insertAbove: 'Insert row above',
  insertBelow: 'Insert row below',
  duplicate: ({ count }: { count: number }) => (count === 1 ? 'Duplicate row' : `Duplicate ${count} rows`),
  moveUp: 'Move up',
  moveDown: 'Move down',
  deleteRows: ({ count }: { count: number }) => (count === 1 ? 'Delete row' : `Delete ${count} rows`),
  find: 'Find and replace…',
  revert: 'Give back the old value',
  pasteByKey: ({ keys }: { keys: string }) => `The clipboard is read by its keys only: press ${keys}.`,
};

/** What undo calls cells that were written together. */
export const gridStepWords = {
  cell: 'Change cell',
  paste: 'Paste',
  cut: 'Cut cells',
  clear: 'Clear cells',
  fill: 'Fill cells',
  replace: 'Replace text',
  setAll: 'Change cells',
};

/** Texts that could not be taken stand in their cells as they were typed. */
export const keptCellWords = {
  line: ({ count }: { count: number }) =>
    count === 1
      ? '1 cell holds a text it cannot take. The workbook still has the old value.'
      : `${numberText(count)} cells hold a text they cannot take. The workbook still has the old values.`,
  next: 'Go to the next',
  revertAll: 'Give back all',
  kept: ({ sentence, others }: { sentence: string; others: number }) =>
    others === 0 ? sentence : `${sentence} ${counted(others, 'other cell')} could not be written either.`,
  reverted: ({ count }: { count: number }) => `${counted(count, 'cell')} as before`,
  notTaken: 'This was not taken; the message says why.',
};

/** Finding and replacing in a table. */
export const findWords = {
  label: 'Find and replace',
  find: 'Find',
  by: 'Replace with',
  matchCase: 'Match case',
  next: 'Next',
  previous: 'Previous',
  place: ({ at, count }: { at: number; count: number }) =>
    count === 0
      ? 'Nothing found'
      : at === 0
        ? `${numberText(count)} found`
        : `${numberText(at)} of ${numberText(count)}`,
  replace: 'Replace',
  replaceAll: ({ count }: { count: number }) =>
    count === 0 ? 'Replace all' : `Replace all ${numberText(count)}`,
  locked: ({ count }: { count: number }) => `${counted(count, 'cell')} cannot be changed and will stay.`,
  replaced: ({ count }: { count: number }) => `${counted(count, 'cell')} replaced`,
};

/** What a paste is about to do. */
export const pasteWords = {
  title: ({ rows }: { rows: number }) => `Paste ${counted(rows, 'row')}`,
  columns: 'Which column each belongs to',
  column: ({ name }: { name: string }) => `Column for “${name}”`,
  unnamed: ({ at }: { at: number }) => `Column ${at}`,
  pasted: 'Pasted column',
  sample: 'For example',
  leaveOut: 'Leave out',
  how: 'What happens with the rows',
  add: 'Add all as new rows',
  match: ({ count }: { count: number }) =>
    `Change the ${counted(count, 'row')} whose code is here already, add the rest`,
  place: 'Put the cells where the cursor is, the first row too',
  effect: ({ added, filled, changed }: { added: number; filled: number; changed: number }) => {
    const parts = [
      added > 0 ? `adds ${counted(added, 'row')}` : '',
      filled > 0 ? `fills ${counted(filled, 'empty cell')}` : '',
      changed > 0 ? `changes ${counted(changed, 'cell')}` : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? 'Nothing would change.' : `This ${listed(parts)}.`;
  },
  changes: 'What would change',
  row: 'Row',
  field: 'Column here',
  before: 'Now',
  after: 'After',
  more: ({ count }: { count: number }) => `and ${numberText(count)} more`,
  paste: 'Paste',
  done: ({ cells, rows }: { cells: number; rows: number }) =>
    rows === 0
      ? `${counted(cells, 'cell')} pasted`
      : `${counted(rows, 'row')} added, ${counted(cells, 'cell')} changed`,
  nothing: 'The clipboard holds nothing for this table.',
  same: 'Nothing changed: the cells read so already.',
};
