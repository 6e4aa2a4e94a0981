// A task of a Microsoft Project plan in days: its dates, state, links and what else decides where it lies.
import type { WorkingTime } from '../../dates/workingDays.ts';
import { exchangeMessages } from '../../messages/edits/exchange.ts';
import type { Day } from '../../schema/field.ts';
import type { LinkKind } from '../../schema/timeBox.ts';
import type { FileLink, FileTask } from '../plan/planFile.ts';
import { elements, flagIn, numberIn, textIn, type XmlElement } from '../xml/readXml.ts';
import { dayOf } from '../plan/fileDay.ts';
import { lastWorkedDay } from './mspdiTimes.ts';
import { ownFields, ownValues, plainNotes } from './ownFields.ts';

const words = exchangeMessages;
const linkTypes: readonly LinkKind[] = ['finishFinish', 'finishStart', 'startFinish', 'startStart'];
const elapsedFormats = new Set([4, 6, 8, 10, 12, 20, 36, 38, 40, 42, 44, 52]);
const percentFormats = new Set([19, 20, 51, 52]);
const constraints: Readonly<Record<number, string>> = {
  1: 'is planned as late as possible',
  2: 'must start on a day',
  3: 'must finish on a day',
  4: 'starts no earlier than a day',
  5: 'starts no later than a day',
  6: 'finishes no earlier than a day',
  7: 'finishes no later than a day',
};

/** What the whole project says and each task is read by. */
export interface MspdiProject {
  readonly hoursPerDay: number;
  readonly dayBegins: string;
  readonly calendar: WorkingTime;
  readonly calendarUid: string;
  /** The day up to which it knows what was done; null: it does not say. */
  readonly today: Day | null;
  /** What each task is called by. */
  readonly refs: ReadonlyMap<XmlElement, string>;
  readonly parents: ReadonlyMap<XmlElement, string | null>;
  /** The tasks that others stand under. */
  readonly groups: ReadonlySet<string>;
  readonly allocations: ReadonlyMap<string, FileTask['allocations']>;
  readonly lengths: ReadonlyMap<string, number | null>;
}

/** The task a link names; a path stands for one of another file. */
const namedBy = (link: XmlElement): string =>
  textIn(link, 'PredecessorUID') || textIn(link, 'CrossProjectName') || '?';

/** Whether a link counts other days than worked ones, or a share of the work before it. */
export function isOtherLag(link: XmlElement): boolean {
  const format = numberIn(link, 'LagFormat') ?? 7;
  return (numberIn(link, 'LinkLag') ?? 0) !== 0 && (elapsedFormats.has(format) || percentFormats.has(format));
}

function linkOf(project: MspdiProject, link: XmlElement): FileLink {
  const kind = linkTypes[numberIn(link, 'Type') ?? 1] ?? 'finishStart';
  const format = numberIn(link, 'LagFormat') ?? 7;
  const lag = numberIn(link, 'LinkLag') ?? 0;
  const from = flagIn(link, 'CrossProject') ? textIn(link, 'CrossProjectName') || '?' : namedBy(link);
  // An SF link ends the box when the other starts, which in days is the day before.
  const base = kind === 'startFinish' ? -1 : 0;
  if (lag !== 0 && elapsedFormats.has(format)) return { from, kind, lagWD: null };
  const days = percentFormats.has(format)
    ? ((project.lengths.get(from) ?? 0) * lag) / 100
    : lag / 10 / 60 / project.hoursPerDay;
  return { from, kind, lagWD: base + days };
}

function becauseOf(project: MspdiProject, task: XmlElement): string | null {
  const constraint = constraints[numberIn(task, 'ConstraintType') ?? 0];
  const calendar = textIn(task, 'CalendarUID');
  if (flagIn(task, 'Manual')) return words.because.manual;
  if (calendar !== '' && calendar !== '-1' && calendar !== project.calendarUid)
    return words.because.ownCalendar;
  if (constraint !== undefined) return words.because.constraint({ name: constraint });
  return (numberIn(task, 'LevelingDelay') ?? 0) > 0 ? words.because.levelled : null;
}

function unfitOf(task: XmlElement): string | null {
  const active = textIn(task, 'Active');
  if (active !== '' && !flagIn(task, 'Active')) return words.task.inactive;
  if (flagIn(task, 'ExternalTask')) return words.task.external;
  return flagIn(task, 'IsSubproject') ? words.task.subproject : null;
}

/** Work nothing is done of has begun only if its day of start lies behind the file's day. */
function stateOf({ today }: MspdiProject, task: XmlElement): FileTask['state'] {
  const percent = numberIn(task, 'PercentComplete') ?? 0;
  if (percent >= 100 || dayOf(textIn(task, 'ActualFinish')) !== null) return 'done';
  if (percent > 0) return 'running';
  const began = dayOf(textIn(task, 'ActualStart'));
  return began !== null && (today === null || began <= today) ? 'running' : 'planned';
}

/** What of a task a plan has no place for. */
function lostOf(task: XmlElement): readonly string[] {
  const baseline = elements(task, 'Baseline').find((one) => (numberIn(one, 'Number') ?? 0) === 0);
  const [from, to] = [dayOf(textIn(baseline, 'Start')), dayOf(textIn(baseline, 'Finish'))];
  const deadline = dayOf(textIn(task, 'Deadline'));
  return [
    ...(from === null || to === null ? [] : [words.task.baseline({ start: from, finish: to })]),
    ...(deadline === null ? [] : [words.task.deadline({ day: deadline })]),
  ];
}

/** Reads one task. */
export function taskOf(project: MspdiProject, task: XmlElement): FileTask {
  const ref = project.refs.get(task) ?? '';
  const own = ownValues(task);
  const isSummary = flagIn(task, 'Summary') || project.groups.has(ref);
  const lengthWD = project.lengths.get(ref) ?? null;
  const state = stateOf(project, task);
  const lastDay = (start: string, finish: string) =>
    lastWorkedDay(project.calendar, project.dayBegins, { start, finish, lengthWD });
  const [startText, finishText] = [textIn(task, 'Start'), textIn(task, 'Finish')];
  const [began, ended] = [textIn(task, 'ActualStart'), textIn(task, 'ActualFinish')];
  const start = dayOf(startText);
  const finish = lastDay(startText, finishText);
  const isOurs = own[ownFields.id] !== undefined;
  const written = { start, finish: dayOf(finishText) };
  return {
    ref,
    ownId: own[ownFields.id] ?? null,
    title: textIn(task, 'Name'),
    notes: plainNotes(task),
    parent: project.parents.get(task) ?? null,
    isSummary,
    isMilestone: !isSummary && lengthWD === 0 && (start === null || finish === null || finish <= start),
    unfit: unfitOf(task),
    start,
    finish,
    ...(written.finish === finish ? {} : { written }),
    lengthWD,
    because: becauseOf(project, task),
    state,
    actualStart:
      state === 'planned' ? null : (dayOf(began) ?? (state === 'running' || !isOurs ? start : null)),
    actualFinish: state === 'done' ? (lastDay(began || startText, ended) ?? finish) : null,
    fixedCost: Math.round(numberIn(task, 'FixedCost') ?? 0),
    links: elements(task, 'PredecessorLink').map((link) => linkOf(project, link)),
    allocations: project.allocations.get(ref) ?? [],
    lost: lostOf(task),
    own,
  };
}
