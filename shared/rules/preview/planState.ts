// The plan in what people look at before they change it, and what one state of it has that another has not.
import { fromDayNumber } from '../../dates/dayNumber.ts';
import type { Day, Id } from '../../schema/field.ts';
import type { KillCriterion, TimeBox } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { checkpointOf } from '../criterion/checkpoint.ts';
import { type Conflict, conflictSize, conflictsOf } from '../plan/capacity.ts';
import { meanPlanCost } from '../plan/cost.ts';
import { scheduleOf, type Schedule } from '../plan/schedule.ts';
import { firstValueDay } from '../slice/slices.ts';

/** What a change of the plan is judged by: schedule, capacity and cost only, so that it can be asked at every step. */
export interface PlanState {
  readonly schedule: Schedule;
  readonly conflicts: readonly Conflict[];
  readonly conflictSize: number;
  readonly criteria: readonly KillCriterion[];
  /** The day each of these is judged on. */
  readonly checkpoints: ReadonlyMap<string, Day | null>;
  readonly firstValue: Day | null;
  readonly end: Day | null;
  readonly marginWD: number | null;
  /** In minor units. */
  readonly meanCost: number | null;
}

const isWatched = ({ archived, status }: KillCriterion): boolean => !archived && status !== 'retired';

/** The state of a plan. */
export function planStateOf(workbook: Workbook): PlanState {
  const schedule = scheduleOf(workbook);
  const criteria = [...workbook.killCriterion.values()].filter(isWatched);
  return {
    schedule,
    conflicts: conflictsOf(workbook),
    conflictSize: conflictSize(workbook),
    criteria,
    checkpoints: new Map(criteria.map((one) => [one.id, checkpointOf(workbook, one)])),
    firstValue: firstValueDay(workbook),
    end: schedule.endDay === null ? null : fromDayNumber(schedule.endDay),
    marginWD: schedule.marginWD,
    meanCost: meanPlanCost(workbook),
  };
}

/** First and last day, as they are written. */
export interface Days {
  readonly start: Day;
  readonly end: Day;
}

/** A box whose days differ; null: it has none then. */
export interface MovedBox {
  readonly box: TimeBox;
  readonly from: Days | null;
  readonly to: Days | null;
}

/** A figure before and after. */
export interface Step<T> {
  readonly from: T;
  readonly to: T;
}

export interface PlanChange {
  readonly moved: readonly MovedBox[];
  readonly newConflicts: readonly Conflict[];
  readonly goneConflicts: readonly Conflict[];
  readonly conflictSize: Step<number>;
  readonly checkpoints: readonly (Step<Day | null> & { readonly criterion: KillCriterion })[];
  readonly firstValue: Step<Day | null>;
  readonly end: Step<Day | null>;
  readonly marginWD: Step<number | null>;
  readonly meanCost: Step<number | null>;
}

const daysOf = ({ schedule }: PlanState, id: Id<'timeBox'>): Days | null => {
  const found = schedule.boxes.get(id);
  return found ? { start: fromDayNumber(found.startDay), end: fromDayNumber(found.endDay) } : null;
};

function movedBoxes(before: PlanState, after: PlanState): readonly MovedBox[] {
  const boxes = new Map([
    ...[...before.schedule.boxes.values()].map(({ box }) => [box.id, box] as const),
    ...[...after.schedule.boxes.values()].map(({ box }) => [box.id, box] as const),
  ]);
  return [...boxes.values()].flatMap((box): MovedBox[] => {
    const [a, b] = [before.schedule.boxes.get(box.id), after.schedule.boxes.get(box.id)];
    if (a?.startDay === b?.startDay && a?.endDay === b?.endDay) return [];
    return [{ box, from: daysOf(before, box.id), to: daysOf(after, box.id) }];
  });
}

/** The same resource over the same work: moved conflicts stay the same one. */
const keyOf = ({ resource, boxes, otherWork }: Conflict): string =>
  [resource.id, ...boxes.map(({ id }) => id), ...otherWork].join(' ');

function conflictsNotIn(these: readonly Conflict[], those: readonly Conflict[]): readonly Conflict[] {
  const known = new Set(those.map(keyOf));
  return these.filter((conflict) => !known.has(keyOf(conflict)));
}

/** What differs between two states of a plan, in the order of the plan. */
export function planChange(before: PlanState, after: PlanState): PlanChange {
  const judged = [...new Map([...before.criteria, ...after.criteria].map((one) => [one.id, one])).values()];
  return {
    moved: movedBoxes(before, after),
    newConflicts: conflictsNotIn(after.conflicts, before.conflicts),
    goneConflicts: conflictsNotIn(before.conflicts, after.conflicts),
    conflictSize: { from: before.conflictSize, to: after.conflictSize },
    checkpoints: judged.flatMap((criterion) => {
      const from = before.checkpoints.get(criterion.id) ?? null;
      const to = after.checkpoints.get(criterion.id) ?? null;
      return from === to ? [] : [{ criterion, from, to }];
    }),
    firstValue: { from: before.firstValue, to: after.firstValue },
    end: { from: before.end, to: after.end },
    marginWD: { from: before.marginWD, to: after.marginWD },
    meanCost: { from: before.meanCost, to: after.meanCost },
  };
}
