// What is said when a plan comes from another tool or goes to one.
import type { Day } from '../../schema/field.ts';
import { dayText } from '../../text/format.ts';
import { counted, nameOf, type Named } from '../../words.ts';

export const exchangeMessages = {
  label: ({ boxes }: { boxes: number }) => `Import a plan of ${counted(boxes, 'time box', 'time boxes')}`,
  xml: {
    tooLarge: 'The file is larger than any plan: it was not read.',
    tooDeep: 'Its elements lie deeper in each other than those of any plan: it was not read.',
    declares:
      'It declares a document type or entities, which no plan does and which may harm: it was not read.',
    broken: ({ line }: { line: number }) =>
      `It is no whole XML (the fault is near line ${line}): it was not read.`,
    encoding: ({ name }: { name: string }) =>
      `Its letters are said to be “${name}”, which is not known: it was not read.`,
  },
  notAPlan:
    'It is neither a Microsoft Project plan (XML), a GanttProject plan (.gan) nor a table: it was not read.',
  noTitles: 'No column says what the tasks are called: name one “Task name”. Nothing was imported.',
  noTasks: 'It holds no task: nothing was imported.',
  tooMany: ({ tasks }: { tasks: number }) =>
    `It holds ${tasks} tasks, more than a plan may: nothing was imported.`,
  task: {
    inactive: 'It is inactive, so it is no work of this plan.',
    external: 'It belongs to another file.',
    subproject: 'It stands for another file whose tasks are not in this one.',
    innerGroup: 'It is a group around or inside a slice: its name is kept in the notes of its time boxes.',
    emptyGroup: 'It is a group without any work.',
    twice: 'Another task has the same number.',
    baseline: ({ start, finish }: { start: Day; finish: Day }) =>
      `Its baseline (${dayText(start)} to ${dayText(finish)}) is left out: a plan is held against kept versions of its own.`,
    deadline: ({ day }: { day: Day }) => `Its deadline of ${dayText(day)} is left out.`,
    parted: ({ days }: { days: number }) =>
      `Its work of ${counted(days, 'working day')} is interrupted or keeps other days: its time box is as long as from its first day to its last.`,
    untitled: 'Task without a name',
  },
  link: {
    gone: ({ ref }: { ref: string }) => `It waits for ${ref}, which is not imported.`,
    twice: ({ ref }: { ref: string }) =>
      `It waits for ${ref} more than once: only the link that binds is kept.`,
    circle: ({ way }: { way: readonly string[] }) =>
      `The link closes a circle and is left out: ${way.join(' → ')}.`,
    ofGroup: ({ ref }: { ref: string }) =>
      `It ends by a link from ${ref} to a group, whose end is that of its time boxes: the link is left out.`,
    lagUnread: ({ lag }: { lag: string }) => `Its lag “${lag}” could not be read: the link is left out.`,
    tooFar: 'Its lag is longer than a plan can hold: the link is left out.',
    tooMany: 'It is one link more than a box may have: it is left out.',
    itself: 'It waits for itself: the link is left out.',
  },
  resource: { none: 'A task names a resource that the file does not hold.' },
  because: {
    manual: 'its dates were typed by hand',
    ownCalendar: 'it keeps a calendar of its own',
    constraint: ({ name }: { name: string }) => `it ${name}`,
    levelled: 'it was delayed to even out the load',
    noLength: 'the file does not say how long it takes',
    tooLong: 'it is longer than a plan can hold',
    reversed: 'it ends before it starts in the file',
    noStart: 'the file does not say when it starts',
    dayBegins: 'it ends when that day begins: its last day of work is the working day before',
    dayOff: 'it begins or ends on a day off of this calendar',
    running: 'work that is running ends no earlier than the status date',
    otherPlan: 'the calendar or the start of this workbook differs from that of the file',
    partDays: 'the file counts parts of days',
    after: ({ ref }: { ref: string }) => `it follows ${ref}, which moves`,
    links: 'its links, counted in whole working days, ask for it',
  },
  held: ({ because }: { because: string | null }) =>
    because === null
      ? 'No link explains its start: “not before” holds it there.'
      : `“Not before” holds it there: ${because}.`,
  calendar: {
    gate: ({ gate }: { gate: Named }) => `Gate ${nameOf(gate)}`,
    checkpoint: ({ criterion }: { criterion: Named }) => `Checkpoint of ${nameOf(criterion)}`,
    review: ({ risk }: { risk: Named }) => `Review of ${nameOf(risk)}`,
  },
  table: {
    name: 'Plan',
    header: ({ currency }: { currency: string }) => [
      'Code',
      'Time box',
      'Slice',
      'Owner',
      'State',
      'Start',
      'Finish',
      'Length (WD)',
      'Limit (WD)',
      'Float (WD)',
      'Critical',
      `Mean cost (${currency})`,
      'People',
      'Waits for',
    ],
  },
  gates: 'Gates',
  noSlice: 'Part of no slice',
  notes: {
    lags: ({ count }: { count: number }) =>
      `${counted(count, 'link')} count${count === 1 ? 's' : ''} days off too or a share of the work before: kept as working days.`,
    workWeeks: 'Weeks with other working times are left out.',
    recurring: ({ name }: { name: string }) => `The repeated days off “${name}” could not be read in full.`,
    kept: 'The workbook has a plan already, so its own calendar, start and status date are kept.',
  },
} as const;
