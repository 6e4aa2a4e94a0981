// The use cases of a workbook side by side, the one that returns most for what it costs first.
import { checklistUseCase, checklistsOf } from '../checklist/checklistSubjects.ts';
import { checklistScore } from '../checklist/checklistScore.ts';
import { type Advice, reviewScope } from '../gate/gates.ts';
import { needOf, type NeedResult, needTestOf } from '../need/needTest.ts';
import { isLiveMatter } from '../scope/planIndex.ts';
import { scopeOfUseCase } from '../scope/scopes.ts';
import type { RatioIs } from '../value/gateFigures.ts';
import type { UseCase } from '../../schema/kinds.ts';
import { byCode, type Workbook } from '../../schema/workbook.ts';

export interface RankedUseCase {
  readonly id: UseCase['id'];
  readonly useCase: UseCase;
  /** Infinity where nothing stands against the value; null where there is none: `ratioIs` says why. */
  readonly ratio: number | null;
  readonly ratioIs: RatioIs;
  /** What the figures recommend; null while one of them is unknown, and of what is no longer wanted. */
  readonly advice: Advice | null;
  /** Value over the horizon, cost still to come and planned exposure, in minor units; null: unknown. */
  readonly value: number | null;
  readonly cost: number | null;
  readonly exposure: number | null;
  /** Of its data readiness, the lowest of several; null: nobody has answered. */
  readonly dataScore: number | null;
  readonly need: NeedResult;
}

function dataScoreOf(workbook: Workbook, useCase: UseCase): number | null {
  const scores = checklistsOf(workbook, 'dataReadiness')
    .filter((checklist) => checklistUseCase(workbook, checklist)?.id === useCase.id)
    .flatMap((checklist) => checklistScore(checklist) ?? []);
  return scores.length === 0 ? null : Math.min(...scores);
}

function ranked(workbook: Workbook, useCase: UseCase): RankedUseCase {
  const { figures, recommendation } = reviewScope(workbook, scopeOfUseCase(useCase.id));
  return {
    id: useCase.id,
    useCase,
    ratio: figures.ratio.value,
    ratioIs: figures.ratioIs,
    advice: recommendation.outcome,
    value: figures.V.value,
    cost: figures.C.value,
    exposure: figures.X.value,
    dataScore: dataScoreOf(workbook, useCase),
    need: needOf(needTestOf(workbook, useCase)),
  };
}

/** What is known comes before what is not, and what is wanted before what is parked or stopped. */
const order = (a: RankedUseCase, b: RankedUseCase): number =>
  Number(isLiveMatter(b.useCase)) - Number(isLiveMatter(a.useCase)) ||
  Number(a.ratio === null) - Number(b.ratio === null) ||
  (a.ratio === b.ratio ? 0 : (b.ratio ?? 0) - (a.ratio ?? 0)) ||
  byCode(a.useCase, b.useCase);

/** All use cases by their ratio, the best first. Reads the whole workbook: criteria, gates and assumptions count. */
export const rankingOf = (workbook: Workbook): readonly RankedUseCase[] =>
  [...workbook.useCase.values()]
    .filter(({ archived }) => !archived)
    .map((useCase) => ranked(workbook, useCase))
    .toSorted(order);
