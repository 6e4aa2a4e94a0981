// How a slice would best be cut in two: by what its boxes wait for, and soon enough for the limits it breaks (SLC-01).
import type { Id } from '../../schema/field.ts';
import type { Slice, TimeBox } from '../../schema/kinds.ts';
import { byCode, settingsOf, type Workbook } from '../../schema/workbook.ts';
import { meanCostOf } from '../plan/cost.ts';
import { hasBegun, isPassed } from '../plan/network.ts';
import { planLengthWD, scheduleOf } from '../plan/schedule.ts';
import { boxesBySlice } from '../scope/planIndex.ts';

/** What the slice that comes first would hold; the other keeps the rest. */
export interface ProposedSplit {
  readonly boxes: readonly Id<'timeBox'>[];
  readonly components: readonly string[];
  /** A box that both share, and the working days of its first part. */
  readonly cut: { readonly box: Id<'timeBox'>; readonly days: number } | null;
}

/** The longest a box may be cut at: one working day has to stay on either side. Null where it cannot be cut. */
export function longestCut(workbook: Workbook, box: TimeBox): number | null {
  const length = planLengthWD(box);
  if (length === null || box.duration === null || hasBegun(box) || isPassed(box)) return null;
  if (!scheduleOf(workbook).boxes.has(box.id)) return null;
  const days = Math.min(length, Math.ceil(box.duration.likely)) - 1;
  return days < 1 ? null : days;
}

/** The boxes of a slice in the order in which they end: none waits for the end of a later one. */
export const boxesInTime = (workbook: Workbook, slice: Slice): readonly TimeBox[] => {
  const { boxes } = scheduleOf(workbook);
  const endOf = ({ id }: TimeBox) => boxes.get(id)?.endWD ?? Infinity;
  return (boxesBySlice(workbook).get(slice.id) ?? []).toSorted((a, b) => {
    const [first, second] = [endOf(a), endOf(b)];
    return first === second ? byCode(a, b) : first - second;
  });
};

/** Whether there is anything to share out: two boxes, two components, or one box that can be cut. */
export const canBeSplit = (workbook: Workbook, slice: Slice): boolean => {
  const boxes = boxesInTime(workbook, slice);
  return (
    boxes.length + slice.components.length > 1 || boxes.some((box) => longestCut(workbook, box) !== null)
  );
};

/** How many of the boxes come first: as near to half the cost as can be, and never all. */
function halfOf(workbook: Workbook, boxes: readonly TimeBox[]): number {
  const costs = boxes.map((box) => meanCostOf(workbook, box) ?? 0);
  const half = costs.reduce((sum, cost) => sum + cost, 0) / 2;
  let [best, nearest, sum] = [1, Infinity, 0];
  for (const [i, cost] of costs.slice(0, -1).entries()) {
    sum += cost;
    if (Math.abs(sum - half) >= nearest) continue;
    [best, nearest] = [i + 1, Math.abs(sum - half)];
  }
  return best;
}

/** A single box is cut in the middle, or sooner where first value or the next release of value would come late. */
function cutOf(workbook: Workbook, box: TimeBox | undefined): ProposedSplit['cut'] {
  const longest = box ? longestCut(workbook, box) : null;
  if (!box || longest === null) return null;
  const { firstValueWD, gapWD } = settingsOf(workbook).limits;
  const middle = Math.floor((planLengthWD(box) ?? 2) / 2);
  return { box: box.id, days: Math.max(1, Math.min(middle, firstValueWD, gapWD, longest)) };
}

/** The first half by what waits for what, with as many components as may be joined at once. */
export function proposedSplit(workbook: Workbook, slice: Slice): ProposedSplit {
  const boxes = boxesInTime(workbook, slice);
  const { newComponents } = settingsOf(workbook).limits;
  const parts = Math.min(Math.floor(slice.components.length / 2), newComponents);
  const components = slice.components.slice(0, parts);
  if (boxes.length < 2) return { boxes: [], components, cut: cutOf(workbook, boxes[0]) };
  return { boxes: boxes.slice(0, halfOf(workbook, boxes)).map(({ id }) => id), components, cut: null };
}
