// What the log of a workbook says, and the question who is working.
import { momentText, numberText } from '../../../text/format.ts';
import { counted } from '../../../words.ts';

/** Who did what when, with what stood there before and after. */
export const logWords = {
  step: ({ what, label }: { what: 'done' | 'undone' | 'redone'; label: string }) =>
    what === 'done' ? label : `${what === 'undone' ? 'Undone' : 'Done again'}: ${label}`,
  nobody: 'No role',
  added: 'Added',
  removed: 'Removed',
  /** A change of what no field shows. */
  place: 'Place or order',
  none: 'nothing',
  gone: 'no longer there',
  /** Of values that stand in one text: "Value: 93.2; Read on: 13 Feb 2026". */
  labelled: ({ label, value }: { label: string; value: string }) => `${label}: ${value}`,
  unit: ({ value, unit }: { value: string; unit: string }) =>
    unit === 'WD' ? `${value} ${value === '1' ? 'working day' : 'working days'}` : `${value} ${unit}`,
  table: 'Log',
  columns: {
    number: 'Number',
    when: 'When',
    role: 'Role',
    step: 'Step',
    kind: 'Kind',
    code: 'Code',
    title: 'Title',
    field: 'Field',
    before: 'Before',
    after: 'After',
  },
  question: 'Who changed what, when, and what stood there before?',
  sampleChange: '“Head of supply changed the value of U-2 on 14 February: 40k before, 20k after”',
  sampleUndo: '“Undone: Add risk. An undone step stays in the log”',
  toCanvas: 'Go to the canvas',
  startsNow: 'From the first change on, every step stands here.',
  since: ({ at }: { at: string }) =>
    `Everything done to this workbook on this computer since ${momentText(at)}.`,
  sinceTrimmed: ({ at, most }: { at: string; most: number }) =>
    `The log keeps the newest ${numberText(most)} steps, as far as space allows: it goes back to ${momentText(at)}.`,
  staysHome: 'It stays here: no file you save or share carries it.',
  unreadable: ({ count }: { count: number }) => `${counted(count, 'step')} could not be read any more.`,
  filter: 'Filter the log',
  search: 'Search the log',
  searchBy: 'Search by code, field or word',
  role: 'Role',
  stage: 'Stage',
  kind: 'Kind',
  from: 'From',
  to: 'To',
  shown: ({ shown, count }: { shown: number; count: number }) =>
    `${numberText(shown)} of ${counted(count, 'step')} shown, the newest first.`,
  noneFits: ({ hidden }: { hidden: number }) =>
    `No step fits this filter. ${counted(hidden, 'step')} hidden.`,
  older: 'Show older steps',
  olderEntries: 'Show older entries',
  moreRows: ({ count }: { count: number }) => `Show ${count} more`,
  export: 'Export CSV',
  fileName: ({ title }: { title: string }) => `${title} log.csv`,
  written: ({ name }: { name: string }) => `${name} is written.`,
  notWritten: ({ problem }: { problem: string }) => `The log was not written: ${problem}`,
  whole: 'Show all of the text',
  cut: 'Show less',
  before: 'Before',
  after: 'After',
  which: 'Which log',
  everything: 'Everything',
  binding: 'Binding record',
  bindingIs:
    'What was armed, read, decided, signed, waived and overridden. It is part of the workbook: every file carries it.',
  bindingNone: 'Nothing binds yet: the record begins with the first armed criterion or signature.',
  chainWhole: ({ count }: { count: number }) =>
    `The record is whole: ${counted(count, 'entry', 'entries')}, each joined to the one before.`,
  chainBroken: 'The record is not whole: it was changed by hand, outside Throughline.',
  entryHead: ({ number, what }: { number: number; what: string }) => `${number} · ${what}`,
  ofRecord: 'Log',
  ofRecordNone: 'Nothing has been changed here since the log began.',
};

/** Who is working at this window. */
export const workingWords = {
  who: 'Who is working?',
  why: 'What you do next is kept with the role it was done in.',
  needed: 'This can only be done in the name of a role.',
  roles: 'Roles of this workbook',
  addRole: 'Add a role',
  newRole: 'Name of the role',
  notNow: 'Not now',
  cancel: 'Cancel',
  workAs: ({ role }: { role: string }) => `Work as ${role}`,
};
