// Times of Microsoft Project as days: lengths in hours, and the last day of what ends when a day begins.
import { fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import { addWD, dayOfWD, wdOf, type WorkingTime } from '../../dates/workingDays.ts';
import type { Day } from '../../schema/field.ts';
import { dayOf } from '../plan/fileDay.ts';

/** Hours of a duration such as PT8H30M0S; null where it is none. Project writes no days: other tools mean worked ones. */
export function hoursOf(text: string, hoursPerDay: number): number | null {
  const [all, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^P(?:0Y)?(?:0M)?(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(
      text,
    ) ?? [];
  return all === undefined
    ? null
    : Number(days) * hoursPerDay + Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600;
}

interface Ends {
  readonly start: string;
  readonly finish: string;
  /** In working days, as the file says. */
  readonly lengthWD: number | null;
}

/**
 * The last day that is worked on: what ends when a day begins has ended on the working day before, unless its length
 * counts that day too (some tools write every moment as the beginning of its day).
 */
export function lastWorkedDay(
  calendar: WorkingTime,
  dayBegins: string,
  { start, finish, lengthWD }: Ends,
): Day | null {
  const [first, last, time] = [dayOf(start), dayOf(finish), finish.slice(11, 19)];
  const isBegin = time === dayBegins || time === '00:00:00';
  if (last === null || first === null || last <= first || !isBegin) return last;
  const from = addWD(calendar, toDayNumber(first), 0);
  if (lengthWD !== null && Math.ceil(lengthWD - 1e-6) >= wdOf(calendar, from, toDayNumber(last))) return last;
  const before = toDayNumber(last) - 1;
  return fromDayNumber(dayOfWD(calendar, before, wdOf(calendar, before, before)));
}
