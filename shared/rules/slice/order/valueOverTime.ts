// What the releases bring and when: yearly value release by release, and what that comes to over the horizon (SLC-02).
import { type DayNumber, fromDayNumber } from '../../../dates/dayNumber.ts';
import type { Day } from '../../../schema/field.ts';
import type { Slice } from '../../../schema/kinds.ts';
import { settingsOf, type Workbook } from '../../../schema/workbook.ts';
import { derived } from '../../engine/derived.ts';
import { scheduleOf } from '../../plan/schedule.ts';
import { releasesOf, sliceKinds } from '../slices.ts';
import { yearlyValueOf } from './orderProblem.ts';

/** A release, and what all up to it bring in a year. */
export interface ValueStep {
  readonly slice: Slice;
  readonly day: DayNumber;
  /** What it adds in a year, in minor units; null while nobody knows, and for groundwork, which adds nothing by itself. */
  readonly value: number | null;
  readonly total: number;
}

/** The releases in time order, with what has come together by each. */
export const valueSteps = derived(sliceKinds, (workbook): readonly ValueStep[] => {
  let total = 0;
  return releasesOf(workbook).map(({ slice, releaseDay }) => {
    const value = yearlyValueOf(workbook, slice);
    total += value ?? 0;
    return { slice, day: releaseDay, value, total };
  });
});

const daysPerYear = 365;

/** The end of the horizon: years from the start of the plan. */
const horizonOf = (workbook: Workbook): DayNumber =>
  scheduleOf(workbook).startDay + Math.round(settingsOf(workbook).horizonYears * daysPerYear);

/** What releases on these days bring until the end of the horizon, each from its day on; in minor units. */
export function earnedBy(workbook: Workbook, days: Iterable<readonly [Slice, DayNumber]>): number {
  const until = horizonOf(workbook);
  let sum = 0;
  for (const [slice, day] of days)
    sum += ((yearlyValueOf(workbook, slice) ?? 0) * Math.max(0, until - day)) / daysPerYear;
  return sum;
}

/** What the plan brings until the end of the horizon. */
export const earnedOf = (workbook: Workbook): { readonly until: Day; readonly value: number } => ({
  until: fromDayNumber(horizonOf(workbook)),
  value: earnedBy(
    workbook,
    valueSteps(workbook).map(({ slice, day }) => [slice, day]),
  ),
});
