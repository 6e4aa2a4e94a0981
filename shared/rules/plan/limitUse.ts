// How much of what it may take a running or finished box has taken.
import { toDayNumber } from '../../dates/dayNumber.ts';
import { addWD, countWD } from '../../dates/workingDays.ts';
import { calendarOf, factsOf, type Workbook } from '../../schema/workbook.ts';
import { hasBegun } from './network.ts';
import type { ScheduledBox } from './schedule.ts';

/** Working days taken so far ÷ the limit with its extensions; null where work has not begun or has no limit. */
export function shareOfLimit(workbook: Workbook, { box, startDay, endDay }: ScheduledBox): number | null {
  if (!hasBegun(box) || box.limitWD === null) return null;
  const asOf = toDayNumber(factsOf(workbook).asOf);
  const last = box.state === 'done' ? endDay : asOf;
  const calendar = calendarOf(workbook);
  const taken = Math.max(0, countWD(calendar, addWD(calendar, startDay, 0), last) + 1);
  return taken / box.extensions.reduce((sum, { addWD: more }) => sum + more, box.limitWD);
}
