// The days of a calendar: holidays with their names, and other working days for a while.
import { fromDayNumber, isoWeekday, toDayNumber } from '../../dates/dayNumber.ts';
import type { NamedDay } from '../../dates/pastedHolidays.ts';
import { frameEditMessages as words } from '../../messages/edits/frame.ts';
import { recordMessages } from '../../messages/edits/record.ts';
import type { Day, Id } from '../../schema/field.ts';
import type { Calendar } from '../../schema/kinds.ts';
import { compareText, type Workbook } from '../../schema/workbook.ts';
import { changeRecord, type Edit, EditRefused } from '../edit.ts';

function calendarIn(workbook: Workbook, id: Id<'calendar'>): Calendar {
  const calendar = workbook.calendar.get(id);
  if (!calendar) throw new EditRefused(recordMessages.gone({ kind: 'calendar' }));
  return calendar;
}

/** Names by day, those of days that are no holidays left out. */
function namesOf(holidays: readonly Day[], names: ReadonlyMap<Day, string>): Calendar['holidayNames'] {
  return holidays.flatMap((date) => {
    const name = names.get(date) ?? '';
    return name === '' ? [] : [{ date, name }];
  });
}

const namesIn = ({ holidayNames }: Calendar): Map<Day, string> =>
  new Map(holidayNames.map(({ date, name }) => [date, name]));

/** Adds holidays to a calendar; one that is there already gets the name it lacks. */
export const addHolidays = (id: Id<'calendar'>, added: readonly NamedDay[]): Edit => ({
  label: words.addHolidays,
  apply: (workbook, moment) => {
    const calendar = calendarIn(workbook, id);
    const names = namesIn(calendar);
    for (const { date, name } of added) names.set(date, names.get(date) ?? name);
    const days = new Set([...calendar.holidays, ...added.map(({ date }) => date)]);
    const holidays = [...days].toSorted(compareText);
    const holidayNames = namesOf(holidays, names);
    return changeRecord(workbook, 'calendar', id, { holidays, holidayNames }, moment);
  },
});

/** Says what a holiday is called; '' takes its name away. */
export const nameHoliday = (id: Id<'calendar'>, date: Day, name: string): Edit => ({
  label: words.nameHoliday,
  apply: (workbook, moment) => {
    const calendar = calendarIn(workbook, id);
    const names = namesIn(calendar).set(date, name);
    return changeRecord(
      workbook,
      'calendar',
      id,
      { holidayNames: namesOf(calendar.holidays, names) },
      moment,
    );
  },
});

/** Takes a day, and its name, out of the holidays of a calendar. */
export const removeHoliday = (id: Id<'calendar'>, date: Day): Edit => ({
  label: words.removeHoliday,
  apply: (workbook, moment) => {
    const calendar = calendarIn(workbook, id);
    const holidays = calendar.holidays.filter((day) => day !== date);
    const holidayNames = namesOf(holidays, namesIn(calendar));
    return changeRecord(workbook, 'calendar', id, { holidays, holidayNames }, moment);
  },
});

/** A period in which other weekdays are worked. */
export interface OtherDays {
  readonly from: Day;
  readonly to: Day;
  /** ISO numbers, 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[];
}

/** More days than a period of other working days has. */
const mostDays = 1_100;

/**
 * Other working days for a while: what differs from the week and its holidays becomes an exception, and what was an
 * exception in that time is one no more. Holidays stay free.
 */
export const workOtherDays = (id: Id<'calendar'>, { from, to, weekdays }: OtherDays): Edit => ({
  label: words.otherDays,
  apply: (workbook, moment) => {
    const calendar = calendarIn(workbook, id);
    const [first, last] = [toDayNumber(from), toDayNumber(to)];
    if (last < first) throw new EditRefused(words.endsBefore);
    if (last - first >= mostDays) throw new EditRefused(words.tooLong);
    const days = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const others = days.flatMap((number) => {
      const [date, weekday] = [fromDayNumber(number), isoWeekday(number)];
      const working = weekdays.includes(weekday);
      const isUsual = working === calendar.workingWeekdays.includes(weekday);
      return isUsual || calendar.holidays.includes(date) ? [] : [{ date, working }];
    });
    const kept = calendar.exceptions.filter(({ date }) => date < from || date > to);
    const exceptions = [...kept, ...others].toSorted((a, b) => compareText(a.date, b.date));
    return changeRecord(workbook, 'calendar', id, { exceptions }, moment);
  },
});
