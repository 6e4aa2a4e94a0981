// Moves several time boxes together by some working days, a whole slice or all from a day on.
import { fromDayNumber } from '../../dates/dayNumber.ts';
import { dayOfWD } from '../../dates/workingDays.ts';
import { planEditMessages } from '../../messages/edits/plan.ts';
import { hasBegun, isPassed } from '../../rules/plan/network.ts';
import { planClockOf, scheduleOf } from '../../rules/plan/schedule.ts';
import { heldUntil } from '../../rules/plan/startReason.ts';
import type { Id } from '../../schema/field.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { changeRecord, type Edit, EditRefused } from '../edit.ts';

/** Those of the boxes that can be moved: work that has not begun and has dates, each after what it waits for. */
export function movable(workbook: Workbook, ids: ReadonlySet<string>): readonly Id<'timeBox'>[] {
  const { network, boxes } = scheduleOf(workbook);
  return network.order.flatMap((i) => {
    const box = network.boxes[i];
    const isOpen = box !== undefined && !hasBegun(box) && !isPassed(box) && boxes.has(box.id);
    return isOpen && ids.has(box.id) ? [box.id] : [];
  });
}

/**
 * Lets boxes start so many working days later, or earlier: they keep their distance from each other. What the plan or the
 * boxes they wait for hold needs no date of its own.
 */
export const shiftBoxes = (ids: ReadonlySet<string>, byWD: number): Edit => ({
  label: planEditMessages.shift,
  apply: (workbook, moment) => {
    const { boxes } = scheduleOf(workbook);
    const moved = movable(workbook, ids);
    if (moved.length === 0) throw new EditRefused(planEditMessages.nothingToShift);
    if (byWD === 0) return workbook;
    const { calendar, startDay } = planClockOf(workbook);
    return moved.reduce((plan, id) => {
      const wanted = (boxes.get(id)?.startWD ?? 1) + byWD;
      const isHeld = heldUntil(plan, id).wd >= wanted;
      const notBefore = isHeld ? null : fromDayNumber(dayOfWD(calendar, startDay, wanted));
      return changeRecord(plan, 'timeBox', id, { notBefore }, moment);
    }, workbook);
  },
});
