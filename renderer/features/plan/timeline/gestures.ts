// What the hand can do on the timeline, without a hand: what is under a point, what a gesture means, where keys take it.
import { type DayNumber, fromDayNumber, toDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { addWD, countWD } from '../../../../shared/dates/workingDays.ts';
import type { Edit } from '../../../../shared/edits/edit.ts';
import {
  type Length,
  type LinkTerms,
  linkBoxes,
  moveBox,
  stretchBox,
  unlinkBoxes,
} from '../../../../shared/edits/plan/boxMoves.ts';
import { joinBoxes } from '../../../../shared/edits/plan/joinBoxes.ts';
import { splitBox } from '../../../../shared/edits/plan/splitBox.ts';
import type { PlacedBar } from '../../../../shared/layout/timeline/timelineBars.ts';
import type { TimeScale } from '../../../../shared/layout/timeline/timelineScale.ts';
import { barHeight } from '../../../../shared/layout/timeline/timelineShapes.ts';
import { planLengthWD, scheduleOf } from '../../../../shared/rules/plan/schedule.ts';
import type { Day, Id } from '../../../../shared/schema/field.ts';
import { linkKinds, plainLink } from '../../../../shared/schema/timeBox.ts';
import { calendarOf, type Workbook } from '../../../../shared/schema/workbook.ts';

export type BoxId = Id<'timeBox'>;

/** What is being done to the plan. */
export type Gesture =
  | { readonly kind: 'move'; readonly box: BoxId; readonly day: Day }
  | { readonly kind: 'stretch'; readonly box: BoxId; readonly length: Length; readonly days: number }
  | { readonly kind: 'link'; readonly box: BoxId; readonly to: BoxId | null; readonly terms: LinkTerms }
  | { readonly kind: 'split'; readonly box: BoxId; readonly day: Day }
  /** What needs no more than a yes. */
  | { readonly kind: 'join' | 'unlink'; readonly box: BoxId; readonly other: BoxId };

/** In points of the plot. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A bar, and what of it is under a point. */
export interface Hit {
  readonly bar: PlacedBar;
  readonly grip: 'body' | 'dot' | Length;
}

/** How near a point has to come to an edge, and where the dot stands after the end of a bar. */
const NEAR = 4;
export const DOT = 8;

const isNear = (a: number | null, b: number): boolean => a !== null && Math.abs(a - b) <= NEAR;

function gripOf(bar: PlacedBar, { x, y }: Point, half: number): Hit['grip'] | null {
  const below = y - bar.middle;
  if (below > half && below <= half + NEAR) {
    if (isNear(bar.high, x)) return 'high';
    return isNear(bar.low, x) ? 'low' : null;
  }
  if (Math.abs(below) > half) return null;
  // Where the limit is the end, its upper third is the limit's.
  if (isNear(bar.limit, x) && (!isNear(bar.end, x) || below < -half / 3)) return 'limit';
  if (isNear(bar.end, x)) return 'likely';
  if (Math.abs(x - bar.end - DOT) <= NEAR) return 'dot';
  return x >= bar.x - 1 && x < bar.end ? 'body' : null;
}

/** What is under a point; null where nothing can be taken hold of. */
export function hitOf(bars: readonly PlacedBar[], point: Point, size: number): Hit | null {
  const half = barHeight(size) / 2;
  for (const bar of bars.toReversed()) {
    const grip = gripOf(bar, point, half);
    if (grip) return { bar, grip };
  }
  return null;
}

/** The day under a place of the plot. */
export const dayAt = (scale: TimeScale, x: number): DayNumber =>
  Math.floor((x - scale.left) / scale.dayWidth) + scale.from;

/** The edit that carries a gesture out; null while it does not say enough. */
export function editOf(gesture: Gesture, newId: BoxId): Edit | null {
  switch (gesture.kind) {
    case 'move':
      return moveBox(gesture.box, gesture.day);
    case 'stretch':
      return stretchBox(gesture.box, gesture.length, gesture.days);
    case 'link':
      return gesture.to === null ? null : linkBoxes(gesture.box, gesture.to, gesture.terms);
    case 'split':
      return splitBox(gesture.box, newId, gesture.day);
    case 'join':
      return joinBoxes(gesture.box, gesture.other);
    case 'unlink':
      return unlinkBoxes(gesture.other, gesture.box);
  }
}

const startOf = (workbook: Workbook, box: BoxId): DayNumber | null =>
  scheduleOf(workbook).boxes.get(box)?.startDay ?? null;

/** Working days from the start of a box up to a day, both counted. */
function daysUpTo(workbook: Workbook, box: BoxId, day: DayNumber): number {
  const start = startOf(workbook, box) ?? day;
  return Math.max(1, countWD(calendarOf(workbook), start - 1, day));
}

function lengthNow(workbook: Workbook, id: BoxId, length: Length): number {
  const box = workbook.timeBox.get(id);
  if (length === 'limit') return box?.limitWD ?? (box ? (planLengthWD(box) ?? 1) : 1);
  return Math.max(1, Math.round(box?.duration?.[length] ?? 1));
}

/** The gesture of a kind before anything is done: everything where it is. Null where a box has no dates. */
export function beginning(
  workbook: Workbook,
  box: BoxId,
  kind: 'move' | 'stretch' | 'link' | 'split',
  length: Length = 'likely',
): Gesture | null {
  const start = startOf(workbook, box);
  if (start === null) return null;
  if (kind === 'link') return { kind, box, to: null, terms: plainLink };
  if (kind === 'stretch') return { kind, box, length, days: lengthNow(workbook, box, length) };
  if (kind === 'move') return { kind, box, day: fromDayNumber(start) };
  const calendar = calendarOf(workbook);
  const middle = Math.max(1, Math.floor(lengthNow(workbook, box, 'likely') / 2));
  return { kind, box, day: fromDayNumber(addWD(calendar, addWD(calendar, start, 0), middle)) };
}

/** The gesture with the pointer at a place; `offset` is how far into the bar it took hold, in days. */
export function pointedAt(
  workbook: Workbook,
  gesture: Gesture,
  day: DayNumber,
  offset: number,
  over: BoxId | null,
): Gesture {
  switch (gesture.kind) {
    case 'move':
      return { ...gesture, day: fromDayNumber(day - offset) };
    case 'stretch':
      return { ...gesture, days: daysUpTo(workbook, gesture.box, day - offset) };
    case 'link':
      return { ...gesture, to: over === gesture.box ? null : over };
    case 'split':
      return { ...gesture, day: fromDayNumber(day) };
    default:
      return gesture;
  }
}

/** A day so many steps on: a step is a working day, or a week. */
function stepped(workbook: Workbook, day: Day, by: number, isWeek: boolean): Day {
  const calendar = calendarOf(workbook);
  const from = toDayNumber(day);
  return fromDayNumber(isWeek ? addWD(calendar, from + 7 * by, 0) : addWD(calendar, from, by));
}

/** The gesture one arrow key on: by a working day, with Shift by a week. A link goes to the next box in the plan. */
export function steppedBy(
  workbook: Workbook,
  gesture: Gesture,
  by: 1 | -1,
  isWeek: boolean,
  order: readonly BoxId[],
): Gesture {
  switch (gesture.kind) {
    case 'move':
    case 'split':
      return { ...gesture, day: stepped(workbook, gesture.day, by, isWeek) };
    case 'stretch': {
      const week = new Set(calendarOf(workbook).workingWeekdays).size;
      return { ...gesture, days: Math.max(1, gesture.days + by * (isWeek ? week : 1)) };
    }
    case 'link': {
      const from = order.indexOf(gesture.to ?? gesture.box);
      const next = order[(from + by + order.length) % order.length] ?? null;
      // The box itself is passed over.
      const isSelf = next === gesture.box;
      return isSelf && order.length > 1
        ? steppedBy(workbook, { ...gesture, to: next }, by, isWeek, order)
        : { ...gesture, to: isSelf ? null : next };
    }
    default:
      return gesture;
  }
}

/** The link with other terms: 1 to 4 choose its kind, plus and minus its lag in working days. Null: the key says none. */
export function termsBy(key: string, terms: LinkTerms): LinkTerms | null {
  const kind = linkKinds[Number(key) - 1];
  if (kind !== undefined) return { ...terms, kind };
  if (key === '+' || key === '=') return { ...terms, lagWD: terms.lagWD + 1 };
  return key === '-' ? { ...terms, lagWD: terms.lagWD - 1 } : null;
}
