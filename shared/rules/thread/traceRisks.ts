// Risks that concern nothing or leave no way out, and criteria that protect no goal (TRC-06, TRC-07, TRC-08).
import type { Alternative, Goal, KillCriterion, Metric, Risk } from '../../schema/kinds.ts';
import { byCode, type Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { goalsOfSlice, goalsOfUseCase, isAgreed } from '../scope/goalThread.ts';
import { isLiveMatter } from '../scope/planIndex.ts';
import { pendingRisks } from '../risk/pendingRisks.ts';
import { isGrave, scoreOf } from '../risk/riskScore.ts';
import { rule } from '../engine/rule.ts';
import { guardedUseCase } from './traceUseCases.ts';
import { threadMessages } from '../../messages/rules/thread.ts';

const isLinked = ({ goals, useCases, timeBoxes, slices }: Risk): boolean =>
  goals.length + useCases.length + timeBoxes.length + slices.length > 0;

const riskWithoutLink = rule('TRC-06', threadMessages, {
  severity: 'warning',
  reads: ['risk'],
  find: (workbook, say, words) =>
    pendingRisks(workbook)
      .filter((risk) => !isLinked(risk))
      .map((risk) =>
        say({ risk }, words.found({ risk }), openFix(words.mend({ risk }), 'risk', risk.id, 'useCases')),
      ),
});

/** Kill criteria that still speak, in code order. */
export const standingCriteria = derived(['killCriterion'], (workbook): readonly KillCriterion[] =>
  [...workbook.killCriterion.values()]
    .filter(({ archived, status }) => !archived && status !== 'retired')
    .toSorted(byCode),
);

/** A path of which nobody has said anything yet: no way, no price, all of the value. It leads out of nothing. */
const isEmptyPath = (path: Alternative): boolean =>
  path.path.trim() === '' &&
  path.extraWD === 0 &&
  path.extraCost === 0 &&
  path.runCostPerYear === 0 &&
  path.valueFactor === 1 &&
  path.keepsTimeBoxes.length === 0;

const graveRiskWithoutWayOut = rule('TRC-07', threadMessages, {
  severity: 'error',
  reads: ['risk', 'treatment', 'settings', 'killCriterion', 'alternative'],
  find: (workbook, say, words) => {
    const guarded = new Set(standingCriteria(workbook).flatMap(({ risks }) => risks));
    const pathsOf = (risk: Risk) =>
      risk.alternatives
        .flatMap((id) => workbook.alternative.get(id) ?? [])
        .filter(({ archived }) => !archived);
    return pendingRisks(workbook).flatMap((risk) => {
      if (risk.kind !== 'threat' || risk.state === 'occurred' || guarded.has(risk.id)) return [];
      const paths = pathsOf(risk);
      if (paths.some((path) => !isEmptyPath(path))) return [];
      const { level, score } = scoreOf(workbook, risk, 'now');
      if (!isGrave(level)) return [];
      const [empty] = paths;
      return say(
        { risk },
        words.found({ risk, level, score }),
        empty === undefined
          ? editFix(words.mend({ risk, empty: null }), 'addAlternative', { risk: risk.id })
          : openFix(words.mend({ risk, empty }), 'alternative', empty.id, 'path'),
      );
    });
  },
});

/** The goals each metric speaks for: as a goal's own metric, or as one of a data product behind a use case. */
const goalsByMetric = derived(
  ['goal', 'useCase', 'dataProduct'],
  (workbook): ReadonlyMap<string, readonly Goal[]> => {
    const found = new Map<string, Goal[]>();
    const add = (metric: string, goals: Iterable<Goal>) => {
      const list = found.get(metric);
      if (list) list.push(...goals);
      else found.set(metric, [...goals]);
    };
    for (const goal of workbook.goal.values()) if (goal.metric !== null) add(goal.metric, [goal]);
    for (const useCase of workbook.useCase.values()) {
      const product =
        useCase.dataProduct === null ? undefined : workbook.dataProduct.get(useCase.dataProduct);
      for (const metric of product?.metrics ?? []) add(metric, goalsOfUseCase(workbook, useCase.id));
    }
    return found;
  },
);

/** Whether a metric, or one it moves with (refuted links left out), speaks for an agreed goal. */
function metricReachesGoal(workbook: Workbook, start: Metric['id']): boolean {
  const seen = new Set<string>();
  const queue: string[] = [start];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const metric = workbook.metric.get(id as Metric['id']);
    if (seen.has(id) || !metric || metric.archived) continue;
    seen.add(id);
    if (goalsByMetric(workbook).get(id)?.some(isAgreed)) return true;
    queue.push(...metric.movesWith.flatMap((link) => (link.state === 'refuted' ? [] : [link.metric])));
  }
  return false;
}

function scopeReachesGoal(workbook: Workbook, criterion: KillCriterion): boolean {
  if (criterion.scope === 'workbook') return [...workbook.goal.values()].some(isAgreed);
  const goals =
    criterion.scope === 'useCase'
      ? goalsOfUseCase(workbook, criterion.useCase)
      : goalsOfSlice(workbook, criterion.slice);
  return [...goals].some(isAgreed);
}

/** Whether the scope of a criterion is still wanted: not parked, stopped or archived. */
export function isScopeLive(workbook: Workbook, criterion: KillCriterion): boolean {
  const id = guardedUseCase(workbook, criterion);
  const useCase = id === null ? undefined : workbook.useCase.get(id);
  const slice =
    criterion.scope === 'slice' && criterion.slice !== null && workbook.slice.get(criterion.slice);
  return (useCase === undefined || isLiveMatter(useCase)) && !(slice && slice.archived);
}

const criterionWithoutGoal = rule('TRC-08', threadMessages, {
  severity: 'error',
  reads: ['killCriterion', 'metric', 'goal', 'useCase', 'slice', 'dataProduct'],
  find: (workbook, say, words) =>
    standingCriteria(workbook)
      .filter((criterion) => isScopeLive(workbook, criterion))
      .filter(
        (criterion) =>
          !scopeReachesGoal(workbook, criterion) &&
          !(criterion.metric !== null && metricReachesGoal(workbook, criterion.metric)) &&
          !criterion.goals.some((id) => {
            const goal = workbook.goal.get(id);
            return goal !== undefined && isAgreed(goal);
          }),
      )
      .map((criterion) =>
        say(
          { killCriterion: criterion },
          words.found({ criterion }),
          openFix(words.mend({ criterion }), 'killCriterion', criterion.id, 'goals'),
        ),
      ),
});

export const riskTraceRules = [riskWithoutLink, graveRiskWithoutWayOut, criterionWithoutGoal];
