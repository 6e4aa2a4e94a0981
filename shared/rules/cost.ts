// What a time box costs, what the plan costs, and what has been spent (the formulas of TRC-20 and of `spend`).
import { toDayNumber } from '../dates/dayNumber.ts';
import { addWD, countWD } from '../dates/workingDays.ts';
import type { Id } from '../schema/field.ts';
import type { TimeBox } from '../schema/kinds.ts';
import { calendarOf, factsOf, type Workbook } from '../schema/workbook.ts';
import { derived } from './derived.ts';
import { plannedBoxes } from './planIndex.ts';
import { meanOf } from './range.ts';
import { scheduleOf } from './schedule.ts';

/** Money is in minor units at full precision; it is rounded only when shown. */
export interface BoxCost {
  /** Σ units × rate of what is allocated to it. */
  readonly ratePerWD: number;
  /** Mean fixed cost; a box that names none has none. */
  readonly fixed: number;
  /** mean(duration) × rate + mean(fixedCost); null while the box has no length. */
  readonly mean: number | null;
}

function costOf(workbook: Workbook, box: TimeBox): BoxCost {
  let ratePerWD = 0;
  for (const { resource, units } of box.allocations)
    ratePerWD += units * (workbook.resource.get(resource)?.ratePerUnitWD ?? 0);
  const fixed = meanOf(box.fixedCost) ?? 0;
  const days = meanOf(box.duration);
  return { ratePerWD, fixed, mean: days === null ? null : days * ratePerWD + fixed };
}

/** Costs of every box, cancelled ones too, by id. */
export const boxCosts = derived(
  ['timeBox', 'resource'],
  (workbook): ReadonlyMap<Id<'timeBox'>, BoxCost> =>
    new Map([...workbook.timeBox.values()].map((box) => [box.id, costOf(workbook, box)])),
);

/** Expected cost of one box (TRC-20), null when unknown. */
export const meanCostOf = (workbook: Workbook, box: TimeBox): number | null =>
  boxCosts(workbook).get(box.id)?.mean ?? null;

/** A sum over boxes; boxes whose part is unknown are named, not counted as 0. */
export interface CostSum {
  readonly known: number;
  readonly unknown: readonly TimeBox[];
}

export function sumOfCosts(workbook: Workbook, boxes: readonly TimeBox[]): CostSum {
  let known = 0;
  const unknown: TimeBox[] = [];
  for (const box of boxes) {
    const mean = meanCostOf(workbook, box);
    if (mean === null) unknown.push(box);
    else known += mean;
  }
  return { known, unknown };
}

/** Expected cost of all boxes that are neither cancelled nor archived. */
export const planCost = derived(['timeBox', 'resource'], (workbook) =>
  sumOfCosts(workbook, plannedBoxes(workbook)),
);

/** Working days worked on a box up to asOf: 0 before it begins; a cancelled box stops counting at its actual end. */
function elapsedWD(workbook: Workbook, box: TimeBox): number {
  const isBegun = box.state === 'running' || box.state === 'done';
  const scheduled = scheduleOf(workbook).boxes.get(box.id);
  const plannedStart = isBegun ? (scheduled?.startDay ?? null) : null;
  const start = box.actualStart === null ? plannedStart : toDayNumber(box.actualStart);
  if (box.state === 'planned' || start === null) return 0;
  const asOf = toDayNumber(factsOf(workbook).asOf);
  const plannedEnd = box.state === 'done' ? (scheduled?.endDay ?? asOf) : asOf;
  const end = Math.min(asOf, box.actualEnd === null ? plannedEnd : toDayNumber(box.actualEnd));
  const calendar = calendarOf(workbook);
  return Math.max(0, countWD(calendar, addWD(calendar, start, 0), end) + 1);
}

/** Money spent on each box by asOf: elapsed working days × rate, and its fixed cost once it has begun. */
export const boxSpends = derived(
  ['timeBox', 'resource', 'calendar', 'settings', 'facts'],
  (workbook): ReadonlyMap<Id<'timeBox'>, number> => {
    const spends = new Map<Id<'timeBox'>, number>();
    for (const box of workbook.timeBox.values()) {
      const days = elapsedWD(workbook, box);
      const cost = boxCosts(workbook).get(box.id);
      spends.set(box.id, days === 0 || !cost ? 0 : days * cost.ratePerWD + cost.fixed);
    }
    return spends;
  },
);

/** Money spent by asOf on the given boxes, the work only: recorded risk costs are added by who knows the risks. */
export const spendToDate = (workbook: Workbook, boxes: Iterable<TimeBox>): number => {
  const spends = boxSpends(workbook);
  let sum = 0;
  for (const box of boxes) sum += spends.get(box.id) ?? 0;
  return sum;
};
