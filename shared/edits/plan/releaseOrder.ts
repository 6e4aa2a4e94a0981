// Releasing slices in another order: who comes first has the people first, and *not before* days say so (SLC-02).
import { fromDayNumber } from '../../dates/dayNumber.ts';
import { dayOfWD, wdOf } from '../../dates/workingDays.ts';
import { planEditMessages } from '../../messages/edits/plan.ts';
import { beginWD, type PlanClock, planClockOf, scheduleOf } from '../../rules/plan/schedule.ts';
import { orderedPlan, type Placing, type Wanted } from '../../rules/slice/order/orderedPlan.ts';
import { brokenWait, inReleaseOrder } from '../../rules/slice/order/orderProblem.ts';
import { slicePlans } from '../../rules/slice/slices.ts';
import type { Id } from '../../schema/field.ts';
import type { TimeBox } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { changeRecords, type Edit, EditRefused, type Moment } from '../edit.ts';

const { releaseOrder: words } = planEditMessages;

/** The *not before* day that lets a box begin where it is placed; none where its links put it there by themselves. */
function notBeforeFor(clock: PlanClock, { box, startWD, linkedWD }: Placing): TimeBox['notBefore'] {
  const own = box.notBefore === null ? 1 : beginWD(clock, box.notBefore);
  if (Math.max(own, linkedWD) === startWD) return box.notBefore;
  return startWD === linkedWD ? null : fromDayNumber(dayOfWD(clock.calendar, clock.startDay, startWD));
}

function laidOut(workbook: Workbook, wanted: Wanted, moment: Moment): Workbook {
  const clock = planClockOf(workbook);
  const changes = orderedPlan(workbook, wanted).flatMap((placing) => {
    const notBefore = notBeforeFor(clock, placing);
    return notBefore === placing.box.notBefore ? [] : [{ id: placing.box.id, fields: { notBefore } }];
  });
  return changeRecords(workbook, 'timeBox', changes, moment);
}

/** Working days by which a slice would have to be released later to come after another; 0 when it does. */
function missingWD(workbook: Workbook, slice: string, after: string): number {
  const { calendar, startDay } = planClockOf(workbook);
  const wdFor = (id: string): number | null => {
    const day = slicePlans(workbook).find((plan) => plan.slice.id === id)?.releaseDay ?? null;
    return day === null ? null : wdOf(calendar, startDay, day);
  };
  const [own, other] = [wdFor(slice), wdFor(after)];
  if (own === null || other === null || own > other) return 0;
  const order = inReleaseOrder(workbook).map(({ id }) => id as string);
  return order.indexOf(slice) > order.indexOf(after) ? 0 : other - own + (own === other ? 1 : 0);
}

/** The first working day on which work that has not begun starts in a slice; null when there is none. */
function beginsOn(workbook: Workbook, slice: string): number | null {
  const starts = [...scheduleOf(workbook).boxes.values()].flatMap(({ box, startWD }) =>
    box.slice === slice && box.state === 'planned' ? [startWD] : [],
  );
  return starts.length === 0 ? null : Math.min(...starts);
}

/** A slice that a person puts later begins as much later as it takes to be released after the one before it. */
function heldBack(workbook: Workbook, order: Wanted['order'], slice: Id<'slice'>, moment: Moment): Workbook {
  const after = order[order.indexOf(slice) - 1];
  let result = laidOut(workbook, { order }, moment);
  if (after === undefined) return result;
  // Days off and people who are away can make it take another step.
  for (let step = 0; step < 5; step += 1) {
    const missing = missingWD(result, slice, after);
    const begins = beginsOn(result, slice);
    if (missing === 0 || begins === null) return result;
    result = laidOut(workbook, { order, held: { slice, fromWD: begins + missing } }, moment);
  }
  return result;
}

/**
 * Releases slices in an order, as one lays it down: who comes first gets the people it asks for first, and what comes
 * sooner than before is no longer held to a day. Refused when a slice would come before one it waits for.
 */
export const releaseInOrder = (order: readonly Id<'slice'>[]): Edit => ({
  label: words.label,
  apply: (workbook, moment) => laidOut(workbook, { order: kept(workbook, order), isWhole: true }, moment),
});

/**
 * Gives one slice another place in the order of release. Only it and those it passes are laid down anew; put later, it is
 * held back until it is released later. Where they do not ask for the same people, one put sooner changes nothing.
 */
export const moveRelease = (slice: Id<'slice'>, order: readonly Id<'slice'>[]): Edit => ({
  label: words.label,
  apply: (workbook, moment) => {
    const before = inReleaseOrder(workbook).findIndex(({ id }) => id === slice);
    const wanted = kept(workbook, order);
    return order.indexOf(slice) > before
      ? heldBack(workbook, wanted, slice, moment)
      : laidOut(workbook, { order: wanted }, moment);
  },
});

/** The order, unless it cannot be kept. */
function kept(workbook: Workbook, order: readonly Id<'slice'>[]): readonly Id<'slice'>[] {
  const broken = brokenWait(workbook, order);
  if (broken) throw new EditRefused(words.waits(broken));
  return order;
}
