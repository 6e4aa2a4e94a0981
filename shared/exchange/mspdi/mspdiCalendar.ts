// The working days of a Microsoft Project calendar: weekdays with what they inherit, and exceptions day by day.
import { fromDayNumber, toDayNumber, isoWeekday } from '../../dates/dayNumber.ts';
import type { WorkingTime } from '../../dates/workingDays.ts';
import { exchangeMessages } from '../../messages/edits/exchange.ts';
import { element, elements, flagIn, numberIn, textIn, type XmlElement } from '../xml/readXml.ts';
import { dayOf } from '../plan/fileDay.ts';

/** The days of which exceptions are kept: repeated ones may go on for a century. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** A calendar as it is known after those it is based on. */
export interface MspdiCalendar extends WorkingTime {
  readonly title: string;
  readonly isBase: boolean;
  /** The base calendar it adds to. */
  readonly base: string | null;
  /** What it says itself, apart from its base. */
  readonly ownDays: ReadonlyMap<number, boolean>;
  readonly hasOwnWeek: boolean;
  readonly notes: readonly string[];
}

const usualWeek = [1, 2, 3, 4, 5];

const numberOf = (text: string): number | null => {
  const day = dayOf(text);
  return day === null ? null : toDayNumber(day);
};

/** The days of an exception that is repeated: daily, weekly and yearly ones are told; others are not known here. */
function repeated(exception: XmlElement, from: number, to: number): readonly number[] | null {
  const type = numberIn(exception, 'Type') ?? 1;
  const every = Math.max(1, numberIn(exception, 'Period') ?? 1);
  const all = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  if (type === 1) return all.filter((_, i) => i % every === 0);
  if (type === 6) {
    // Sunday is the lowest bit.
    const bits = numberIn(exception, 'DaysOfWeek') ?? 0;
    return all.filter(
      (day, i) => (bits & (1 << (isoWeekday(day) % 7))) !== 0 && Math.floor(i / 7) % every === 0,
    );
  }
  if (type !== 2) return null;
  const month = String((numberIn(exception, 'Month') ?? 0) + 1).padStart(2, '0');
  const date = String(numberIn(exception, 'MonthDay') ?? 1).padStart(2, '0');
  return all.filter((day) => fromDayNumber(day).slice(5) === `${month}-${date}`);
}

interface Days {
  readonly days: Map<number, boolean>;
  readonly notes: string[];
}

function addPeriod({ days, notes }: Days, exception: XmlElement, window: Window): void {
  const period = element(exception, 'TimePeriod');
  const [fromText, toText] = [textIn(period, 'FromDate'), textIn(period, 'ToDate')];
  const [from, end] = [numberOf(fromText), numberOf(toText)];
  if (from === null || end === null || end < from) return;
  // From noon to the last minute before noon is one day, as from midnight to midnight.
  const to = end > from && toText.slice(11) < fromText.slice(11) ? end - 1 : end;
  const [first, last] = [Math.max(from, window.from), Math.min(to, window.to)];
  if (last < first) return;
  const isOldForm = textIn(exception, 'DayType') !== '';
  const found = isOldForm
    ? Array.from({ length: last - first + 1 }, (_, i) => first + i)
    : repeated(exception, first, last);
  const working = flagIn(exception, 'DayWorking');
  if (found === null)
    notes.push(exchangeMessages.notes.recurring({ name: textIn(exception, 'Name').slice(0, 60) }));
  for (const day of found ?? []) days.set(day, working);
}

/** What one calendar says itself: which weekdays it works (Monday 1), and the days that differ. */
function ownOf(calendar: XmlElement, window: Window) {
  const week = new Map<number, boolean>();
  const days: Days = { days: new Map(), notes: [] };
  for (const weekDay of elements(element(calendar, 'WeekDays'), 'WeekDay')) {
    const type = numberIn(weekDay, 'DayType');
    if (type === 0) addPeriod(days, weekDay, window);
    else if (type !== null && type <= 7) week.set(((type + 5) % 7) + 1, flagIn(weekDay, 'DayWorking'));
  }
  for (const exception of elements(element(calendar, 'Exceptions'), 'Exception'))
    addPeriod(days, exception, window);
  if (elements(element(calendar, 'WorkWeeks'), 'WorkWeek').length > 0)
    days.notes.push(exchangeMessages.notes.workWeeks);
  return { week, ...days };
}

/** All calendars of a project by their numbers. */
export function mspdiCalendars(project: XmlElement, window: Window): ReadonlyMap<string, MspdiCalendar> {
  const known = new Map<string, MspdiCalendar>();
  const raw = new Map(
    elements(element(project, 'Calendars'), 'Calendar').map((one) => [textIn(one, 'UID'), one] as const),
  );
  const made = (uid: string, path: readonly string[]): MspdiCalendar | null => {
    const there = known.get(uid);
    const calendar = raw.get(uid);
    if (there || !calendar || path.includes(uid)) return there ?? null;
    const baseUid = textIn(calendar, 'BaseCalendarUID');
    const base = raw.has(baseUid) ? made(baseUid, [...path, uid]) : null;
    const { week, days, notes } = ownOf(calendar, window);
    const workingWeekdays = [1, 2, 3, 4, 5, 6, 7].filter(
      (day) => week.get(day) ?? (base?.workingWeekdays ?? usualWeek).includes(day),
    );
    const exceptions = new Map(base?.exceptions.map(({ date, working }) => [toDayNumber(date), working]));
    for (const [day, working] of days) exceptions.set(day, working);
    const isBase = flagIn(calendar, 'IsBaseCalendar');
    const result: MspdiCalendar = {
      title: textIn(calendar, 'Name'),
      isBase,
      base: base ? baseUid : null,
      ownDays: days,
      hasOwnWeek: week.size > 0,
      workingWeekdays: workingWeekdays.length > 0 ? workingWeekdays : usualWeek,
      holidays: [],
      exceptions: [...exceptions]
        .toSorted(([a], [b]) => a - b)
        .map(([day, working]) => ({ date: fromDayNumber(day), working })),
      notes,
    };
    known.set(uid, result);
    return result;
  };
  for (const uid of raw.keys()) made(uid, []);
  return known;
}
