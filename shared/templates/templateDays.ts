// Days as a template says them: `+28 WD`, `-10 d` or a plain date, counted from the day a workbook is made.
import { fromDayNumber, toDayNumber } from '../dates/dayNumber.ts';
import { addWD } from '../dates/workingDays.ts';
import type { Day } from '../schema/field.ts';

const weekdays = { workingWeekdays: [1, 2, 3, 4, 5], holidays: [], exceptions: [] };
const relative = /^([+-]\d{1,4}) (WD|d)$/;

/**
 * Reads a day, or gives null for a word that says none. `WD` counts working days, Monday to Friday: `+0 WD` is
 * `today` or the next working day. `d` counts days of the calendar from `today`.
 */
export function dayReader(today: Day): (word: string) => Day | null {
  const from = toDayNumber(today);
  const start = addWD(weekdays, from, 0);
  return (word) => {
    const [, count, unit] = relative.exec(word) ?? [];
    if (count === undefined) return /^\d{4}-\d{2}-\d{2}$/.test(word) ? word : null;
    const day = unit === 'WD' ? addWD(weekdays, start, Number(count)) : from + Number(count);
    return fromDayNumber(day);
  };
}
