// A month as a calendar draws it, and where its keys lead.
import { fromDayNumber, isoWeekday, toDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { readDay } from '../../../../shared/dates/typedDay.ts';

/** So many rows fit every month, so that none moves what stands below. */
const rows = 6;

/** How many days of the week stand before a day; weeks begin on Monday, or on Sunday. */
const daysInto = (number: number, isSundayFirst: boolean): number =>
  (isoWeekday(number) - (isSundayFirst ? 0 : 1)) % 7;

/** The weeks that hold the month of a day, as days. */
export function weeksOf(day: string, isSundayFirst: boolean): readonly (readonly string[])[] {
  const first = toDayNumber(`${day.slice(0, 7)}-01`);
  const start = first - daysInto(first, isSundayFirst);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 7 }, (__, column) => fromDayNumber(start + row * 7 + column)),
  );
}

/** The same date so many months on, or the last of a shorter one. */
const monthsOn = (day: string, months: number): string =>
  readDay(`${months < 0 ? '-' : '+'}${Math.abs(months)}m`, {
    today: day,
    isMonthFirst: false,
    monthNames: [],
  }) ?? day;

interface CalendarKey {
  readonly key: string;
  readonly shiftKey: boolean;
}

/** Where a key leads from a day (as the pattern for date pickers of the W3C says); null: nowhere. */
export function dayByKey(day: string, { key, shiftKey }: CalendarKey, isSundayFirst: boolean): string | null {
  const number = toDayNumber(day);
  const into = daysInto(number, isSundayFirst);
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, Home: -into, End: 6 - into }[key];
  if (step !== undefined) return fromDayNumber(number + step);
  if (key === 'PageUp') return monthsOn(day, shiftKey ? -12 : -1);
  if (key === 'PageDown') return monthsOn(day, shiftKey ? 12 : 1);
  return null;
}

/** The day one step of months away, for the buttons over the calendar. */
export const turned = (day: string, months: 1 | -1): string => monthsOn(day, months);
