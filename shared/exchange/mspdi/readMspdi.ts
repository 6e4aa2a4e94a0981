// A Microsoft Project plan (MSPDI) in days: what of its times, constraints and calendars a plan of whole days can say.
import { fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import { dayOfWD, wdOf, type WorkingTime } from '../../dates/workingDays.ts';
import { exchangeMessages } from '../../messages/edits/exchange.ts';
import type { Day } from '../../schema/field.ts';
import type { LinkKind } from '../../schema/timeBox.ts';
import type { FileLink, FileResource, FileTask, PlanFile } from '../plan/planFile.ts';
import { element, elements, numberIn, textIn, type XmlElement } from '../xml/readXml.ts';
import { dayOf, type MspdiCalendar, mspdiCalendars } from './mspdiCalendar.ts';
import { ownFields, ownValues } from './ownFields.ts';

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

/** Hours of a duration such as PT8H30M0S; null where it is none. */
export function hoursOf(text: string): number | null {
  const [all, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text) ?? [];
  return all === undefined
    ? null
    : Number(days) * 24 + Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600;
}

/** What the whole project says and each task is read by. */
interface Project {
  readonly hoursPerDay: number;
  readonly dayBegins: string;
  readonly calendar: WorkingTime;
  readonly calendarUid: string;
  readonly parents: ReadonlyMap<XmlElement, string | null>;
  readonly allocations: ReadonlyMap<string, FileTask['allocations']>;
  readonly lengths: ReadonlyMap<string, number | null>;
}

/** The last day that is worked on: what ends when a day begins has ended on the working day before. */
function finishDay({ calendar, dayBegins }: Project, start: string, finish: string): Day | null {
  const day = dayOf(finish);
  if (day === null || day <= (dayOf(start) ?? day) || finish.slice(11) > dayBegins) return day;
  const before = toDayNumber(day) - 1;
  return fromDayNumber(dayOfWD(calendar, before, wdOf(calendar, before, before)));
}

function linkOf(project: Project, link: XmlElement): FileLink {
  const kind = linkTypes[numberIn(link, 'Type') ?? 1] ?? 'finishStart';
  const format = numberIn(link, 'LagFormat') ?? 7;
  const lag = numberIn(link, 'LinkLag') ?? 0;
  const from = textIn(link, 'PredecessorUID');
  // An SF link ends the box when the other starts, which in days is the day before.
  const base = kind === 'startFinish' ? -1 : 0;
  if (lag !== 0 && elapsedFormats.has(format)) return { from, kind, lagWD: null };
  const days = percentFormats.has(format)
    ? ((project.lengths.get(from) ?? 0) * lag) / 100
    : lag / 10 / 60 / project.hoursPerDay;
  return { from, kind, lagWD: base + days };
}

function becauseOf(project: Project, task: XmlElement): string | null {
  const constraint = constraints[numberIn(task, 'ConstraintType') ?? 0];
  const calendar = textIn(task, 'CalendarUID');
  if (textIn(task, 'Manual') === '1') return words.because.manual;
  if (calendar !== '' && calendar !== '-1' && calendar !== project.calendarUid)
    return words.because.ownCalendar;
  if (constraint !== undefined) return words.because.constraint({ name: constraint });
  return (numberIn(task, 'LevelingDelay') ?? 0) > 0 ? words.because.levelled : null;
}

function unfitOf(task: XmlElement): string | null {
  if (textIn(task, 'Active') === '0') return words.task.inactive;
  if (textIn(task, 'ExternalTask') === '1') return words.task.external;
  return textIn(task, 'IsSubproject') === '1' ? words.task.subproject : null;
}

function stateOf(task: XmlElement): FileTask['state'] {
  const percent = numberIn(task, 'PercentComplete') ?? 0;
  if (percent >= 100 || dayOf(textIn(task, 'ActualFinish')) !== null) return 'done';
  return dayOf(textIn(task, 'ActualStart')) !== null ? 'running' : 'planned';
}

function taskOf(project: Project, task: XmlElement): FileTask {
  const [startText, finishText] = [textIn(task, 'Start'), textIn(task, 'Finish')];
  const ref = textIn(task, 'UID');
  const own = ownValues(task);
  const isSummary = textIn(task, 'Summary') === '1';
  const lengthWD = project.lengths.get(ref) ?? null;
  const state = stateOf(task);
  const actual = [textIn(task, 'ActualStart'), textIn(task, 'ActualFinish')] as const;
  const start = dayOf(startText);
  const finish = finishDay(project, startText, finishText);
  return {
    ref,
    ownId: own[ownFields.id] ?? null,
    title: textIn(task, 'Name'),
    notes: textIn(task, 'Notes'),
    parent: project.parents.get(task) ?? null,
    isSummary,
    isMilestone: !isSummary && lengthWD === 0,
    unfit: unfitOf(task),
    start,
    finish,
    lengthWD,
    because: becauseOf(project, task),
    state,
    actualStart: dayOf(actual[0]) ?? (state === 'done' && own[ownFields.id] === undefined ? start : null),
    actualFinish: state === 'done' ? (finishDay(project, actual[0] || startText, actual[1]) ?? finish) : null,
    fixedCost: Math.round(numberIn(task, 'FixedCost') ?? 0),
    links: elements(task, 'PredecessorLink').map((link) => linkOf(project, link)),
    allocations: project.allocations.get(ref) ?? [],
    own,
  };
}

/** The task each one stands under: the last before it of a lower level. */
function parentsOf(tasks: readonly XmlElement[]): ReadonlyMap<XmlElement, string | null> {
  const open: { level: number; uid: string }[] = [];
  return new Map(
    tasks.map((task) => {
      const level = numberIn(task, 'OutlineLevel') ?? 1;
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
      const parent = open.at(-1)?.uid ?? null;
      open.push({ level, uid: textIn(task, 'UID') });
      return [task, parent] as const;
    }),
  );
}

function allocationsOf(project: XmlElement): ReadonlyMap<string, FileTask['allocations']> {
  const found = new Map<string, { resource: string; units: number }[]>();
  for (const one of elements(element(project, 'Assignments'), 'Assignment')) {
    const [task, resource] = [textIn(one, 'TaskUID'), textIn(one, 'ResourceUID')];
    if (resource === '' || resource.startsWith('-')) continue;
    const list = found.get(task) ?? [];
    const before = list.find((other) => other.resource === resource);
    const units = Math.max(0, numberIn(one, 'Units') ?? 1);
    if (before) before.units += units;
    else list.push({ resource, units });
    found.set(task, list);
  }
  return found;
}

/** Non-working days of a resource's own calendar, next to each other as one absence. */
function absencesOf(calendar: MspdiCalendar | undefined): FileResource['absences'] {
  if (!calendar || calendar.isBase) return [];
  const days = [...calendar.ownDays]
    .flatMap(([day, working]) => (working ? [] : [day]))
    .toSorted((a, b) => a - b);
  const spans: { from: number; to: number }[] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last && last.to === day - 1) last.to = day;
    else spans.push({ from: day, to: day });
  }
  return spans.map(({ from, to }) => ({ from: fromDayNumber(from), to: fromDayNumber(to) }));
}

const resourceKinds: readonly FileResource['kind'][] = ['tool', 'specialist', 'funding'];
const allKinds: readonly FileResource['kind'][] = [...resourceKinds, 'sponsorTime', 'infrastructure'];

function resourceOf(
  resource: XmlElement,
  hoursPerDay: number,
  calendars: ReadonlyMap<string, MspdiCalendar>,
): FileResource {
  const own = ownValues(resource);
  const type = numberIn(resource, 'Type') ?? 1;
  const ownKind = allKinds.find((one) => one === own[ownFields.kind]);
  const kind = ownKind ?? resourceKinds[type] ?? 'specialist';
  const hourly = numberIn(resource, 'StandardRate') ?? 0;
  return {
    ref: textIn(resource, 'UID'),
    ownId: own[ownFields.id] ?? null,
    title: textIn(resource, 'Name'),
    kind,
    capacity: Math.max(0, numberIn(resource, 'MaxUnits') ?? 1),
    rate: type === 1 ? Math.round(hourly * hoursPerDay * 100) : 0,
    absences: absencesOf(calendars.get(textIn(resource, 'CalendarUID'))),
  };
}

/** The days around the plan of which a calendar is read. */
function windowOf(project: XmlElement, tasks: readonly XmlElement[]): { from: number; to: number } {
  const days = [project, ...tasks].flatMap((one) =>
    ['Start', 'Finish', 'StartDate', 'FinishDate'].flatMap((name) => dayOf(textIn(one, name)) ?? []),
  );
  const numbers = days.map(toDayNumber);
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)];
  return Number.isFinite(from)
    ? { from: from - 3_700, to: Math.min(to + 3_700, from + 15_000) }
    : { from: 0, to: 0 };
}

const lastOf = (days: readonly (Day | null)[]): Day | null =>
  days.reduce<Day | null>((last, day) => (day !== null && (last === null || day > last) ? day : last), null);

/** Reads the element `Project` of an MSPDI file. */
export function readMspdi(project: XmlElement): PlanFile {
  const rows = elements(element(project, 'Tasks'), 'Task').filter((task) => textIn(task, 'IsNull') !== '1');
  const tasks = rows.filter((task) => textIn(task, 'UID') !== '0' && textIn(task, 'OutlineLevel') !== '0');
  const hoursPerDay = (numberIn(project, 'MinutesPerDay') ?? 480) / 60 || 8;
  const calendars = mspdiCalendars(project, windowOf(project, tasks));
  const calendarUid = textIn(project, 'CalendarUID');
  const calendar = calendars.get(calendarUid) ?? calendars.values().next().value ?? null;
  const about: Project = {
    hoursPerDay,
    dayBegins: textIn(project, 'DefaultStartTime') || '08:00:00',
    calendar: calendar ?? { workingWeekdays: [1, 2, 3, 4, 5], holidays: [], exceptions: [] },
    calendarUid,
    parents: parentsOf(tasks),
    allocations: allocationsOf(project),
    lengths: new Map(
      tasks.map((task) => {
        const hours = hoursOf(textIn(task, 'Duration'));
        return [textIn(task, 'UID'), hours === null ? null : hours / hoursPerDay] as const;
      }),
    ),
  };
  const found = tasks.map((task) => taskOf(about, task));
  return {
    title: textIn(project, 'Title') || textIn(project, 'Name'),
    start: dayOf(textIn(project, 'StartDate')),
    statusDay:
      dayOf(textIn(project, 'StatusDate')) ??
      lastOf(found.flatMap(({ actualStart, actualFinish }) => [actualStart, actualFinish])),
    calendar: calendar && {
      workingWeekdays: calendar.workingWeekdays,
      holidays: [],
      exceptions: calendar.exceptions,
    },
    tasks: found,
    resources: elements(element(project, 'Resources'), 'Resource')
      .filter(
        (one) => textIn(one, 'IsNull') !== '1' && textIn(one, 'UID') !== '0' && textIn(one, 'Name') !== '',
      )
      .map((one) => resourceOf(one, hoursPerDay, calendars)),
    notes: [...new Set(calendar?.notes)],
  };
}
