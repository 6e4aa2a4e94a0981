// A Microsoft Project plan (MSPDI) in days: what of its times, constraints and calendars a plan of whole days can say.
import { toDayNumber } from '../../dates/dayNumber.ts';
import { exchangeMessages } from '../../messages/edits/exchange.ts';
import type { PlanFile } from '../plan/planFile.ts';
import { statusDayOf } from '../plan/statusDay.ts';
import { element, elements, flagIn, numberIn, textIn, type XmlElement } from '../xml/readXml.ts';
import { dayOf } from '../plan/fileDay.ts';
import { mspdiCalendars } from './mspdiCalendar.ts';
import { resourcesOf, allocationsOf } from './mspdiResource.ts';
import { isOtherLag, type MspdiProject, taskOf } from './mspdiTask.ts';
import { hoursOf } from './mspdiTimes.ts';

/** How deep a task stands: by its level, else by the parts of its outline number. */
const levelOf = (task: XmlElement): number =>
  numberIn(task, 'OutlineLevel') ??
  (textIn(task, 'OutlineNumber') || textIn(task, 'WBS') || '1').split('.').length;

/** What a task is called by: its lasting number, else its place in the file, else its row. */
const refOf = (task: XmlElement, row: number): string =>
  textIn(task, 'UID') || textIn(task, 'ID') || `row ${row + 1}`;

type Refs = ReadonlyMap<XmlElement, string>;

/** The task each one stands under: the last before it of a lower level. */
function parentsOf(refs: Refs): ReadonlyMap<XmlElement, string | null> {
  const open: { level: number; ref: string }[] = [];
  return new Map(
    [...refs].map(([task, ref]) => {
      const level = levelOf(task);
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
      const parent = open.at(-1)?.ref ?? null;
      open.push({ level, ref });
      return [task, parent] as const;
    }),
  );
}

/** The days around the plan of which a calendar is read. */
function windowOf(project: XmlElement, tasks: readonly XmlElement[]): { from: number; to: number } {
  const days = [project, ...tasks].flatMap((one) =>
    ['Start', 'Finish', 'StartDate', 'FinishDate'].flatMap((name) => dayOf(textIn(one, name)) ?? []),
  );
  const numbers = days.map(toDayNumber);
  const [from, to] = [
    numbers.reduce((a, b) => Math.min(a, b), Infinity),
    numbers.reduce((a, b) => Math.max(a, b), -Infinity),
  ];
  return Number.isFinite(from)
    ? { from: from - 1_100, to: Math.min(to + 1_100, from + 15_000) }
    : { from: 0, to: 0 };
}

function lagNotes(tasks: readonly XmlElement[]): readonly string[] {
  const count = tasks.flatMap((task) => elements(task, 'PredecessorLink')).filter(isOtherLag).length;
  return count === 0 ? [] : [exchangeMessages.notes.lags({ count })];
}

/** Reads the element `Project` of an MSPDI file. */
export function readMspdi(project: XmlElement): PlanFile {
  const rows = elements(element(project, 'Tasks'), 'Task').filter((task) => !flagIn(task, 'IsNull'));
  const tasks = rows.filter((task) => textIn(task, 'UID') !== '0' && textIn(task, 'OutlineLevel') !== '0');
  const hoursPerDay = (numberIn(project, 'MinutesPerDay') ?? 480) / 60 || 8;
  const calendars = mspdiCalendars(project, windowOf(project, tasks));
  const calendarUid = textIn(project, 'CalendarUID');
  const calendar = calendars.get(calendarUid) ?? calendars.values().next().value ?? null;
  const statusDay = dayOf(textIn(project, 'StatusDate'));
  const refs: Refs = new Map(tasks.map((task, row) => [task, refOf(task, row)] as const));
  const parents = parentsOf(refs);
  const about: MspdiProject = {
    hoursPerDay,
    dayBegins: textIn(project, 'DefaultStartTime') || '08:00:00',
    calendar: calendar ?? { workingWeekdays: [1, 2, 3, 4, 5], holidays: [], exceptions: [] },
    calendarUid,
    today: statusDay ?? dayOf(textIn(project, 'CurrentDate')),
    refs,
    parents,
    groups: new Set([...parents.values()].filter((ref) => ref !== null)),
    allocations: allocationsOf(project),
    lengths: new Map(
      [...refs].map(([task, ref]) => {
        const hours = hoursOf(textIn(task, 'Duration'), hoursPerDay);
        return [ref, hours === null ? null : hours / hoursPerDay] as const;
      }),
    ),
  };
  const found = tasks.map((task) => taskOf(about, task));
  return {
    title: textIn(project, 'Title') || textIn(project, 'Name'),
    start: dayOf(textIn(project, 'StartDate')),
    statusDay: statusDay ?? statusDayOf(found),
    calendar: calendar && {
      workingWeekdays: calendar.workingWeekdays,
      holidays: [],
      exceptions: calendar.exceptions,
    },
    tasks: found,
    resources: resourcesOf(project, { hoursPerDay, calendars, planUid: calendarUid }),
    notes: [...new Set(calendar?.notes), ...lagNotes(tasks)],
  };
}
