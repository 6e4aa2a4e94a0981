// When boxes end in four of five simulated futures: what a plan shows beside its bars.
import type { DayNumber } from '../../dates/dayNumber.ts';
import { dayOfWD } from '../../dates/workingDays.ts';
import type { TimeBox } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { wholeAbove } from '../engine/compare.ts';
import { derived } from '../engine/derived.ts';
import { planClockOf } from '../plan/schedule.ts';
import { simulatedKinds } from './inputs.ts';
import { freshResult } from './keptResults.ts';

/** The P80 days by the code of the box, of the newest result that still holds. */
const p80Days = derived(['simulation', ...simulatedKinds], (workbook): ReadonlyMap<string, DayNumber> => {
  const result = freshResult(workbook);
  if (!result) return new Map();
  const { calendar, startDay, lastWD } = planClockOf(workbook);
  return new Map(
    result.figures.boxes.flatMap(({ code, endP80 }) => {
      const wd = endP80 === null ? null : Math.max(1, wholeAbove(endP80));
      return wd === null || wd > lastWD ? [] : [[code, dayOfWD(calendar, startDay, wd)] as const];
    }),
  );
});

/** The day by which an open box has ended in four of five futures; null where none are known. */
export const p80DayOf = (workbook: Workbook, { code, state }: TimeBox): DayNumber | null =>
  state === 'done' || state === 'cancelled' ? null : (p80Days(workbook).get(code ?? '') ?? null);
