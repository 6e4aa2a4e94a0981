// What the import of a plan from another tool says, from the file to the dry run.
import { dayText } from '../../../text/format.ts';
import { counted } from '../../../words.ts';
import type { Day } from '../../../schema/field.ts';

const whichDate = { start: 'Start', finish: 'Finish' } as const;

/** The steps, from the file to the plan. */
export const planImportWords = {
  title: 'Import plan',
  choose: 'A plan: Microsoft Project (.xml), GanttProject (.gan), spreadsheet (.xlsx) or CSV',
  seeFirst: 'You see every task and every date that differs before anything is written.',
  intoNew: 'The plan goes into a new workbook.',
  intoThis: ({ title }: { title: string }) => `The plan goes into “${title}”, as one step of undo.`,
  readingFile: ({ name }: { name: string }) => `Reading “${name}” and trying it out`,
  sheet: 'Sheet',
  import: ({ tasks }: { tasks: number }) => `Import ${counted(tasks, 'task')}`,
  imported: ({ tasks, imported }: { tasks: number; imported: number }) =>
    `${imported} of ${counted(tasks, 'task')} imported.`,
};

const columnLabels = {
  title: 'Task name',
  ref: 'Number',
  wbs: 'WBS',
  level: 'Outline level',
  duration: 'Length',
  start: 'Start',
  finish: 'Finish',
  links: 'Predecessors',
  people: 'People',
  percent: 'Share done',
  state: 'State',
  limit: 'Limit',
  notes: 'Notes',
  mark: 'Throughline id',
};
const unitLabels = {
  hours: 'hours (8 a day)',
  days: 'working days',
  weeks: 'weeks (5 days)',
  months: 'months (20 days)',
};

/** What the columns of a table mean, for correction. */
export const planColumnWords = {
  about: ({ rows, columns }: { rows: number; columns: number }) =>
    `${counted(rows, 'row')}, ${counted(columns, 'column')}.`,
  columns: 'Columns',
  column: 'Column',
  holds: 'Holds',
  means: 'Means',
  readAs: 'Read as',
  labels: columnLabels,
  nothing: 'Left out',
  empty: 'nothing',
  meaningOf: ({ header }: { header: string }) => `“${header}” means`,
  unitOf: ({ header }: { header: string }) => `“${header}” counts in`,
  units: unitLabels,
  datesOf: ({ header }: { header: string }) => `Dates of “${header}”`,
  dayFirst: 'day first (31/12)',
  monthFirst: 'month first (12/31)',
  correct: 'Columns',
  check: ({ rows }: { rows: number }) => `Check ${counted(rows, 'row')}`,
  leftOut: ({ header }: { header: string }) => `“${header}” is now left out.`,
};

interface PlanSum {
  readonly tasks: number;
  readonly imported: number;
  readonly links: number;
  readonly linksImported: number;
  readonly resources: number;
}

/** The dry run. */
export const planCheckWords = {
  sum: ({ tasks, imported, links, linksImported, resources }: PlanSum) =>
    `${imported} of ${counted(tasks, 'task')} and ${linksImported} of ${counted(links, 'link')} would be imported, with ${counted(resources, 'resource')}.`,
  changed: ({ count }: { count: number }) =>
    `${counted(count, 'task')} ${count === 1 ? 'was' : 'were'} imported before and would be brought up to date.`,
  cannotHold: 'What to know of the file as a whole',
  rowsShown: 'Tasks shown',
  all: ({ count }: { count: number }) => `All (${count})`,
  leftOut: ({ count }: { count: number }) => `Left out (${count})`,
  moved: ({ count }: { count: number }) => `Other dates (${count})`,
  held: ({ count }: { count: number }) => `Held by “not before” (${count})`,
  dryRun: 'Dry run',
  number: 'Number',
  task: 'Task',
  becomes: 'Becomes',
  start: 'Start',
  finish: 'Finish',
  whatToKnow: 'What to know',
  timeBox: 'Time box',
  slice: 'Slice',
  gate: 'Gate',
  nothing: 'Left out',
  link: 'Link left out',
  changes: ({ code }: { code: string }) => `Changes ${code}`,
  linkOf: ({ from, to }: { from: string; to: string }) => `From “${from}” to “${to}”`,
  isMoved: (moved: { date: 'start' | 'finish'; from: Day; to: Day | null; reason: string }) =>
    `${whichDate[moved.date]} ${moved.to === null ? 'unknown' : dayText(moved.to)} instead of ${dayText(moved.from)}: ${moved.reason}.`,
  isHeld: ({ day, reason }: { day: Day; reason: string }) => `Starts on ${dayText(day)}. ${reason}`,
  noRows: 'No such task.',
  chooseRow: 'Choose a row to read all that is known of it.',
  rowLine: ({ ref, title }: { ref: string; title: string }) => `${ref} ${title}`.trim(),
};
