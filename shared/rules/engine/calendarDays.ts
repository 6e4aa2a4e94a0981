// Working-day questions about dates as the records hold them, by the workbook's calendar.
import { fromDayNumber, lastDay, toDayNumber } from '../../dates/dayNumber.ts';
import { addWD, countWD } from '../../dates/workingDays.ts';
import type { Day } from '../../schema/field.ts';
import { calendarOf, type Workbook } from '../../schema/workbook.ts';

/** WD(from→to): working days after `from` up to and including `to`; negative when `to` is earlier. */
export const wdBetween = (workbook: Workbook, from: Day, to: Day): number =>
  countWD(calendarOf(workbook), toDayNumber(from), toDayNumber(to));

/** The n-th working day after a day, 9999-12-31 at the latest; n may be 0 or negative. */
export const dayPlusWD = (workbook: Workbook, day: Day, n: number): Day =>
  fromDayNumber(Math.min(addWD(calendarOf(workbook), toDayNumber(day), n), lastDay));
