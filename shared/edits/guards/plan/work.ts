// Work that runs has begun on a day, work that is done has ended on one (SCH-12); none of it after the last day there is.
import { fromDayNumber, lastDay } from '../../../dates/dayNumber.ts';
import { scheduleOf } from '../../../rules/plan/schedule.ts';
import type { Kind } from '../../../schema/kinds.ts';
import type { Workbook } from '../../../schema/workbook.ts';
import type { Guard } from '../guard.ts';
import { planEditMessages } from '../../../messages/edits/plan.ts';

export const working: Guard<'timeBox'> = ({ before, after }) => {
  const { state, actualStart, actualEnd } = after;
  const isSame =
    before?.state === state && before.actualStart === actualStart && before.actualEnd === actualEnd;
  if (isSame) return null;
  if (state === 'running' && actualStart === null) return planEditMessages.start.noDay({ box: after });
  return state === 'done' && actualEnd === null ? planEditMessages.finish.noDay({ box: after }) : null;
};

const planKinds: readonly Kind[] = ['timeBox', 'settings', 'calendar', 'facts'];

/** Why a whole edit is refused after which a box of the plan would end past the last day that can be written. */
export function beyondRefusal(before: Workbook, after: Workbook): string | null {
  if (planKinds.every((kind) => before[kind] === after[kind])) return null;
  const known = new Set(scheduleOf(before).beyond.map(({ id }) => id));
  const box = scheduleOf(after).beyond.find(({ id }) => !known.has(id));
  return box ? planEditMessages.beyond({ box, last: fromDayNumber(lastDay) }) : null;
}
