// Turning to the other path, as the simulation does it: its work comes first, and what is kept waits for it (SIM-04).
import type { Scope } from '../../rules/scope/scopes.ts';
import { boxesInScope, valuedUseCases } from '../../rules/scope/scopes.ts';
import type { Id } from '../../schema/field.ts';
import type { Alternative, Decision, FieldsOf, TimeBox, UseCase } from '../../schema/kinds.ts';
import { afterEndOf } from '../../schema/timeBox.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { addRecord, byCommand, changeRecords, type Moment } from '../edit.ts';
import { cancelNotBegun, isNotBegun } from './endWork.ts';

/** The slice the new work is part of: the scope's own, else that of the work it replaces, else of what it keeps. */
function sliceOf(workbook: Workbook, scope: Scope, replaced: readonly TimeBox[]): Id<'slice'> | null {
  if (scope.scope === 'slice') return scope.slice;
  const boxes = [...replaced, ...boxesInScope(workbook, scope)];
  return boxes.find(({ slice }) => slice !== null)?.slice ?? null;
}

const fixed = (value: number) => ({ low: value, likely: value, high: value, shape: 'fixed' }) as const;

/** The other path as work: its length is agreed, and is its limit. */
function workOf(workbook: Workbook, path: Alternative, slice: Id<'slice'> | null): FieldsOf<'timeBox'> {
  const length = Math.max(1, Math.ceil(path.extraWD));
  return {
    title: path.title,
    notes: path.path,
    duration: fixed(length),
    limitWD: length,
    fixedCost: path.extraCost === 0 ? null : fixed(path.extraCost),
    notBefore: factsOf(workbook).asOf,
    alternative: path.id,
    slice,
  };
}

const isWork = ({ extraWD, extraCost }: Alternative): boolean => extraWD > 0 || extraCost > 0;

/** Kept boxes wait for the new one. */
function keptWait(
  workbook: Workbook,
  kept: readonly TimeBox[],
  box: Id<'timeBox'>,
  moment: Moment,
): Workbook {
  const changes = kept.map(({ id, predecessors }) => ({
    id,
    fields: { predecessors: [...predecessors, afterEndOf(box)] },
  }));
  return changeRecords(workbook, 'timeBox', changes, byCommand(moment));
}

const scaled = (range: UseCase['valuePerYear'], factor: number): UseCase['valuePerYear'] =>
  range && {
    ...range,
    low: Math.round(range.low * factor),
    likely: Math.round(range.likely * factor),
    high: Math.round(range.high * factor),
  };

/** Value, run cost, approach and goals follow; of several use cases the first bears the run cost of the path. */
function turnedUseCase(useCase: UseCase, path: Alternative, isFirst: boolean): FieldsOf<'useCase'> {
  const { valueFactor, runCostPerYear, approach, goalsStillServed } = path;
  const goals =
    goalsStillServed.length === 0
      ? useCase.goals
      : useCase.goals.filter((goal) => goalsStillServed.includes(goal));
  return {
    valuePerYear: scaled(useCase.valuePerYear, valueFactor),
    runCostPerYear: isFirst ? runCostPerYear : 0,
    approach: approach ?? useCase.approach,
    goals,
  };
}

/** The workbook on the other path; without one that is named nothing changes. */
export function pivoted(workbook: Workbook, decision: Decision, scope: Scope, moment: Moment): Workbook {
  const path = decision.alternative === null ? undefined : workbook.alternative.get(decision.alternative);
  if (!path) return workbook;
  const begun = boxesInScope(workbook, scope);
  const kept = begun.filter((box) => isNotBegun(box) && path.keepsTimeBoxes.includes(box.id));
  const replaced = begun.filter((box) => isNotBegun(box) && !path.keepsTimeBoxes.includes(box.id));
  const cancelled = cancelNotBegun(workbook, replaced, moment);
  const useCases = valuedUseCases(workbook, scope).map((useCase, i) => ({
    id: useCase.id,
    fields: turnedUseCase(useCase, path, i === 0),
  }));
  const turned = changeRecords(cancelled, 'useCase', useCases, byCommand(moment));
  if (!isWork(path)) return turned;
  const box = moment.newId() as Id<'timeBox'>;
  const fields = workOf(workbook, path, sliceOf(workbook, scope, replaced));
  return keptWait(addRecord(turned, 'timeBox', box, fields, byCommand(moment)), kept, box, moment);
}
