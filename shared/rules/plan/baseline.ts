// The plan as a snapshot keeps it: when each box was to start and end then, to be held against now.
import { countWD } from '../../dates/workingDays.ts';
import { type Kind, schemas, type Snapshot } from '../../schema/kinds.ts';
import { byCode, calendarOf, emptyWorkbook, type Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';
import { type ScheduledBox, scheduleOf } from './schedule.ts';

/** Of each box, by its id, how it was scheduled then; boxes that were not there, or had no dates, are left out. */
export type Baseline = ReadonlyMap<string, ScheduledBox>;
export const noBaseline: Baseline = new Map();

/** What a schedule is worked out from. */
const planKinds = ['timeBox', 'calendar', 'settings', 'facts'] as const satisfies readonly Kind[];

/** The records of a kind that a snapshot holds; one that is none by the schema of today is left out. */
function recordsIn({ state }: Snapshot, kind: Kind): ReadonlyMap<string, unknown> {
  const list = Array.isArray(state[kind]) ? (state[kind] as readonly unknown[]) : [];
  const read = list.flatMap((raw) => schemas[kind].safeParse(raw).data ?? []);
  return new Map(read.map((record) => [record.id, record]));
}

const planIn = (snapshot: Snapshot): Workbook =>
  planKinds.reduce((plan, kind) => ({ ...plan, [kind]: recordsIn(snapshot, kind) }), emptyWorkbook);

/** Whether a snapshot holds all that a schedule needs. */
const isPlan = (plan: Workbook): boolean =>
  planKinds.every((kind) => kind === 'timeBox' || plan[kind].size > 0);

/** Snapshots never change: each is worked out once. */
const worked = new WeakMap<Snapshot, Baseline>();

/** The dates of the plan at a snapshot (SCH-01, with the calendar and the status date of then). */
export function baselineOf(snapshot: Snapshot): Baseline {
  const known = worked.get(snapshot);
  if (known) return known;
  const plan = planIn(snapshot);
  const baseline = isPlan(plan) ? scheduleOf(plan).boxes : noBaseline;
  worked.set(snapshot, baseline);
  return baseline;
}

/** The snapshots that can stand behind the plan, the newest first. */
export const baselinesOf = derived(['snapshot'], (workbook): readonly Snapshot[] =>
  [...workbook.snapshot.values()].filter(({ archived }) => !archived).toSorted((a, b) => byCode(b, a)),
);

/** By how many working days of today's calendar a box now ends later than then; negative: sooner. */
export const slipWD = (workbook: Workbook, now: ScheduledBox, then: ScheduledBox): number =>
  countWD(calendarOf(workbook), then.endDay, now.endDay);
