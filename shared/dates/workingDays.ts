// Counting in working days: the arithmetic under every plan, limit and checkpoint.
import type { Calendar } from '../schema/kinds.ts';
import { type DayNumber, toDayNumber } from './dayNumber.ts';

/** The part of a calendar that says which days are worked. */
export type WorkingTime = Pick<Calendar, 'workingWeekdays' | 'holidays' | 'exceptions'>;

/**
 * A calendar made ready for counting. An *ordinal* is the count of working days up to and including a day,
 * from an arbitrary origin: it turns every question below into a subtraction.
 */
interface Prepared {
  readonly perWeek: number;
  /** Working days of a week up to and including its n-th day, Monday first. */
  readonly upToWeekday: readonly number[];
  /** Which days of the week are worked, 0 Monday, ascending. */
  readonly weekdays: readonly number[];
  /** Days that differ from the week's pattern, ascending. */
  readonly changes: readonly DayNumber[];
  /** By how much the ordinal differs from the pattern's from each change on; one entry more than `changes`. */
  readonly shifts: readonly number[];
  /** Ordinal of each change. */
  readonly ordinals: readonly number[];
}

const weekOf = (day: DayNumber): number => Math.floor((day + 3) / 7);

function patternOrdinal(p: Pick<Prepared, 'perWeek' | 'upToWeekday'>, day: DayNumber): number {
  const week = weekOf(day);
  return week * p.perWeek + (p.upToWeekday[day + 3 - week * 7] ?? 0);
}

/** The earliest day the week's pattern gives an ordinal to. */
function patternDay(p: Prepared, ordinal: number): DayNumber {
  const week = Math.ceil(ordinal / p.perWeek) - 1;
  return week * 7 + (p.weekdays[ordinal - week * p.perWeek - 1] ?? 0) - 3;
}

function prepare(calendar: WorkingTime): Prepared {
  const worked = [1, 2, 3, 4, 5, 6, 7].map((weekday) => calendar.workingWeekdays.includes(weekday));
  let perWeek = 0;
  const upToWeekday = worked.map((isWorked) => (perWeek += isWorked ? 1 : 0));
  const weekdays = worked.flatMap((isWorked, i) => (isWorked ? [i] : []));
  const exact = new Map<DayNumber, boolean>(calendar.holidays.map((day) => [toDayNumber(day), false]));
  for (const { date, working } of calendar.exceptions) exact.set(toDayNumber(date), working);
  const differs = ([day, working]: [DayNumber, boolean]) => worked[day + 3 - weekOf(day) * 7] !== working;
  const changed = [...exact].filter(differs).toSorted(([a], [b]) => a - b);
  const shifts = [0];
  for (const [i, [, working]] of changed.entries()) shifts.push((shifts[i] ?? 0) + (working ? 1 : -1));
  const changes = changed.map(([day]) => day);
  const ordinals = changes.map(
    (day, i) => patternOrdinal({ perWeek, upToWeekday }, day) + (shifts[i + 1] ?? 0),
  );
  return { perWeek, upToWeekday, weekdays, changes, shifts, ordinals };
}

/** Calendars are immutable records: each is prepared once. */
const prepared = new WeakMap<WorkingTime, Prepared>();
function preparedOf(calendar: WorkingTime): Prepared {
  const known = prepared.get(calendar);
  if (known) return known;
  const fresh = prepare(calendar);
  prepared.set(calendar, fresh);
  return fresh;
}

/** How many of the ascending values lie below the limit. */
function countBelow(values: readonly number[], limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const ordinalOf = (p: Prepared, day: DayNumber): number =>
  patternOrdinal(p, day) + (p.shifts[countBelow(p.changes, day + 1)] ?? 0);

/** The working day of an ordinal: a day the calendar adds may come before the one of the pattern. */
function dayOf(p: Prepared, ordinal: number): DayNumber {
  const passed = countBelow(p.ordinals, ordinal);
  const day = patternDay(p, ordinal - (p.shifts[passed] ?? 0));
  return Math.min(day, p.changes[passed] ?? day);
}

const isWorked = (p: Prepared, day: DayNumber): boolean => ordinalOf(p, day) > ordinalOf(p, day - 1);

/** Whether the calendar works on a day: exceptions overrule holidays, both overrule the week. */
export const isWorkingDay = (calendar: WorkingTime, day: DayNumber): boolean =>
  isWorked(preparedOf(calendar), day);

/**
 * The n-th working day after a day; n may be 0 or negative. From a day that is not worked, 0 gives the next
 * working day and −1 the one before.
 */
export function addWD(calendar: WorkingTime, day: DayNumber, n: number): DayNumber {
  const p = preparedOf(calendar);
  const ordinal = ordinalOf(p, day);
  return dayOf(p, n > 0 || isWorked(p, day) ? ordinal + n : ordinal + n + 1);
}

/** Working days after `from` up to and including `to`, negative when `to` is earlier: WD(from→to). */
export function countWD(calendar: WorkingTime, from: DayNumber, to: DayNumber): number {
  const p = preparedOf(calendar);
  return ordinalOf(p, to) - ordinalOf(p, from);
}

/**
 * The working day number of a day in a plan, where the first working day on or after `start` is 1.
 * A day that is not worked has the number of the working day before it.
 */
export const wdOf = (calendar: WorkingTime, start: DayNumber, day: DayNumber): number =>
  countWD(calendar, addWD(calendar, start, 0), day) + 1;

/** The day of a working day number of a plan: the inverse of `wdOf`. */
export const dayOfWD = (calendar: WorkingTime, start: DayNumber, wd: number): DayNumber =>
  addWD(calendar, addWD(calendar, start, 0), wd - 1);
