// The days of a workbook as its fields need them: counted from its day, by its calendar.
import { fromDayNumber, lastDay, toDayNumber } from '../../shared/dates/dayNumber.ts';
import { addWD, isWorkingDay } from '../../shared/dates/workingDays.ts';
import type { Day } from '../../shared/schema/field.ts';
import type { Calendar } from '../../shared/schema/kinds.ts';
import { calendarOf, factsOf, type Workbook } from '../../shared/schema/workbook.ts';
import type { DayKind, DayWorld } from '../ui/fields/date/dayScope.tsx';

/** What is worked by the week but not on this day is a holiday, named so or as an exception. */
function kindOf(calendar: Calendar, day: Day): DayKind {
  const number = toDayNumber(day);
  if (isWorkingDay(calendar, number)) return 'worked';
  const isExcepted = calendar.exceptions.some(({ date }) => date === day);
  return isExcepted || calendar.holidays.includes(day) ? 'holiday' : 'free';
}

/** "Today" is the day the workbook is judged for. */
export const dayWorldOf = (workbook: Workbook): DayWorld =>
  worldOf(factsOf(workbook).asOf, calendarOf(workbook));

export const worldOf = (asOf: Day, calendar: Calendar): DayWorld => ({
  today: asOf,
  addWD: (day, count) => fromDayNumber(Math.min(addWD(calendar, toDayNumber(day), count), lastDay)),
  kindOf: (day) => kindOf(calendar, day),
});
