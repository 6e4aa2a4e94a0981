// Use cases that lack a purpose, a product, a stop or a sign of success (TRC-02, TRC-03, TRC-11, TRC-22).
import type { KillCriterion, Metric, TimeBox, UseCase } from '../../schema/kinds.ts';
import { byCode, factsOf, type Workbook } from '../../schema/workbook.ts';
import { isAbove, isBelow } from '../engine/compare.ts';
import { spendToDate } from '../plan/cost.ts';
import { derived } from '../engine/derived.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { goalsOfUseCase, isChosen, isWanted } from '../scope/goalThread.ts';
import { boxesOfUseCase, isLiveMatter } from '../scope/planIndex.ts';
import { rule } from '../engine/rule.ts';
import { readingsByMetric } from './traceGoals.ts';
import { threadMessages } from '../../messages/rules/thread.ts';

const liveUseCases = derived(['useCase'], (workbook): readonly UseCase[] =>
  [...workbook.useCase.values()].filter(isLiveMatter).toSorted(byCode),
);

const useCaseWithoutGoal = rule('TRC-02', threadMessages, {
  severity: 'error',
  reads: ['useCase', 'goal'],
  find: (workbook, say, words) =>
    liveUseCases(workbook)
      .filter((useCase) => isWanted(useCase) && goalsOfUseCase(workbook, useCase.id).size === 0)
      .map((useCase) =>
        say(
          { useCase },
          words.found({ useCase }),
          openFix(words.mend({ useCase }), 'useCase', useCase.id, 'goals'),
        ),
      ),
});

const useCaseWithoutProduct = rule('TRC-03', threadMessages, {
  severity: 'error',
  reads: ['useCase', 'dataProduct'],
  find: (workbook, say, words) =>
    liveUseCases(workbook)
      .filter(isChosen)
      .flatMap((useCase) => {
        const product =
          useCase.dataProduct === null ? undefined : workbook.dataProduct.get(useCase.dataProduct);
        if (!product || product.archived)
          return say(
            { useCase },
            words.noProduct({ useCase }),
            editFix(words.addProduct({ useCase }), 'addProduct', { useCase: useCase.id }),
          );
        const lacksDecision = product.decisionChanged.trim() === '';
        const missing = [
          ...(lacksDecision ? [words.noDecision] : []),
          ...(product.endUserRole === null ? [words.noEndUser] : []),
        ];
        if (missing.length === 0) return [];
        return say(
          { useCase, dataProduct: product },
          words.found({ product, missing, useCase }),
          openFix(
            words.mend({ product }),
            'dataProduct',
            product.id,
            lacksDecision ? 'decisionChanged' : 'endUserRole',
          ),
        );
      }),
});

/** The use case a criterion guards: its own scope or that of its slice; null for the whole workbook. */
export function guardedUseCase(workbook: Workbook, criterion: KillCriterion): UseCase['id'] | null {
  if (criterion.scope === 'useCase') return criterion.useCase;
  if (criterion.scope === 'workbook' || criterion.slice === null) return null;
  return workbook.slice.get(criterion.slice)?.useCase ?? null;
}

const useCaseWithoutCriterion = rule('TRC-11', threadMessages, {
  severity: 'error',
  reads: ['useCase', 'killCriterion', 'slice'],
  find: (workbook, say, words) => {
    const guarded = new Set(
      [...workbook.killCriterion.values()]
        .filter(({ status, archived }) => status === 'armed' && !archived)
        .map((criterion) => guardedUseCase(workbook, criterion)),
    );
    return liveUseCases(workbook)
      .filter(({ id, state }) => (state === 'selected' || state === 'inDelivery') && !guarded.has(id))
      .map((useCase) =>
        say(
          { useCase },
          words.found({ useCase }),
          editFix(words.mend({ useCase }), 'addCriterion', {
            useCase: useCase.id,
            title: words.title({ useCase }),
          }),
        ),
      );
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

const costCentre = rule('TRC-22', threadMessages, {
  severity: 'warning',
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
  find: (workbook, say, words) => {
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
      const metric = metrics
        .flatMap((id) => workbook.metric.get(id as Metric['id']) ?? [])
        .toSorted(byCode)[0];
      return say(
        { useCase },
        words.found({ useCase, spend, currency, finished }),
        metric
          ? openFix(words.mend({ useCase }), 'metric', metric.id, 'readings')
          : openFix(words.mend({ useCase }), 'useCase', useCase.id, 'dataProduct'),
      );
    });
  },
});

export const useCaseRules = [useCaseWithoutGoal, useCaseWithoutProduct, useCaseWithoutCriterion, costCentre];
