// A GanttProject plan (.gan): tasks within tasks, links kept by the task that comes first, days without times.
import { fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import { addWD, type WorkingTime } from '../../dates/workingDays.ts';
import { exchangeMessages } from '../../messages/edits/exchange.ts';
import type { Day } from '../../schema/field.ts';
import type { LinkKind } from '../../schema/timeBox.ts';
import { longestWD } from '../plan/bounds.ts';
import type { FileLink, FileResource, FileTask, PlanFile } from '../plan/planFile.ts';
import { statusDayOf } from '../plan/statusDay.ts';
import { dayOf } from '../plan/fileDay.ts';
import { readResourceMore } from '../plan/resourceMore.ts';
import { element, elements, numberIn, textIn, type XmlElement } from '../xml/readXml.ts';
import { ownName, statusIn } from './ganFields.ts';

const linkTypes: Readonly<Record<string, LinkKind>> = {
  '1': 'startStart',
  '2': 'finishStart',
  '3': 'finishFinish',
  '4': 'startFinish',
};
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const dayIn = (one: XmlElement, name: string): Day | null => dayOf(textIn(one, name).slice(0, 10));

/** Days off and worked days by date; without a year they come every year of the plan. */
function datesOf(calendars: XmlElement | undefined, years: readonly number[]): Map<Day, boolean> {
  const found = new Map<Day, boolean>();
  for (const date of elements(calendars, 'date')) {
    const [month, day] = ['@month', '@date'].map((name) => textIn(date, name).padStart(2, '0'));
    const year = numberIn(date, '@year');
    for (const one of year === null ? years : [year])
      if (dayOf(`${one}-${month}-${day}`) !== null)
        found.set(`${one}-${month}-${day}`, textIn(date, '@type') === 'WORKING_DAY');
  }
  return found;
}

function calendarOf(project: XmlElement, years: readonly number[]): WorkingTime {
  const calendars = element(project, 'calendars');
  const dayTypes = element(calendars, 'day-types');
  const named = element(dayTypes, 'calendar');
  const week = element(dayTypes, 'default-week') ?? element(named, 'default-week');
  // Older versions may draw weekends grey and work on them all the same.
  const areDrawnOnly = [dayTypes, named].some(
    (one) => textIn(element(one, 'only-show-weekends'), '@value') === 'true',
  );
  const worked = weekdays.flatMap((name, i) =>
    textIn(week, `@${name}`) === '1' && !areDrawnOnly ? [] : [i + 1],
  );
  return {
    workingWeekdays: week === undefined || worked.length === 0 ? [1, 2, 3, 4, 5] : worked,
    holidays: [],
    exceptions: [...datesOf(calendars, years)].map(([date, working]) => ({ date, working })),
  };
}

interface Row {
  readonly task: XmlElement;
  readonly parent: string | null;
}

/** All tasks in the order of the file, each with the one it stands in. */
function rowsOf(parent: XmlElement | undefined, ref: string | null = null): readonly Row[] {
  return elements(parent, 'task').flatMap((task) => [
    { task, parent: ref },
    ...rowsOf(task, textIn(task, '@id')),
  ]);
}

/** The links into each task. */
function linksOf(rows: readonly Row[]): ReadonlyMap<string, readonly FileLink[]> {
  const links = new Map<string, FileLink[]>();
  for (const { task } of rows)
    for (const depend of elements(task, 'depend')) {
      const kind = linkTypes[textIn(depend, '@type')] ?? 'finishStart';
      // An SF link ends a task when the other starts: in days that is the day before.
      const lagWD = (numberIn(depend, '@difference') ?? 0) - (kind === 'startFinish' ? 1 : 0);
      const to = textIn(depend, '@id');
      links.set(to, [...(links.get(to) ?? []), { from: textIn(task, '@id'), kind, lagWD }]);
    }
  return links;
}

interface Project {
  /** Whether milestones take no time; in older files they take a day. */
  readonly hasMoments: boolean;
  readonly calendar: WorkingTime;
  readonly links: ReadonlyMap<string, readonly FileLink[]>;
  readonly allocations: ReadonlyMap<string, FileTask['allocations']>;
  readonly ownNames: ReadonlyMap<string, string>;
}

function ownValues({ ownNames }: Project, task: XmlElement): Readonly<Record<string, string>> {
  return Object.fromEntries(
    elements(task, 'customproperty').flatMap((one) => {
      const name = ownNames.get(textIn(one, '@taskproperty-id'));
      return name === undefined ? [] : [[name, textIn(one, '@value')] as const];
    }),
  );
}

/** A moment after other work lies at the beginning of its day, which is the end of the working day before. */
const dayBefore = ({ calendar }: Project, day: Day | null): Day | null =>
  day === null ? null : fromDayNumber(addWD(calendar, addWD(calendar, toDayNumber(day), 0), -1));

const stateOf = (percent: number): FileTask['state'] =>
  percent >= 100 ? 'done' : percent > 0 ? 'running' : 'planned';

function taskOf(project: Project, { task, parent }: Row): FileTask {
  const ref = textIn(task, '@id');
  const own = ownValues(project, task);
  const isSummary = elements(task, 'task').length > 0;
  const duration = numberIn(task, '@duration');
  const length = duration === null || duration < 0 ? null : Math.min(duration, longestWD);
  const isMilestone =
    !isSummary && (length === 0 || (project.hasMoments && textIn(task, '@meeting') === 'true'));
  const lengthWD = isMilestone ? 0 : length;
  const links = project.links.get(ref) ?? [];
  const start =
    isMilestone && links.length > 0 ? dayBefore(project, dayIn(task, '@start')) : dayIn(task, '@start');
  const last = start === null ? null : addWD(project.calendar, toDayNumber(start), 0);
  const finish =
    last === null || isMilestone || lengthWD === null
      ? isMilestone
        ? start
        : null
      : fromDayNumber(addWD(project.calendar, last, Math.max(0, lengthWD - 1)));
  const [ownState, began = '', ended = ''] = (own['actual'] ?? '').split(' ');
  const hasOwn = ownState === 'planned' || ownState === 'running' || ownState === 'done';
  const state = hasOwn ? ownState : stateOf(numberIn(task, '@complete') ?? 0);
  return {
    ref,
    ownId: own['id'] ?? null,
    title: textIn(task, '@name'),
    notes: textIn(task, 'notes'),
    parent,
    isSummary,
    isMilestone,
    unfit: null,
    start,
    finish,
    lengthWD,
    because:
      dayIn(task, '@thirdDate') !== null && textIn(task, '@thirdDate-constraint') === '1'
        ? exchangeMessages.because.constraint({ name: 'starts no earlier than a day' })
        : null,
    state,
    actualStart: hasOwn ? (began === '' || began === '-' ? null : began) : state === 'planned' ? null : start,
    actualFinish: hasOwn ? (ended === '' || ended === '-' ? null : ended) : state === 'done' ? finish : null,
    fixedCost: 0,
    links,
    allocations: project.allocations.get(ref) ?? [],
    own,
  };
}

function allocationsOf(project: XmlElement): ReadonlyMap<string, FileTask['allocations']> {
  const found = new Map<string, { resource: string; units: number }[]>();
  for (const one of elements(element(project, 'allocations'), 'allocation')) {
    const task = textIn(one, '@task-id');
    const units = Math.round((numberIn(one, '@load') ?? 100) * 1e4) / 1e6;
    found.set(task, [...(found.get(task) ?? []), { resource: textIn(one, '@resource-id'), units }]);
  }
  return found;
}

const kinds: readonly FileResource['kind'][] = [
  'specialist',
  'tool',
  'funding',
  'sponsorTime',
  'infrastructure',
];

/** Notes as our own exports quote them, so that their lines stay lines. */
function notesIn(quoted: string | undefined): string {
  try {
    return String(JSON.parse(quoted ?? '""'));
  } catch {
    return '';
  }
}

function resourcesOf(project: XmlElement): readonly FileResource[] {
  const vacations = elements(element(project, 'vacations'), 'vacation');
  const resources = element(project, 'resources');
  const names = new Map(
    elements(resources, 'custom-property-definition').flatMap((one) => {
      const name = ownName(textIn(one, '@name'));
      return name === null ? [] : [[textIn(one, '@id'), name] as const];
    }),
  );
  return elements(resources, 'resource').map((one) => {
    const ref = textIn(one, '@id');
    const rate = elements(one, 'rate').find((rates) => textIn(rates, '@name') === 'standard');
    const own = new Map(
      elements(one, 'custom-property').map((value) => [
        names.get(textIn(value, '@definition-id')),
        textIn(value, '@value'),
      ]),
    );
    const kept = readResourceMore(own.get('more'));
    return {
      ref,
      ownId: own.get('id') ?? null,
      title: textIn(one, '@name'),
      notes: notesIn(own.get('notes')),
      ...kept,
      kind: kinds.find((kind) => kind === own.get('kind')) ?? 'specialist',
      capacity: Number(own.get('capacity') ?? 1),
      rate: Math.round((numberIn(rate, '@value') ?? 0) * 100),
      absences: vacations
        .filter((vacation) => textIn(vacation, '@resourceid') === ref)
        .flatMap((vacation) => {
          const [from, to] = [dayIn(vacation, '@start'), dayIn(vacation, '@end')];
          return from === null || to === null || to < from ? [] : [{ from, to }];
        }),
    };
  });
}

/** Reads the element `project` of a GanttProject file. */
export function readGan(project: XmlElement): PlanFile {
  const tasks = element(project, 'tasks');
  const rows = rowsOf(tasks);
  const starts = rows.flatMap(({ task }) => dayIn(task, '@start') ?? []).toSorted();
  const [first, last] = [starts[0], starts.at(-1)].map((day) => Number((day ?? '2000').slice(0, 4)));
  const years = Array.from(
    { length: Math.min(30, (last ?? 0) - (first ?? 0) + 3) },
    (_, i) => (first ?? 0) - 1 + i,
  );
  const calendar = calendarOf(project, years);
  const about: Project = {
    hasMoments: textIn(tasks, '@empty-milestones') === 'true',
    calendar,
    links: linksOf(rows),
    allocations: allocationsOf(project),
    ownNames: new Map(
      elements(element(tasks, 'taskproperties'), 'taskproperty').flatMap((one) => {
        const name = ownName(textIn(one, '@name'));
        return name === null ? [] : [[textIn(one, '@id'), name] as const];
      }),
    ),
  };
  const found = rows.map((row) => taskOf(about, row));
  const planned = found
    .flatMap(({ state, isSummary, isMilestone, start }) =>
      state === 'planned' && !isSummary && !isMilestone ? (start ?? []) : [],
    )
    .toSorted();
  return {
    title: textIn(project, '@name'),
    start: planned[0] ?? starts[0] ?? null,
    statusDay: statusIn(textIn(project, 'description')) ?? statusDayOf(found),
    calendar,
    tasks: found,
    resources: resourcesOf(project).filter(({ title }) => title !== ''),
    notes: [],
  };
}
