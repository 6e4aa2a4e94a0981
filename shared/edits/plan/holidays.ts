// Holidays of a calendar with their names: many added at once, one named or taken out.
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
