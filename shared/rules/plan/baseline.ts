// The plan as a snapshot keeps it: when each box was to start and end then, to be held against now.
import { countWD } from '../../dates/workingDays.ts';
import { snapshotsOf, stateOfSnapshot } from '../../changes/keptState.ts';
import type { Snapshot } from '../../schema/kinds.ts';
import { calendarOf, factsOf, type Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';
import { type ScheduledBox, scheduleOf } from './schedule.ts';

/** Of each box, by its id, how it was scheduled then; boxes that were not there, or had no dates, are left out. */
export type Baseline = ReadonlyMap<string, ScheduledBox>;
export const noBaseline: Baseline = new Map();

/** Snapshots never change: each is worked out once. */
const worked = new WeakMap<Snapshot, Baseline>();

/** The dates of the plan at a snapshot (SCH-01, with the calendar and the status date of then); none where it cannot be read. */
export function baselineOf(workbook: Workbook, snapshot: Snapshot): Baseline {
  const known = worked.get(snapshot);
  if (known) return known;
  const then = stateOfSnapshot(workbook, snapshot);
  const baseline = then ? scheduleOf(then).boxes : noBaseline;
  worked.set(snapshot, baseline);
  return baseline;
}

/** The snapshots that can stand behind the plan, the newest first. */
export const baselinesOf = derived(['snapshot'], snapshotsOf);

/** The newest of them that is not of a day to come; null where there is none. */
export const newestBaseline = (workbook: Workbook): Snapshot | null =>
  baselinesOf(workbook).find(({ asOf }) => asOf <= factsOf(workbook).asOf) ?? null;

/** By how many working days of today's calendar a box now ends later than then; negative: sooner. */
export const slipWD = (workbook: Workbook, now: ScheduledBox, then: ScheduledBox): number =>
  countWD(calendarOf(workbook), then.endDay, now.endDay);
