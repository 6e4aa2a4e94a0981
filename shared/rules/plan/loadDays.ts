// What a resource is asked for day by day, beside what it has: for a picture of its capacity.
import { dayOfWD, isWorkingDay } from '../../dates/workingDays.ts';
import type { DayNumber } from '../../dates/dayNumber.ts';
import type { Resource } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';
import { type Demand, demandsOf, inUnits, planKinds } from './capacity.ts';
import { type PlanClock, planClockOf } from './schedule.ts';

/** Days in a row on which the same is asked and the same is there, in units. */
export interface LoadRun {
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** How many working days of the plan these are. */
  readonly count: number;
  /** What the time boxes of the plan ask. */
  readonly boxes: number;
  readonly otherWork: number;
  /** Nothing on absences and on days off of its own. */
  readonly capacity: number;
}

export interface ResourceLoad {
  readonly resource: Resource;
  readonly runs: readonly LoadRun[];
}

/** Longer plans than this are not drawn day by day. */
const mostDays = 5_000;

function amountOn({ uses }: Demand, wd: number, isBox: boolean): number {
  let amount = 0;
  for (const use of uses)
    if ((use.box !== null) === isBox && use.fromWD <= wd && wd <= use.toWD) amount += use.amount;
  return inUnits(amount);
}

function capacityOn(clock: PlanClock, { absences, calendar, capacity }: Demand, wd: number): number {
  const isAbsent = absences.some(({ fromWD, toWD }) => fromWD <= wd && wd <= toWD);
  const isOff = calendar !== null && !isWorkingDay(calendar, dayOfWD(clock.calendar, clock.startDay, wd));
  return isAbsent || isOff ? 0 : inUnits(capacity);
}

const isSame = (a: LoadRun, b: LoadRun): boolean =>
  a.boxes === b.boxes && a.otherWork === b.otherWork && a.capacity === b.capacity;

function runsOf(clock: PlanClock, demand: Demand, firstWD: number, lastWD: number): readonly LoadRun[] {
  const runs: LoadRun[] = [];
  for (let wd = firstWD; wd <= lastWD; wd += 1) {
    const day = dayOfWD(clock.calendar, clock.startDay, wd);
    const run: LoadRun = {
      from: day,
      to: day,
      count: 1,
      boxes: amountOn(demand, wd, true),
      otherWork: amountOn(demand, wd, false),
      capacity: capacityOn(clock, demand, wd),
    };
    const before = runs.at(-1);
    if (before && isSame(before, run))
      runs[runs.length - 1] = { ...before, to: day, count: before.count + 1 };
    else runs.push(run);
  }
  return runs;
}

/** The load of every resource the plan uses, over the working days of its boxes, in code order. */
export const loadsOf = derived(planKinds, (workbook: Workbook): readonly ResourceLoad[] => {
  const clock = planClockOf(workbook);
  const demands = [...demandsOf(workbook).values()];
  const uses = demands.flatMap((demand) => demand.uses.filter(({ box }) => box !== null));
  const firstWD = uses.reduce((first, { fromWD }) => Math.min(first, fromWD), 1);
  const lastWD = uses.reduce((last, { toWD }) => Math.max(last, toWD), firstWD);
  if (lastWD - firstWD > mostDays) return [];
  return demands.map((demand) => ({
    resource: demand.resource,
    runs: runsOf(clock, demand, firstWD, lastWD),
  }));
});
