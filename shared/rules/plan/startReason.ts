// Why a time box starts on its first day and no sooner: what holds it, and the days off in between (SCH-01).
import { type DayNumber, fromDayNumber, isoWeekday, toDayNumber } from '../../dates/dayNumber.ts';
import { addWD, isWorkingDay } from '../../dates/workingDays.ts';
import type { Day, Id } from '../../schema/field.ts';
import { holidayName } from '../../dates/holidayName.ts';
import type { Calendar, TimeBox } from '../../schema/kinds.ts';
import type { LinkKind } from '../../schema/timeBox.ts';
import { calendarOf, type Workbook } from '../../schema/workbook.ts';
import { plannedSpans } from './conflictCure.ts';
import { hasBegun, isPassed, type Link } from './network.ts';
import { freeFromWD, ownEarliestWD, planClockOf, scheduleOf } from './schedule.ts';

/** A day on which nobody works; a holiday has a name where that is known. */
export interface DayOff {
  readonly day: Day;
  readonly name: string | null;
}

/** What holds the start of a box. */
export type StartReason = {
  /** Days of the working week between what holds it and its start on which nobody works. */
  readonly daysOff: readonly DayOff[];
} & (
  | { readonly kind: 'noted' | 'planStart' | 'asEarlyAsItCan' }
  | { readonly kind: 'notBefore'; readonly day: Day }
  | { readonly kind: 'after'; readonly box: TimeBox; readonly link: LinkKind; readonly lagWD: number }
);

/** A link that holds a box, with the first working day it leaves free. */
interface Hold {
  readonly link: Link;
  readonly wd: number;
}

/** The link that leaves a box the latest start, the earlier code on ties; null when it waits for nothing. */
function latestHold(workbook: Workbook, index: number): Hold | null {
  const { network } = scheduleOf(workbook);
  let found: Hold | null = null;
  for (const link of network.into[index] ?? []) {
    const wd = freeFromWD(network, link, plannedSpans(workbook));
    if (wd !== null && (found === null || wd > found.wd)) found = { link, wd };
  }
  return found;
}

/** The box that is work behind a chain of cancelled ones, with the lags on the way added up. */
function realHold(
  workbook: Workbook,
  hold: Hold,
): { readonly box: TimeBox; readonly link: LinkKind; readonly lagWD: number } | null {
  const { network } = scheduleOf(workbook);
  let lagWD = 0;
  for (let next: Hold | null = hold; next; next = latestHold(workbook, next.link.from)) {
    const box = network.boxes[next.link.from];
    lagWD += next.link.lagWD;
    if (box && !isPassed(box)) return { box, link: next.link.kind, lagWD };
  }
  return null;
}

/** The working day the plan and what a box waits for leave it: without its own *not before*. */
export function heldUntil(
  workbook: Workbook,
  id: Id<'timeBox'>,
): { readonly wd: number; readonly by: TimeBox | null } {
  const index = scheduleOf(workbook).network.boxes.findIndex((box) => box.id === id);
  const hold = latestHold(workbook, index);
  if (!hold || hold.wd <= 1) return { wd: 1, by: null };
  return { wd: hold.wd, by: realHold(workbook, hold)?.box ?? null };
}

/** Weekdays that are worked otherwise, from one day up to the day before another. */
function daysOffBetween(calendar: Calendar, from: DayNumber, to: DayNumber): readonly DayOff[] {
  const found: DayOff[] = [];
  for (let day = Math.max(from, to - 60); day < to; day += 1)
    if (calendar.workingWeekdays.includes(isoWeekday(day)) && !isWorkingDay(calendar, day)) {
      const off = fromDayNumber(day);
      found.push({ day: off, name: holidayName(calendar, off) });
    }
  return found;
}

/** Why a box starts when it does; null while it has no dates. */
export function startReason(workbook: Workbook, id: Id<'timeBox'>): StartReason | null {
  const { boxes, network } = scheduleOf(workbook);
  const scheduled = boxes.get(id);
  if (!scheduled) return null;
  const { box, startDay, startWD } = scheduled;
  if (hasBegun(box)) return { kind: 'noted', daysOff: [] };
  const clock = planClockOf(workbook);
  const off = (from: DayNumber) => daysOffBetween(calendarOf(workbook), from, startDay);
  const hold = latestHold(workbook, network.boxes.indexOf(box));
  const real = hold && hold.wd === startWD ? realHold(workbook, hold) : null;
  if (real) {
    const before = boxes.get(real.box.id);
    const from = real.link === 'finishStart' && before ? before.endDay + 1 : startDay;
    return { kind: 'after', ...real, daysOff: off(from) };
  }
  const { notBefore } = box;
  if (notBefore !== null && startWD > 1 && ownEarliestWD(clock, box) === startWD)
    return { kind: 'notBefore', day: notBefore, daysOff: off(toDayNumber(notBefore)) };
  return {
    kind: startWD === 1 ? 'planStart' : 'asEarlyAsItCan',
    daysOff: off(addWD(clock.calendar, startDay, 0)),
  };
}
