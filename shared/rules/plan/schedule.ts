// When each time box starts and ends, how far it may slip, and when the plan is done (SCH-01, SCH-02).
import { type DayNumber, lastDay, toDayNumber } from '../../dates/dayNumber.ts';
import { addWD, countWD, dayOfWD, wdOf, type WorkingTime } from '../../dates/workingDays.ts';
import type { Id } from '../../schema/field.ts';
import type { TimeBox } from '../../schema/kinds.ts';
import { calendarOf, factsOf, settingsOf, type Workbook } from '../../schema/workbook.ts';
import { wholeAbove } from '../engine/compare.ts';
import { derived } from '../engine/derived.ts';
import { bindsFromEnd, boundEndWD, boundStartWD, type Span } from './linkBounds.ts';
import { hasBegun, isPassed, type Link, type Network, networkOf } from './network.ts';
import { boxesOfNetwork } from '../scope/planIndex.ts';

export interface ScheduledBox extends Span {
  readonly box: TimeBox;
  readonly startDay: DayNumber;
  readonly endDay: DayNumber;
  /** Working days it may slip without moving the end of the plan. */
  readonly floatWD: number;
  readonly critical: boolean;
}

export interface Schedule {
  /** Working day 1. */
  readonly startDay: DayNumber;
  /** Working day number of the status date, moved to the next working day. */
  readonly asOfWD: number;
  /** Latest end of the boxes whose dates are known; null when there is none. */
  readonly endDay: DayNumber | null;
  readonly endWD: number | null;
  /** Working days from the end to the date the result is needed by; null when either is unknown. */
  readonly marginWD: number | null;
  readonly boxes: ReadonlyMap<Id<'timeBox'>, ScheduledBox>;
  /** Boxes without dates: no length or no actual date given, past the last year, on a loop, or waiting for such a box. */
  readonly unknown: readonly TimeBox[];
  /** Of these, boxes that would end after the last day that can be written. */
  readonly beyond: readonly TimeBox[];
  readonly network: Network;
}

/** What turns dates into working day numbers of the plan. */
export interface PlanClock {
  readonly calendar: WorkingTime;
  readonly startDay: DayNumber;
  readonly asOfWD: number;
  /** Working day number of the last day that can be written. */
  readonly lastWD: number;
}

/** A workbook without a start date is planned from its status date. Reads settings, calendar and facts. */
export function planClockOf(workbook: Workbook): PlanClock {
  const calendar = calendarOf(workbook);
  const asOf = toDayNumber(factsOf(workbook).asOf);
  const { startDate } = settingsOf(workbook);
  const startDay = addWD(calendar, startDate === null ? asOf : toDayNumber(startDate), 0);
  const asOfWD = wdOf(calendar, startDay, addWD(calendar, asOf, 0));
  return { calendar, startDay, asOfWD, lastWD: wdOf(calendar, startDay, lastDay) };
}

/** Working day number on which something given for a day can begin: the day itself or the next working day. */
export const beginWD = (clock: PlanClock, day: string): number =>
  wdOf(clock.calendar, clock.startDay, addWD(clock.calendar, toDayNumber(day), 0));

/** Length of a box in a plan: its likely one in whole working days, at least 1; null when nobody has said. */
export const planLengthWD = (box: TimeBox): number | null =>
  box.duration === null ? null : Math.max(1, wholeAbove(box.duration.likely));

/** Done work lies where it lay. Where nobody noted its start, it began when it could have, and no later than it ended. */
function doneSpan(clock: PlanClock, box: TimeBox, earliest: number | null): Span | null {
  if (box.actualEnd === null) return null;
  const endWD = wdOf(clock.calendar, clock.startDay, toDayNumber(box.actualEnd));
  const startWD =
    box.actualStart === null ? Math.min(earliest ?? endWD, endWD) : beginWD(clock, box.actualStart);
  return { startWD: Math.min(startWD, endWD + 1), endWD };
}

/** A running box must say since when; it ends at the status date at the earliest. */
function runningSpan(clock: PlanClock, box: TimeBox, lengthWD: number): Span | null {
  if (box.actualStart === null) return null;
  const startWD = beginWD(clock, box.actualStart);
  return { startWD, endWD: Math.max(startWD + lengthWD - 1, clock.asOfWD) };
}

/** Where a box lies when it can begin on `earliest` at the soonest (null: nobody knows). */
function spanOf(clock: PlanClock, box: TimeBox, earliest: number | null): Span | null {
  if (box.state === 'done') return doneSpan(clock, box, earliest);
  const lengthWD = isPassed(box) ? 0 : planLengthWD(box);
  if (lengthWD === null) return null;
  if (box.state === 'running') return runningSpan(clock, box, lengthWD);
  return earliest === null ? null : { startWD: earliest, endWD: earliest + lengthWD - 1 };
}

/** What waits for the start of done work that nobody noted waits for its last day: that one is a fact. */
const factsFor = (box: TimeBox | undefined, span: Span): Span =>
  box?.state === 'done' && box.actualStart === null ? { ...span, startWD: span.endWD } : span;

/** The length that decides how late a box must start to end when its links say; null: when it ended is a fact. */
function boundLengthWD(box: TimeBox | undefined): number | null {
  if (!box || box.state === 'done') return null;
  return isPassed(box) ? 0 : planLengthWD(box);
}

/** The earliest working day number a box can begin on, or null when a box it waits for has no dates. */
export function earliestWD(
  network: Network,
  index: number,
  notBeforeWD: number,
  spans: readonly (Span | null | undefined)[],
): number | null {
  let earliest = notBeforeWD;
  const lengthWD = boundLengthWD(network.boxes[index]);
  for (const link of network.into[index] ?? []) {
    const before = spans[link.from];
    if (!before) return null;
    earliest = Math.max(earliest, boundStartWD(link, factsFor(network.boxes[link.from], before), lengthWD));
  }
  return earliest;
}

/** Earlier than any working day: what has no reason of its own to wait. */
const unboundWD = -1e12;

/** The earliest a box may begin for its own reasons: the start of the plan or its *not before* date. */
export function ownEarliestWD(clock: PlanClock, box: TimeBox): number {
  if (isPassed(box)) return unboundWD;
  return box.notBefore === null ? 1 : Math.max(1, beginWD(clock, box.notBefore));
}

interface Forward {
  readonly spans: readonly (Span | null)[];
  readonly beyond: readonly TimeBox[];
}

function forwardPass(clock: PlanClock, network: Network): Forward {
  const beyond: TimeBox[] = [];
  const spans: (Span | null)[] = network.boxes.map(() => null);
  for (const i of network.order) {
    const box = network.boxes[i];
    const span = box && spanOf(clock, box, earliestWD(network, i, ownEarliestWD(clock, box), spans));
    if (span && span.endWD <= clock.lastWD) spans[i] = span;
    else if (span) beyond.push(box);
  }
  return { spans, beyond };
}

/**
 * The latest end of each box that leaves the end of the plan where it is. Work that has begun binds nothing before it,
 * and what hangs on its start leaves its end free.
 */
function backwardPass(network: Network, spans: readonly (Span | null)[], planEndWD: number): number[] {
  const latestEnds = network.boxes.map((box) => (isPassed(box) ? Infinity : planEndWD));
  for (const i of network.order.toReversed())
    for (const link of network.outOf[i] ?? []) {
      const [own, box, after] = [spans[i], network.boxes[link.to], spans[link.to]];
      if (!own || !box || !after || hasBegun(box) || isFact(network, link)) continue;
      const latestEnd = boundEndWD(link, own, after, latestEnds[link.to] ?? planEndWD);
      latestEnds[i] = Math.min(latestEnds[i] ?? planEndWD, latestEnd);
    }
  return latestEnds;
}

/** Whether a link hangs on the start of work that has begun. */
function isFact(network: Network, link: Link): boolean {
  const from = network.boxes[link.from];
  return from !== undefined && hasBegun(from) && !bindsFromEnd(link);
}

function scheduledBox(clock: PlanClock, box: TimeBox, span: Span, latestEndWD: number): ScheduledBox {
  const startDay = dayOfWD(clock.calendar, clock.startDay, span.startWD);
  const endDay = dayOfWD(clock.calendar, clock.startDay, span.endWD);
  const floatWD = latestEndWD - span.endWD;
  const actualStart = hasBegun(box) ? box.actualStart : null;
  const actualEnd = box.state === 'done' ? box.actualEnd : null;
  return {
    box,
    ...span,
    startDay: actualStart === null ? startDay : toDayNumber(actualStart),
    endDay: actualEnd === null ? endDay : toDayNumber(actualEnd),
    floatWD,
    critical: floatWD <= 0,
  };
}

function schedule(workbook: Workbook): Schedule {
  const clock = planClockOf(workbook);
  const { neededBy } = settingsOf(workbook);
  const network = networkOf(boxesOfNetwork(workbook));
  const { spans, beyond } = forwardPass(clock, network);
  const endWD = network.boxes.reduce<number | null>((latest, box, i) => {
    const span = isPassed(box) ? null : spans[i];
    return span ? Math.max(latest ?? span.endWD, span.endWD) : latest;
  }, null);
  const latestEnds = backwardPass(network, spans, endWD ?? 0);
  const boxes = new Map<Id<'timeBox'>, ScheduledBox>();
  for (const [i, box] of network.boxes.entries()) {
    const span = spans[i];
    if (span && !isPassed(box))
      boxes.set(box.id, scheduledBox(clock, box, span, latestEnds[i] ?? span.endWD));
  }
  const endDay = [...boxes.values()].reduce<DayNumber | null>(
    (latest, { endDay: end }) => Math.max(latest ?? end, end),
    null,
  );
  const margin =
    endDay === null || neededBy === null ? null : countWD(clock.calendar, endDay, toDayNumber(neededBy));
  const unknown = network.boxes.filter((box) => !isPassed(box) && !boxes.has(box.id));
  return {
    startDay: clock.startDay,
    asOfWD: clock.asOfWD,
    endDay,
    endWD,
    marginWD: margin,
    boxes,
    unknown,
    beyond,
    network,
  };
}

/** The plan by likely lengths: forward pass (SCH-01), float and critical boxes (SCH-02), margin to the needed date. */
export const scheduleOf = derived(['timeBox', 'calendar', 'settings', 'facts'], schedule);

/**
 * The last day inside the limit of a box (start + limitWD, the first day counted), beyond which a criterion
 * bound to it does not wait (KIL-01). Extensions do not move it: that takes a signed loosening. Null without limit.
 */
export function limitDayOf(workbook: Workbook, scheduled: ScheduledBox): DayNumber | null {
  const { limitWD } = scheduled.box;
  return limitWD === null
    ? null
    : addWD(calendarOf(workbook), addWD(calendarOf(workbook), scheduled.startDay, 0), limitWD - 1);
}
