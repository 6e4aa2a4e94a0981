// What a time box costs, what the plan costs, and what has been spent (the formulas of TRC-20 and of `spend`).
import { type DayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import { addWD, countWD } from '../../dates/workingDays.ts';
import type { Id } from '../../schema/field.ts';
import type { TimeBox } from '../../schema/kinds.ts';
import { calendarOf, factsOf, type Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';
import { plannedBoxes } from '../scope/planIndex.ts';
import { meanOf } from '../engine/range.ts';
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

/** Expected cost of the boxes of the plan that are estimated; null while there are boxes and none of them is. */
export function meanPlanCost(workbook: Workbook): number | null {
  const { known, unknown } = planCost(workbook);
  return unknown.length > 0 && unknown.length === plannedBoxes(workbook).length ? null : known;
}

/** The day work on a box began, as noted or as the plan has it; null while that is not known. */
function begunOn(workbook: Workbook, box: TimeBox): DayNumber | null {
  if (box.actualStart !== null) return toDayNumber(box.actualStart);
  return scheduleOf(workbook).boxes.get(box.id)?.startDay ?? null;
}

/** Whether work on a box was ever begun: a cancelled one may have been. */
const wasBegun = ({ state, actualStart }: TimeBox): boolean =>
  state === 'running' || state === 'done' || (state === 'cancelled' && actualStart !== null);

/** Working days from the beginning up to asOf, or to the end of work; null when nobody has said when it was done. */
function elapsedWD(workbook: Workbook, { state, actualEnd }: TimeBox, start: DayNumber): number | null {
  if (state === 'done' && actualEnd === null) return null;
  const asOf = toDayNumber(factsOf(workbook).asOf);
  const last = actualEnd === null ? asOf : Math.min(asOf, toDayNumber(actualEnd));
  const calendar = calendarOf(workbook);
  return Math.max(0, countWD(calendar, addWD(calendar, start, 0), last) + 1);
}

function spentOn(workbook: Workbook, box: TimeBox): number | null {
  if (!wasBegun(box)) return 0;
  const start = begunOn(workbook, box);
  if (start === null) return null;
  if (start > toDayNumber(factsOf(workbook).asOf)) return 0;
  const days = elapsedWD(workbook, box, start);
  const { ratePerWD = 0, fixed = 0 } = boxCosts(workbook).get(box.id) ?? {};
  return days === null ? null : days * ratePerWD + fixed;
}

/**
 * Money spent on each box by asOf: elapsed working days × rate, and its fixed cost once it has begun, even when all
 * its days were days off. Null while its dates are not known.
 */
export const boxSpends = derived(
  ['timeBox', 'resource', 'calendar', 'settings', 'facts'],
  (workbook): ReadonlyMap<Id<'timeBox'>, number | null> =>
    new Map([...workbook.timeBox.values()].map((box) => [box.id, spentOn(workbook, box)])),
);

/**
 * Money spent by asOf on the given boxes, the work only: recorded risk costs are added by who knows the risks. Null
 * while the dates of one that has begun are not known.
 */
export function spendToDate(workbook: Workbook, boxes: Iterable<TimeBox>): number | null {
  const spends = boxSpends(workbook);
  let sum = 0;
  for (const box of boxes) {
    const spent = spends.get(box.id) ?? null;
    if (spent === null) return null;
    sum += spent;
  }
  return sum;
}
