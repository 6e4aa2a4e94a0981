// Use cases that lack a purpose, a product, a stop or a sign of success (TRC-02, TRC-03, TRC-11, TRC-22).
import type { KillCriterion, Metric, TimeBox, UseCase } from '../../schema/kinds.ts';
import { byCode, factsOf, type Workbook } from '../../schema/workbook.ts';
import { isAbove, isBelow } from '../engine/compare.ts';
import { spendToDate } from '../plan/cost.ts';
import { derived } from '../engine/derived.ts';
import { subjectOf } from '../engine/finding.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { goalsOfUseCase, isChosen, isWanted } from '../scope/goalThread.ts';
import { boxesOfUseCase, isLiveMatter } from '../scope/planIndex.ts';
import { rule } from '../engine/rule.ts';
import { readingsByMetric } from './traceGoals.ts';
import { moneyText } from '../../text/format.ts';
import { nameOf } from '../../words.ts';

const liveUseCases = derived(['useCase'], (workbook): readonly UseCase[] =>
  [...workbook.useCase.values()].filter(isLiveMatter).toSorted(byCode),
);

const useCaseWithoutGoal = rule({
  code: 'TRC-02',
  severity: 'error',
  statement: 'A use case that is a candidate or further serves no goal (“vanity suspect”).',
  fix: 'It would be built for its own sake; link the goal it serves, or park it.',
  reads: ['useCase', 'goal'],
  find: (workbook) =>
    liveUseCases(workbook)
      .filter((useCase) => isWanted(useCase) && goalsOfUseCase(workbook, useCase.id).size === 0)
      .map((useCase) => ({
        rule: 'TRC-02',
        severity: 'error',
        subjects: [subjectOf('useCase', useCase)],
        message: `${nameOf(useCase)} serves no goal, so it may be built only because it can be.`,
        fix: openFix(`Link ${useCase.code} to a goal`, 'useCase', useCase.id, 'goals'),
      })),
});

const useCaseWithoutProduct = rule({
  code: 'TRC-03',
  severity: 'error',
  statement:
    'A selected use case has no data product, or its data product names no decision that changes or no end user.',
  fix: 'Nobody would hold the result or act on it; say who will use what, and which decision changes.',
  reads: ['useCase', 'dataProduct'],
  find: (workbook) =>
    liveUseCases(workbook)
      .filter(isChosen)
      .flatMap((useCase) => {
        const product =
          useCase.dataProduct === null ? undefined : workbook.dataProduct.get(useCase.dataProduct);
        const common = { rule: 'TRC-03', severity: 'error' } as const;
        if (!product || product.archived)
          return {
            ...common,
            subjects: [subjectOf('useCase', useCase)],
            message: `${nameOf(useCase)} is selected but has no data product, so nobody knows what its user will hold.`,
            fix: editFix(`Add a data product to ${useCase.code}`, 'addProduct', { useCase: useCase.id }),
          };
        const lacksDecision = product.decisionChanged.trim() === '';
        const missing = [
          ...(lacksDecision ? ['no decision that changes because of it'] : []),
          ...(product.endUserRole === null ? ['no end user'] : []),
        ];
        if (missing.length === 0) return [];
        return {
          ...common,
          subjects: [subjectOf('useCase', useCase), subjectOf('dataProduct', product)],
          message: `${nameOf(product)} names ${missing.join(' and ')}, so ${useCase.code} would end in something nobody acts on.`,
          fix: openFix(
            `Complete ${product.code}`,
            'dataProduct',
            product.id,
            lacksDecision ? 'decisionChanged' : 'endUserRole',
          ),
        };
      }),
});

/** The use case a criterion guards: its own scope or that of its slice; null for the whole workbook. */
export function guardedUseCase(workbook: Workbook, criterion: KillCriterion): UseCase['id'] | null {
  if (criterion.scope === 'useCase') return criterion.useCase;
  if (criterion.scope === 'workbook' || criterion.slice === null) return null;
  return workbook.slice.get(criterion.slice)?.useCase ?? null;
}

const useCaseWithoutCriterion = rule({
  code: 'TRC-11',
  severity: 'error',
  statement: 'A use case that is selected or in delivery has no armed kill criterion of its own.',
  fix: 'Nothing says when to stop; agree on a measured state and a date, and arm the criterion.',
  reads: ['useCase', 'killCriterion', 'slice'],
  find: (workbook) => {
    const guarded = new Set(
      [...workbook.killCriterion.values()]
        .filter(({ status, archived }) => status === 'armed' && !archived)
        .map((criterion) => guardedUseCase(workbook, criterion)),
    );
    return liveUseCases(workbook)
      .filter(({ id, state }) => (state === 'selected' || state === 'inDelivery') && !guarded.has(id))
      .map((useCase) => ({
        rule: 'TRC-11',
        severity: 'error',
        subjects: [subjectOf('useCase', useCase)],
        message: `${nameOf(useCase)} has no armed kill criterion, so nothing says when to stop paying for it.`,
        fix: editFix(`Add a kill criterion for ${useCase.code}`, 'addCriterion', {
          useCase: useCase.id,
          title: `When ${useCase.code} stops`,
        }),
      }));
  },
});

/** The metrics of each use case: its data product's, its goals' and those of its criteria. */
const metricsByUseCase = derived(
  ['useCase', 'dataProduct', 'goal', 'killCriterion', 'slice'],
  (workbook): ReadonlyMap<string, ReadonlySet<string>> => {
    const found = new Map<string, Set<string>>();
    for (const useCase of workbook.useCase.values()) {
      const product =
        useCase.dataProduct === null ? undefined : workbook.dataProduct.get(useCase.dataProduct);
      const goals = [...goalsOfUseCase(workbook, useCase.id)];
      const metrics = goals.flatMap(({ metric }) => (metric === null ? [] : [metric]));
      found.set(useCase.id, new Set<string>([...(product?.metrics ?? []), ...metrics]));
    }
    for (const criterion of workbook.killCriterion.values()) {
      const useCase = guardedUseCase(workbook, criterion);
      if (useCase !== null && criterion.metric !== null) found.get(useCase)?.add(criterion.metric);
    }
    return found;
  },
);

/** Whether a value is better than the baseline in the direction the metric should move. */
function isBetter(metric: Metric, value: number): boolean {
  const from = metric.baseline?.value;
  if (from === undefined) return false;
  if (metric.direction === 'target') {
    const goal = metric.target?.value;
    return goal !== undefined && isBelow(Math.abs(value - goal), Math.abs(from - goal));
  }
  return metric.direction === 'up' ? isAbove(value, from) : isBelow(value, from);
}

const hasImproved = (workbook: Workbook, metric: Metric | undefined): boolean =>
  metric !== undefined &&
  (readingsByMetric(workbook).get(metric.id) ?? []).some(
    ({ date, value }) => date <= factsOf(workbook).asOf && isBetter(metric, value),
  );

const costCentre = rule({
  code: 'TRC-22',
  severity: 'warning',
  statement:
    'A use case has spent money and finished two or more time boxes since, and no reading of its metrics is better than the baseline.',
  fix: 'It costs and shows nothing for it yet; take a reading, or ask whether it should go on.',
  reads: [
    'useCase',
    'dataProduct',
    'goal',
    'killCriterion',
    'slice',
    'metric',
    'reading',
    'timeBox',
    'resource',
    'calendar',
    'settings',
    'facts',
  ],
  find: (workbook) => {
    const { asOf, currency } = factsOf(workbook);
    const isFinished = ({ state, actualEnd }: TimeBox) =>
      state === 'done' && (actualEnd === null || actualEnd <= asOf);
    return liveUseCases(workbook).flatMap((useCase) => {
      const boxes = boxesOfUseCase(workbook, useCase.id);
      const finished = boxes.filter(isFinished).length;
      const spend = finished < 2 ? 0 : spendToDate(workbook, boxes);
      const metrics = [...(metricsByUseCase(workbook).get(useCase.id) ?? [])];
      if (
        spend === null ||
        spend <= 0 ||
        metrics.some((id) => hasImproved(workbook, workbook.metric.get(id as Metric['id'])))
      )
        return [];
      return {
        rule: 'TRC-22',
        severity: 'warning',
        subjects: [subjectOf('useCase', useCase)],
        message: `${nameOf(useCase)} has spent ${moneyText(spend, currency)} and finished ${finished} time boxes, but no reading is better than its baseline: it is becoming a cost centre.`,
        fix: openFix(`Look at the measures of ${useCase.code}`, 'useCase', useCase.id, 'dataProduct'),
      };
    });
  },
});

export const useCaseRules = [useCaseWithoutGoal, useCaseWithoutProduct, useCaseWithoutCriterion, costCentre];
