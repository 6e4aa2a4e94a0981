// What the import of risks from a table says, step by step.
import { counted } from '../../../words.ts';

/** Step 3: what would change of risks that are here. */
export const importChangesWords = {
  changes: 'Changes',
  ofRisksHere: 'Changes of risks that are here',
  field: 'Field',
  now: 'Now',
  after: 'After the import',
  showMore: ({ more }: { more: number }) => `Show ${counted(more, 'more risk')}`,
  lineOf: ({ line }: { line: number }) => `line ${line} of the file`,
  nothing: 'nothing',
};

/** Step 3: every row with what would become of it. */
export const importCheckWords = {
  ready: 'Ready',
  withNote: 'With a note',
  refused: 'Refused',
  changesOf: ({ title, fields }: { title: string; fields: string }) => `Changes “${title}” in: ${fields}.`,
  line: 'Line',
  result: 'Result',
  becomes: 'Becomes',
  changesCode: ({ code }: { code: string }) => `changes ${code}`,
  isCode: ({ code }: { code: string }) => `is ${code}`,
  title: 'Title',
  whatToKnow: 'What to know',
  /** "37 rows in the file = 30 risks to import + 5 as they are here + 2 refused." */
  sum: (it: { rows: number; imported: number; same: number; refused: number }) =>
    `${counted(it.rows, 'row')} in the file = ${counted(it.imported, 'risk')} to import${it.same === 0 ? '' : ` + ${it.same} as they are here`} + ${it.refused} refused.`,
  details: ({ added, updated, warnings }: { added: number; updated: number; warnings: number }) =>
    `${added} new, ${updated} already here and changed; ${warnings} with a note.`,
  rowsShown: 'Rows shown',
  changesCount: ({ count }: { count: number }) => `Changes ${count}`,
  allCount: ({ count }: { count: number }) => `All ${count}`,
  readyCount: ({ count }: { count: number }) => `Ready ${count}`,
  withNoteCount: ({ count }: { count: number }) => `With a note ${count}`,
  refusedCount: ({ count }: { count: number }) => `Refused ${count}`,
  dryRun: 'Dry run',
  noRows: 'There are no rows below the header.',
  chooseRow: 'Choose a row to read all that is said about it.',
  rowLine: ({ line, code, title }: { line: number; code: string; title: string }) =>
    `Line ${line} ${code} ${title}`,
};

/** Step 2: how the table is read. */
export const importChoiceWords = {
  comma: 'Comma ,',
  semicolon: 'Semicolon ;',
  tab: 'Tab',
  bar: 'Bar |',
  letters: 'Letters read as',
  separator: 'Separator',
  plainLetters: 'There are only plain letters, which every encoding reads alike.',
  lettersRight: 'Are these letters right?',
  sheet: 'Sheet',
  headerRow: 'Header row',
  lineWith: ({ line, text }: { line: number; text: string }) => `Line ${line}: ${text}`,
  noHeaderRow: 'No header row',
};

/** Step 2: what each column means. */
export const importColumnWords = {
  rowsAndColumns: ({ rows, columns }: { rows: number; columns: number }) =>
    `: ${counted(rows, 'row')}, ${counted(columns, 'column')}.`,
  /** Where the header was found, and what stands above it. */
  headerIsOn: ({ line, above }: { line: number; above: number }) =>
    `The header is on line ${line}.${above === 0 ? '' : ` ${counted(above, 'row')} above it ${above === 1 ? 'is' : 'are'} left out.`}`,
  keptInNotes: ({ header }: { header: string }) => `“${header}” is now kept as a line in the notes.`,
  shownAsBefore: 'The table is shown as it was read before.',
  columns: 'Columns',
  column: 'Column',
  holds: 'Holds',
  means: 'Means',
  readAs: 'Read as',
  noRegister:
    'This does not look like a risk register: no column is about likelihood, impact, level or risks.',
  noRegisterTodo:
    'Choose another file, sheet or header row, say below what a column means, or confirm that the rows are risks.',
  rowsAreRisks: 'The rows of this table are risks',
  noHeaderRow: 'There is no header row: columns go by their number.',
  chooseScale: 'Choose another meaning or scale below if that is wrong.',
  lookAtScales: 'Look at the scales below.',
  nothing: 'nothing',
  meaningOf: ({ header }: { header: string }) => `“${header}” means`,
  scaleOf: ({ header }: { header: string }) => `Scale of “${header}”`,
  datesOf: ({ header }: { header: string }) => `Dates of “${header}”`,
  dayFirst: 'day first (31/12)',
  monthFirst: 'month first (12/31)',
};

/** The steps, from the file to the risks. */
export const importWords = {
  title: 'Import risks',
  readingFile: ({ name }: { name: string }) => `Reading “${name}”`,
  tryingOut: 'Trying out every row',
  choose: 'A risk register: spreadsheet (.xlsx) or CSV',
  seeFirst: 'You see every row before anything is written.',
  intoNew: 'The risks go into a new workbook.',
  intoThis: ({ title }: { title: string }) => `The risks go into “${title}”, as one step of undo.`,
  import: ({ added }: { added: number }) => `Import ${counted(added, 'risk')}`,
  change: ({ updated }: { updated: number }) => `Change ${counted(updated, 'risk')}`,
  importAndChange: ({ added, updated }: { added: number; updated: number }) =>
    `Import ${counted(added, 'risk')}, change ${updated}`,
  backToColumns: 'Back to columns',
  check: ({ rows }: { rows: number }) => `Check ${counted(rows, 'row')}`,
  newWorkbook: 'New workbook',
  imported: ({ added, updated, refused }: { added: number; updated: number; refused: number }) =>
    `${counted(added, 'risk')} imported,${updated === 0 ? '' : ` ${counted(updated, 'risk')} changed,`} ${refused} refused.`,
};

/** Step 2: which rows are about risks that are here. */
export const importMatchWords = {
  /** "R-1, R-2, R-3 and 4 more" */
  more: ({ count }: { count: number }) => `${count} more`,
  alike: ({ rows }: { rows: number }) =>
    `${counted(rows, 'row')} ${rows === 1 ? 'has the number of a risk' : 'have the numbers of risks'} in this workbook.`,
  none: 'None: every row is a new risk',
  exported: ({ codes }: { codes: string }) => `Exported from this workbook: update ${codes}`,
  ourCodes: ({ codes }: { codes: string }) => `These are our codes: update ${codes}`,
  sameRegister: ({ source, codes }: { source: string; codes: string }) =>
    `Same register as “${source}”: update ${codes}`,
  becomeNew: 'They become new risks, and those that are here stay as they are.',
  sayIfSame: 'Say below if they are the same risks.',
  alreadyHere: 'Risks that are here already',
};
