// Later starts inside float that ease all conflicts of a plan together: worked out as a proposal, never done by itself.
import { fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import { dayOfWD } from '../../dates/workingDays.ts';
import type { Day, Id } from '../../schema/field.ts';
import type { Resource, TimeBox } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { isAbove, isAtMost } from '../engine/compare.ts';
import { type Conflict, conflictSize, conflictsOf, partsOf } from './capacity.ts';
import { shiftsThatHelp } from './conflictCure.ts';
import { planClockOf, type ScheduledBox, scheduleOf } from './schedule.ts';
import { heldUntil } from './startReason.ts';

/** A box that is to start later: the *not before* date that carries it out. */
export interface LevelMove {
  readonly box: TimeBox;
  readonly notBefore: Day;
  readonly shiftWD: number;
}

/** Why a conflict stays although boxes may start later. */
export type WhyLeft = 'aloneTooMuch' | 'notThere' | 'noFloat' | 'noShift';

/** All conflicts together: unit days that are too much, and days of resources on which they are. */
export interface Overload {
  readonly conflicts: number;
  readonly size: number;
  readonly days: number;
}

/** What could be moved, and what would be left. */
export interface Levelling {
  readonly moves: readonly LevelMove[];
  readonly before: Overload;
  readonly after: Overload;
  readonly left: readonly { readonly conflict: Conflict; readonly why: WhyLeft }[];
}

/** More steps than any plan of people has conflicts: a guard against hanging. */
const mostSteps = 300;
/** Two boxes have to move before anything eases: tried so often in a plan of usual size, less often in a larger one. */
const mostTries = 20;
const usualBoxes = 40;
const stepsOfATurn = 2;

const overloadOf = (workbook: Workbook): Overload => {
  const conflicts = conflictsOf(workbook);
  const days = conflicts.reduce((sum, { fromWD, toWD }) => sum + toWD - fromWD + 1, 0);
  return { conflicts: conflicts.length, size: conflictSize(workbook), days };
};

const withStart = (workbook: Workbook, id: Id<'timeBox'>, notBefore: Day | null): Workbook => {
  const box = workbook.timeBox.get(id);
  return box ? { ...workbook, timeBox: new Map(workbook.timeBox).set(id, { ...box, notBefore }) } : workbook;
};

/** Whether a box ends when somebody it needs is no longer there (CAP-02). */
const outlasts = ({ box, endDay }: ScheduledBox, resources: ReadonlyMap<string, Resource>): boolean =>
  box.allocations.some(({ resource, units }) => {
    const until = resources.get(resource)?.availableTo ?? null;
    return units > 0 && until !== null && endDay > toDayNumber(until);
  });

/** Whether a later state of the plan lets a box outlast its people that did not before. */
function leavesSomebody(before: Workbook, after: Workbook): boolean {
  const known = scheduleOf(before).boxes;
  return [...scheduleOf(after).boxes.values()].some((late) => {
    const early = known.get(late.box.id);
    return (
      early &&
      late.endDay > early.endDay &&
      outlasts(late, after.resource) &&
      !outlasts(early, before.resource)
    );
  });
}

/**
 * The plan after the best later start, and after those beside it that keep what they promise; null when none helps. None
 * spreads conflicts over more days, or ends the plan later.
 */
function stepFrom(workbook: Workbook): Workbook | null {
  let [plan, now] = [workbook, overloadOf(workbook)];
  for (const { box, notBefore, sizeBefore, sizeAfter } of shiftsThatHelp(workbook)) {
    const after = withStart(plan, box.id, notBefore);
    const then = overloadOf(after);
    const keepsPromise = isAtMost(then.size, now.size - (sizeBefore - sizeAfter)) && then.days <= now.days;
    if (!keepsPromise || scheduleOf(after).endWD !== scheduleOf(workbook).endWD) continue;
    if (!leavesSomebody(plan, after)) [plan, now] = [after, then];
  }
  return plan === workbook ? null : plan;
}

const isBetter = (a: Overload, b: Overload): boolean => isAbove(b.size, a.size) && a.days <= b.days;

/** A plan on its way, a step at a time, so that a window can stay awake. */
type Steps = Generator<undefined, Workbook, undefined>;

/** Start by start, what leaves least of all conflicts, until no single later start does. */
function* eased(workbook: Workbook, steps: number): Steps {
  let plan = workbook;
  for (let step = 0; step < steps; step += 1) {
    const next = stepFrom(plan);
    if (next === null) break;
    plan = next;
    yield;
  }
  return plan;
}

/** Starts of a competing box just after the others of its resource, inside its float: they make room, or need some. */
function turnsOf(workbook: Workbook, { resource, boxes }: Conflict): readonly Workbook[] {
  const clock = planClockOf(workbook);
  const { boxes: scheduled } = scheduleOf(workbook);
  const usesIt = ({ box }: ScheduledBox) =>
    box.allocations.some((use) => use.resource === resource.id && use.units > 0);
  const ends = new Set([...scheduled.values()].filter(usesIt).map(({ endWD }) => endWD));
  return boxes.flatMap((box) => {
    const own = scheduled.get(box.id);
    if (!own || box.state !== 'planned') return [];
    const fits = (wd: number) => wd > own.startWD && wd <= own.startWD + own.floatWD;
    const starts = [...ends]
      .map((end) => end + 1)
      .filter(fits)
      .toSorted((a, b) => a - b);
    return starts.map((wd) =>
      withStart(workbook, box.id, fromDayNumber(dayOfWD(clock.calendar, clock.startDay, wd))),
    );
  });
}

/** The plan after the first turn that, eased again, leaves less than there is; the same where none does. */
function* turned(workbook: Workbook): Steps {
  const before = overloadOf(workbook);
  const tries = Math.max(mostTries / Math.max(1, workbook.timeBox.size / usualBoxes), 1);
  for (const turn of conflictsOf(workbook)
    .flatMap((one) => turnsOf(workbook, one))
    .slice(0, tries)) {
    if (leavesSomebody(workbook, turn)) continue;
    const after = yield* eased(turn, stepsOfATurn);
    if (isBetter(overloadOf(after), before)) return after;
    yield;
  }
  return workbook;
}

/** Eased and turned until neither helps. */
function* levelled(workbook: Workbook): Steps {
  let plan = yield* eased(workbook, mostSteps);
  for (;;) {
    const next = yield* turned(plan);
    if (next === plan) return plan;
    plan = yield* eased(next, mostSteps);
  }
}

/** A box that what it waits for holds by now needs no date of its own. */
function withoutNeedless(before: Workbook, after: Workbook): Workbook {
  let plan = after;
  for (const box of after.timeBox.values()) {
    const own = before.timeBox.get(box.id)?.notBefore ?? null;
    const starts = scheduleOf(after).boxes.get(box.id);
    if (own !== box.notBefore && starts && heldUntil(after, box.id).wd >= starts.startWD)
      plan = withStart(plan, box.id, own);
  }
  return plan;
}

function movesOf(before: Workbook, after: Workbook): readonly LevelMove[] {
  const clock = planClockOf(after);
  const [early, late] = [scheduleOf(before).boxes, scheduleOf(after).boxes];
  return [...late.values()].flatMap(({ box, startWD }): LevelMove[] => {
    const known = early.get(box.id);
    if (!known || box.notBefore === known.box.notBefore || box.notBefore === null) return [];
    const notBefore = fromDayNumber(dayOfWD(clock.calendar, clock.startDay, startWD));
    return [{ box: known.box, notBefore, shiftWD: startWD - known.startWD }];
  });
}

function whyLeft(workbook: Workbook, { resource, boxes, capacity }: Conflict): WhyLeft {
  const { boxes: scheduled } = scheduleOf(workbook);
  const asks = (box: TimeBox) =>
    box.allocations.reduce((sum, use) => sum + (use.resource === resource.id ? partsOf(use.units) : 0), 0);
  if (boxes.some((box) => asks(box) > partsOf(resource.capacity))) return 'aloneTooMuch';
  const isFree = (box: TimeBox) => box.state === 'planned' && (scheduled.get(box.id)?.floatWD ?? 0) > 0;
  if (!boxes.some(isFree)) return 'noFloat';
  return capacity === 0 ? 'notThere' : 'noShift';
}

/**
 * Later starts that together leave least of all conflicts (CAP-01): each stays inside float, so the plan ends when it
 * ended, and none takes a box to where somebody it needs is gone. Asked again after them it proposes nothing more. It
 * works a step at each `next`, as a large plan takes seconds.
 */
export function* levelling(workbook: Workbook): Generator<undefined, Levelling, undefined> {
  const after = withoutNeedless(workbook, yield* levelled(workbook));
  return {
    moves: movesOf(workbook, after),
    before: overloadOf(workbook),
    after: overloadOf(after),
    left: conflictsOf(after).map((conflict) => ({ conflict, why: whyLeft(after, conflict) })),
  };
}
