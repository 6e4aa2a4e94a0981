// What is to be said of a day before it becomes a holiday of a calendar.
import { isoWeekday, toDayNumber } from '../../../../shared/dates/dayNumber.ts';
import type { NamedDay } from '../../../../shared/dates/pastedHolidays.ts';
import { holidayName } from '../../../../shared/dates/holidayName.ts';
import type { Calendar } from '../../../../shared/schema/kinds.ts';

/** A day with why it needs no tick, or what a tick would do. */
export interface Offered extends NamedDay {
  readonly note: 'isThere' | 'getsName' | 'isFree' | null;
}

/** The days found, held against the calendar. */
export const offeredTo = (calendar: Calendar, days: readonly NamedDay[]): readonly Offered[] =>
  days.map((one) => ({ ...one, note: noteOf(calendar, one) }));

function noteOf(calendar: Calendar, { date, name }: NamedDay): Offered['note'] {
  if (calendar.holidays.includes(date))
    return name === '' || holidayName(calendar, date) !== null ? 'isThere' : 'getsName';
  return calendar.workingWeekdays.includes(isoWeekday(toDayNumber(date))) ? null : 'isFree';
}

/** Ticked from the start: what changes something. */
export const isTickedFirst = ({ note }: Offered): boolean => note === null || note === 'getsName';
